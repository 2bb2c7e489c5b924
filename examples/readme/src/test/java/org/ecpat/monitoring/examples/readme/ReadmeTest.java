package org.ecpat.monitoring.examples.readme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jdk.jshell.tool.JavaShellToolBuilder;
import org.ecpat.monitoring.examples.commandline.Board;
import org.ecpat.monitoring.examples.commandline.ScoreFiles;
import org.ecpat.monitoring.examples.embedding.ThreeStates;
import org.ecpat.monitoring.examples.readme.Readme.Block;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every code block of README is known here, runs, and shows what it really prints. */
class ReadmeTest {
  private static final String LEFT_OUT = "…";
  private static final String JAR = "java -jar examples/command-line/target/score-files.jar ";

  @TempDir private Path folder = Path.of("");

  private Readme readme = new Readme(List.of());

  @BeforeEach
  void readIt() throws IOException {
    readme = Readme.read();
  }

  @Test
  void everyBlockIsChecked() {
    assertThat(readme.all().stream().map(Block::kind))
        .containsExactlyInAnyOrder(
            "sh",
            "text board",
            "sh",
            "jshell",
            "text jshell",
            "xml",
            "java",
            "sh",
            "text embedding",
            "sh",
            "text score-files");
  }

  /** The two Maven commands name goals and modules that the poms have; the third is run below. */
  @Test
  void commandsAreThoseOfTheBuild() throws IOException {
    assertThat(readme.of("sh").stream().map(b -> b.lines().get(0)).filter(l -> !l.startsWith(JAR)))
        .containsExactly(
            "mvn -q -pl examples/command-line -am compile exec:java",
            "mvn -B -ntp verify",
            "mvn -q -pl examples/embedding -am compile exec:java");
    assertThat(Files.readString(Readme.ROOT.resolve("examples/command-line/pom.xml")))
        .contains("<mainClass>" + Board.class.getName() + "</mainClass>");
    assertThat(Files.readString(Readme.ROOT.resolve("examples/embedding/pom.xml")))
        .contains("<mainClass>" + ThreeStates.class.getName() + "</mainClass>");
    assertThat(Files.readString(Readme.ROOT.resolve(".ci/run"))).contains("mvn -B -ntp verify");
  }

  @Test
  void theBoardIsTheRealOne() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Path boards = folder.resolve("boards");
    Path site = folder.resolve("site");
    int code =
        Board.run(utf8(out), System.err, "--out", boards.toString(), "--site", site.toString());
    assertThat(code).isZero();
    shows(text(out).replace(folder.toString(), "target"), "text board");
  }

  @Test
  void theExampleOfEmbeddingPrintsWhatIsShown() {
    shows(ThreeStates.text(), "text embedding");
  }

  @Test
  void filesAreScoredAsShown() {
    String command =
        readme.of("sh").stream()
            .map(b -> b.lines().get(0))
            .filter(l -> l.startsWith(JAR))
            .findFirst()
            .orElseThrow();
    String[] args =
        Stream.of(command.substring(JAR.length()).split(" ", -1))
            .map(a -> a.startsWith("examples/") ? Readme.ROOT.resolve(a).toString() : a)
            .toArray(String[]::new);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    assertThat(ScoreFiles.run(utf8(out), System.err, args)).isZero();
    shows(text(out), "text score-files");
  }

  @Test
  void theShellAnswersAsShown() throws Exception {
    Path start = Readme.ROOT.resolve("examples/jshell/start.jsh");
    String printed = shell(readme.only("jshell").text(), "--startup", start.toString());
    assertThat(printed).doesNotContain("Error:").doesNotContain("Exception");
    shows(printed, "text jshell");
  }

  @Test
  void theProgramCompilesAndRuns() throws Exception {
    String printed =
        shell(readme.only("java").text() + "System.out.println(\"length \" + card.length())\n");
    assertThat(printed)
        .doesNotContain("Error:")
        .doesNotContain("Exception")
        .containsPattern("length \\d{4}");
  }

  @Test
  void theCoordinatesAreThoseOfTheBuild() throws IOException {
    String root = Files.readString(Readme.ROOT.resolve("pom.xml"));
    String json = Files.readString(Readme.ROOT.resolve("monitoring-json/pom.xml"));
    for (String line : readme.only("xml").lines()) {
      boolean coordinate = line.contains("groupId") || line.contains("version");
      assertThat(coordinate ? root : line).contains(line.strip());
      assertThat(line.contains("artifactId") ? json : line).contains(line.strip());
    }
  }

  /** Each run of lines stands in the output as it is, in the same order. */
  private void shows(String output, String kind) {
    String rest = "\n" + output;
    for (String part : readme.only(kind).text().split("(?m)^" + LEFT_OUT + "\n", -1)) {
      int at = rest.indexOf("\n" + part);
      assertThat(at).as("README shows%n%s%nin%n%s", part, rest).isNotNegative();
      rest = rest.substring(at + part.length());
    }
  }

  private String shell(String lines, String... options) throws Exception {
    Path script = Files.writeString(folder.resolve("script.jsh"), lines + "/exit\n");
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    JavaShellToolBuilder.builder()
        .in(new ByteArrayInputStream(new byte[0]), null)
        .out(utf8(out))
        .err(utf8(out))
        .locale(Locale.ENGLISH)
        .persistence(new HashMap<>())
        .run(
            Stream.of(
                    Stream.of("--class-path", classPath(), "--startup", "DEFAULT"),
                    Stream.of(options),
                    Stream.of("-R-Dfile.encoding=UTF-8", "--feedback", "concise"),
                    Stream.of(script.toString()))
                .flatMap(s -> s)
                .toArray(String[]::new));
    return text(out);
  }

  /** Without this module's own classes, of which there are none. */
  private static String classPath() {
    String all =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    return Stream.of(all.split(File.pathSeparator, -1))
        .filter(entry -> Files.exists(Path.of(entry)))
        .collect(Collectors.joining(File.pathSeparator));
  }

  private static PrintStream utf8(ByteArrayOutputStream out) {
    return new PrintStream(out, true, StandardCharsets.UTF_8);
  }

  private static String text(ByteArrayOutputStream out) {
    return out.toString(StandardCharsets.UTF_8);
  }
}
