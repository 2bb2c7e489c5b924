package org.ecpat.monitoring.examples.guide;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The commands that pages tell a reader to type, as the programs that they start. */
final class Commands {
  private static final Pattern MAVEN =
      Pattern.compile(
          "mvn -q -pl (examples/\\S+) -am compile exec:java(?:@(\\S+))?(?: -Dexec.args=\"(.*)\")?");
  private static final Pattern JAR =
      Pattern.compile("java -jar examples/command-line/target/score-files.jar (.*)");

  private Commands() {}

  /** What a command prints, run in a folder as if that were the project's. */
  static String run(Path folder, String command) throws IOException, InterruptedException {
    Matcher maven = MAVEN.matcher(command);
    if (maven.matches()) {
      String main = mainClass(maven.group(1), maven.group(2));
      return start(folder, main, maven.group(3) == null ? "" : maven.group(3));
    }
    Matcher jar = JAR.matcher(command);
    if (jar.matches()) {
      return start(folder, mainClass("examples/command-line", "score-files", "score-files.jar"), jar.group(1));
    }
    throw new IllegalArgumentException("It is not known what '" + command + "' starts.");
  }

  /** The main class that the pom of an example names, of itself or of one of its executions. */
  private static String mainClass(String module, String execution) throws IOException {
    return mainClass(
        module, execution, execution == null ? "<artifactId>exec-maven-plugin" : "<id>" + execution);
  }

  private static String mainClass(String module, String execution, String after)
      throws IOException {
    String pom = Files.readString(Page.ROOT.resolve(module).resolve("pom.xml"));
    int at = pom.indexOf(after);
    Matcher main = Pattern.compile("<mainClass>(.*?)</mainClass>").matcher(pom);
    if (at < 0 || !main.find(at)) {
      throw new IllegalArgumentException(module + " has no execution '" + execution + "'.");
    }
    return main.group(1);
  }

  private static String start(Path folder, String main, String arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("-Dfile.encoding=UTF-8", main));
    for (String argument : arguments.strip().split("\\s+", -1)) {
      boolean given = argument.startsWith("examples/");
      if (!argument.isEmpty()) {
        command.add(given ? Page.ROOT.resolve(argument).toAbsolutePath().toString() : argument);
      }
    }
    return ClassPath.run(folder, "java", command);
  }
}
