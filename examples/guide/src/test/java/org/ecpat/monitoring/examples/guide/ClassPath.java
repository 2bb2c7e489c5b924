package org.ecpat.monitoring.examples.guide;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Starts the JDK's programs in a folder of their own, with the library and the examples. */
final class ClassPath {
  private ClassPath() {}

  /** What a program of the JDK prints, errors included. */
  static String run(Path folder, String program, List<String> arguments)
      throws IOException, InterruptedException {
    Path out = Files.createTempFile("program", ".out");
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", program).toString());
    command.addAll(List.of("--class-path", text()));
    command.addAll(arguments);
    Process process =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(out.toFile())
            .start();
    process.getOutputStream().close();
    process.waitFor();
    String printed = Files.readString(out, StandardCharsets.UTF_8);
    Files.delete(out);
    return printed;
  }

  /** Without this module's own classes, of which there are none. */
  private static String text() {
    String all =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    return Stream.of(all.split(File.pathSeparator, -1))
        .map(Path::of)
        .filter(Files::exists)
        .map(entry -> entry.toAbsolutePath().toString())
        .collect(Collectors.joining(File.pathSeparator));
  }
}
