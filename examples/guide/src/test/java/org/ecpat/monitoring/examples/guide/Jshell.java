package org.ecpat.monitoring.examples.guide;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jdk.jshell.tool.JavaShellToolBuilder;

/** Runs lines in the JDK's own shell, within this Java, so that many sessions start fast. */
final class Jshell {
  private static final String MARK = "block-";

  private final List<String> startup;

  private Jshell(List<String> startup) {
    this.startup = startup;
  }

  /** A shell with the library on its class path and no imports of it. */
  static Jshell bare() {
    return new Jshell(List.of());
  }

  /** A shell as {@code examples/jshell/shell} opens it. */
  static Jshell started() {
    return new Jshell(
        List.of("--startup", Page.ROOT.resolve("examples/jshell/start.jsh").toString()));
  }

  /** What each block prints, all of them in one session. */
  List<String> run(List<Page.Block> blocks) throws Exception {
    StringBuilder script = new StringBuilder();
    for (int b = 0; b < blocks.size(); b++) {
      script.append(mark(b)).append(blocks.get(b).text());
    }
    String printed = run(script.append(mark(blocks.size())).toString());
    List<String> parts = new ArrayList<>();
    for (int b = 0; b < blocks.size(); b++) {
      int from = place(printed, b) + (MARK + b).length() + 1;
      parts.add(printed.substring(from, place(printed, b + 1)));
    }
    return parts;
  }

  private static String mark(int block) {
    return "System.out.println(\"" + MARK + block + "\")\n";
  }

  private static int place(String printed, int block) {
    int at = printed.indexOf(MARK + block + "\n");
    if (at < 0) {
      throw new IllegalStateException("block " + block + " was not reached in\n" + printed);
    }
    return at;
  }

  String run(String lines) throws Exception {
    Path script = Files.writeString(Files.createTempFile("script", ".jsh"), lines + "/exit\n");
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
    PrintStream before = System.out;
    System.setOut(out);
    try {
      start(out, script);
    } finally {
      System.setOut(before);
      Files.delete(script);
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }

  private void start(PrintStream out, Path script) throws Exception {
    String[] arguments =
        Stream.of(
                List.of("--class-path", classPath(), "--execution", "local"),
                List.of("--startup", "DEFAULT"),
                startup,
                List.of("--feedback", "concise", script.toString()))
            .flatMap(List::stream)
            .toArray(String[]::new);
    JavaShellToolBuilder.builder()
        .in(new ByteArrayInputStream(new byte[0]), null)
        .out(out)
        .err(out)
        .locale(Locale.ENGLISH)
        .persistence(new HashMap<>())
        .run(arguments);
  }

  /** What the tests themselves run on, less their own classes. */
  static String classPath() {
    String all =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    return Stream.of(all.split(File.pathSeparator, -1))
        .map(Path::of)
        .filter(Files::exists)
        .map(entry -> entry.toAbsolutePath().toString())
        .collect(Collectors.joining(File.pathSeparator));
  }
}
