package org.ecpat.monitoring.examples.guide;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Runs lines in the JDK's own shell, in a folder of their own. */
final class Jshell {
  private static final String MARK = "block-";

  private final Path folder;
  private final List<String> startup;

  private Jshell(Path folder, List<String> startup) {
    this.folder = folder;
    this.startup = startup;
  }

  /** A shell with the library on its class path and no imports of it. */
  static Jshell bare(Path folder) {
    return new Jshell(folder, List.of());
  }

  /** A shell as {@code examples/jshell/shell} opens it. */
  static Jshell started(Path folder) {
    Path start = Page.ROOT.resolve("examples/jshell/start.jsh").toAbsolutePath().normalize();
    return new Jshell(folder, List.of("--startup", start.toString()));
  }

  /** What each block prints, all of them in one session. */
  List<String> run(List<Page.Block> blocks) throws IOException, InterruptedException {
    StringBuilder script = new StringBuilder();
    for (int b = 0; b < blocks.size(); b++) {
      script.append("System.out.println(\"").append(MARK).append(b).append("\")\n");
      script.append(blocks.get(b).text());
    }
    script.append("System.out.println(\"").append(MARK).append(blocks.size()).append("\")\n");
    String printed = run(script.toString());
    List<String> parts = new ArrayList<>();
    for (int b = 0; b < blocks.size(); b++) {
      parts.add(printed.substring(mark(printed, b) + (MARK + b).length() + 1, mark(printed, b + 1)));
    }
    return parts;
  }

  private static int mark(String printed, int block) {
    int at = printed.indexOf(MARK + block + "\n");
    if (at < 0) {
      throw new IllegalStateException("block " + block + " was not reached in\n" + printed);
    }
    return at;
  }

  String run(String lines) throws IOException, InterruptedException {
    Path script = Files.writeString(folder.resolve("script.jsh"), lines + "/exit\n");
    List<String> arguments = new ArrayList<>(List.of("--startup", "DEFAULT"));
    arguments.addAll(startup);
    arguments.addAll(List.of("-J-Dfile.encoding=UTF-8", "-R-Dfile.encoding=UTF-8"));
    arguments.addAll(List.of("-J-Duser.language=en", "-R-Duser.language=en"));
    arguments.addAll(List.of("--feedback", "concise", script.toString()));
    String printed = ClassPath.run(folder, "jshell", arguments);
    Files.delete(script);
    return printed;
  }
}
