package org.ecpat.monitoring.examples.guide;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The commands that pages tell a reader to type, as the programs that they start. */
final class Commands {
  private static final Pattern MAVEN =
      Pattern.compile(
          "mvn -q -pl (examples/\\S+) -am compile exec:java(?:@(\\S+))?(?: -Dexec.args=\"(.*)\")?");
  private static final Pattern JAR =
      Pattern.compile("java -jar examples/command-line/target/score-files.jar (.*)");

  private Commands() {}

  /** What a command prints, run in this folder as if it were the project's. */
  static String run(String command) throws Exception {
    Matcher maven = MAVEN.matcher(command);
    if (maven.matches()) {
      String place = maven.group(2) == null ? "exec-maven-plugin<" : "<id>" + maven.group(2);
      return start(mainClass(maven.group(1), place), maven.group(3) == null ? "" : maven.group(3));
    }
    Matcher jar = JAR.matcher(command);
    if (jar.matches()) {
      return start(mainClass("examples/command-line", "score-files.jar"), jar.group(1));
    }
    throw new IllegalArgumentException("It is not known what '" + command + "' starts.");
  }

  /** The first main class that the pom of an example names after a place. */
  private static String mainClass(String module, String after) throws IOException {
    String pom = Files.readString(Page.ROOT.resolve(module).resolve("pom.xml"));
    int at = pom.indexOf(after);
    Matcher main = Pattern.compile("<mainClass>(.*?)</mainClass>").matcher(pom);
    if (at < 0 || !main.find(at)) {
      throw new IllegalArgumentException(module + " has no main class after '" + after + "'.");
    }
    return main.group(1);
  }

  private static String start(String main, String arguments) throws Exception {
    String[] all =
        Stream.of(arguments.strip().split("\\s+", -1))
            .filter(argument -> !argument.isEmpty())
            .map(a -> a.startsWith("examples/") ? Page.ROOT.resolve(a).toString() : a)
            .toArray(String[]::new);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
    Class.forName(main)
        .getMethod("run", PrintStream.class, PrintStream.class, String[].class)
        .invoke(null, out, out, all);
    return bytes.toString(StandardCharsets.UTF_8);
  }

  /** What a source file prints when the JDK runs it as it is. */
  static String runSource(Path file) throws IOException, InterruptedException {
    Path out = Files.createTempFile("program", ".out");
    Process process =
        new ProcessBuilder(
                List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-XX:TieredStopAtLevel=1",
                    "-Dfile.encoding=UTF-8",
                    "--class-path",
                    Jshell.classPath(),
                    file.toString()))
            .redirectErrorStream(true)
            .redirectOutput(out.toFile())
            .start();
    process.waitFor();
    String printed = Files.readString(out, StandardCharsets.UTF_8);
    Files.delete(out);
    return printed;
  }
}
