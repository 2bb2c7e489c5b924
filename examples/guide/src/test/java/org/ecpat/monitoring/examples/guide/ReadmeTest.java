package org.ecpat.monitoring.examples.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.ecpat.monitoring.examples.commandline.Board;
import org.ecpat.monitoring.examples.embedding.ThreeStates;
import org.ecpat.monitoring.examples.guide.Page.Block;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every code block of README is known here, runs, and shows what it really prints. */
class ReadmeTest {
  private static final String JAR = "java -jar examples/command-line/target/score-files.jar ";

  @TempDir private Path folder = Path.of("");

  private Page readme = new Page("", List.of());

  @BeforeEach
  void readIt() throws IOException {
    readme = Page.readme();
  }

  @Test
  void everyBlockIsChecked() {
    assertThat(readme.blocks().stream().map(Block::title))
        .containsExactlyInAnyOrder(
            "sh",
            "text board",
            "sh",
            "jshell",
            "text jshell",
            "jshell dispute",
            "text dispute",
            "jshell sure",
            "text sure",
            "jshell promises",
            "text promises",
            "sh",
            "text spreadsheet",
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
    assertThat(commands().filter(l -> !l.startsWith(JAR) && !l.contains("@spreadsheet")))
        .containsExactly(
            "mvn -q -pl examples/command-line -am compile exec:java",
            "mvn -B -ntp verify",
            "mvn -q -pl examples/embedding -am compile exec:java");
    assertThat(Files.readString(Page.ROOT.resolve("examples/command-line/pom.xml")))
        .contains("<mainClass>" + Board.class.getName() + "</mainClass>");
    assertThat(Files.readString(Page.ROOT.resolve("examples/embedding/pom.xml")))
        .contains("<mainClass>" + ThreeStates.class.getName() + "</mainClass>");
    assertThat(Files.readString(Page.ROOT.resolve(".ci/run"))).contains("mvn -B -ntp verify");
  }

  private Stream<String> commands() {
    return readme.of("sh").stream().map(b -> b.lines().get(0));
  }

  @Test
  void theBoardIsTheRealOne() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Path boards = folder.resolve("boards");
    Path site = folder.resolve("site");
    PrintStream stream = new PrintStream(out, true, StandardCharsets.UTF_8);
    int code = Board.run(stream, System.err, "--out", boards.toString(), "--site", site.toString());
    assertThat(code).isZero();
    String printed = out.toString(StandardCharsets.UTF_8).replace(folder.toString(), "target");
    Shown.in(printed, readme.only("text board"));
  }

  @Test
  void theExampleOfEmbeddingPrintsWhatIsShown() {
    Shown.in(ThreeStates.text(), readme.only("text embedding"));
  }

  @Test
  void filesAreScoredAsShown() throws Exception {
    String command = commands().filter(l -> l.startsWith(JAR)).findFirst().orElseThrow();
    Shown.in(Commands.run(command), readme.only("text score-files"));
  }

  @Test
  void aSpreadsheetIsScoredAsShown() throws Exception {
    String command = commands().filter(l -> l.contains("@spreadsheet")).findFirst().orElseThrow();
    Shown.in(Commands.run(command), readme.only("text spreadsheet"));
  }

  @ParameterizedTest
  @CsvSource({
    "jshell,text jshell",
    "jshell dispute,text dispute",
    "jshell sure,text sure",
    "jshell promises,text promises"
  })
  void theShellAnswersAsShown(String typed, String shown) throws Exception {
    String printed = Jshell.started().run(readme.only(typed).text());
    assertThat(printed).doesNotContain("Error:").doesNotContain("Exception");
    Shown.in(printed, readme.only(shown));
  }

  @Test
  void theProgramCompilesAndRuns() throws Exception {
    String printed =
        Jshell.bare()
            .run(readme.only("java").text() + "System.out.println(\"length \" + card.length())\n");
    assertThat(printed)
        .doesNotContain("Error:")
        .doesNotContain("Exception")
        .containsPattern("length \\d{4}");
  }

  @Test
  void theCoordinatesAreThoseOfTheBuild() throws IOException {
    String root = Files.readString(Page.ROOT.resolve("pom.xml"));
    String json = Files.readString(Page.ROOT.resolve("monitoring-json/pom.xml"));
    for (String line : readme.only("xml").lines()) {
      boolean coordinate = line.contains("groupId") || line.contains("version");
      assertThat(coordinate ? root : line).contains(line.strip());
      assertThat(line.contains("artifactId") ? json : line).contains(line.strip());
    }
  }
}
