package org.ecpat.monitoring.examples.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.ecpat.monitoring.Findings;
import org.ecpat.monitoring.json.Documents;
import org.ecpat.monitoring.scoring.Scoreboard;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScoreFilesTest {
  private static final Path DOCUMENTS = Path.of("documents");

  @TempDir private Path folder = Path.of("");

  @BeforeEach
  void copyTheDocuments() throws IOException {
    for (String name : new String[] {"framework", "observations", "methodology"}) {
      Files.copy(DOCUMENTS.resolve(name + ".json"), file(name));
    }
  }

  private Path file(String name) {
    return folder.resolve(name + ".json");
  }

  private Result score(Object... more) {
    Object[] args = {
      "--framework", file("framework"),
      "--observations", file("observations"),
      "--methodology", file("methodology"),
      "--round", "2026"
    };
    Object[] all = new Object[args.length + more.length];
    System.arraycopy(args, 0, all, 0, args.length);
    System.arraycopy(more, 0, all, args.length, more.length);
    return Result.of(new ScoreFiles(), all);
  }

  private void replace(String name, String from, String to) throws IOException {
    String text = Files.readString(file(name));
    assertThat(text).contains(from);
    Files.writeString(file(name), text.replace(from, to));
  }

  /** Refused with exit code 2, a line that begins so for each finding, and nothing written. */
  private void isRefused(String... lines) {
    Result result = score("--out", file("board"));
    assertThat(result.err().lines()).hasSameSizeAs(lines);
    for (int i = 0; i < lines.length; i++) {
      assertThat(result.err().lines().toList().get(i)).startsWith(lines[i]);
    }
    assertThat(result.out()).isEmpty();
    assertThat(result.code()).isEqualTo(2);
    assertThat(file("board")).doesNotExist();
  }

  @Test
  void theScoreboardComesOut() {
    Result result = score();
    assertThat(result.err()).isEmpty();
    assertThat(result.code()).isZero();
    Scoreboard board = Documents.read(Scoreboard.class, result.out());
    assertThat(board.card("RUR").orElseThrow().overall().value()).hasValue(72.5);
  }

  @Test
  void orGoesIntoAFile() throws IOException {
    Result result = score("--out", file("board"));
    assertThat(result).isEqualTo(new Result(0, "", ""));
    assertThat(Files.readString(file("board"))).isEqualTo(score().out());
  }

  @Test
  void truncatedJson() throws IOException {
    Files.writeString(file("framework"), Files.readString(file("framework")).substring(0, 700));
    isRefused(
        "error syntax (line 32, column 17): framework.json, document: must be complete; found the"
            + " end of the text inside a value. Is the rest of the file missing?");
  }

  @Test
  void whatIsWrongAsADocument() throws IOException {
    replace("methodology", "\"title\"", "\"titel\"");
    Result result = score("--report", "json");
    assertThat(result.code()).isEqualTo(2);
    assertThat(result.out()).isEmpty();
    assertThat(Documents.read(Findings.class, result.err()).findings())
        .extracting(f -> f.code() + " " + f.place())
        .containsExactly("missing-property ", "unknown-property /titel");
  }

  @Test
  void anotherKind() throws IOException {
    Files.copy(
        DOCUMENTS.resolve("framework.json"),
        file("observations"),
        StandardCopyOption.REPLACE_EXISTING);
    isRefused(
        "error wrong-kind at /format (line 2, column 13): observations.json, property 'format' of"
            + " observations: must be a document of the kind 'ecpat-monitoring/observations'; found"
            + " \"ecpat-monitoring/framework\". This is another kind of document; use the one that"
            + " is asked for here.");
  }

  @Test
  void mistakesInAllDocumentsAreReportedTogether() throws IOException {
    replace("framework", "\"worst\": 0", "\"worst\": \"none\"");
    replace("methodology", "\"title\"", "\"titel\"");
    replace("methodology", "\"atLeast\": 70", "\"atLeast\": NaN");
    replace("observations", "\"absence\": \"no-data\"", "\"absence\": \"nodata\"");
    isRefused(
        "error type at /indicators/1/scale/worst (line 45, column 68): framework.json, ",
        "error missing-property (line 1, column 1): methodology.json, ",
        "error unknown-property at /titel (line 5, column 3): methodology.json, ",
        "error number at /rating/bands/2/atLeast (line 12, column 65): methodology.json, ",
        "error unknown-word at /observations/9/absence (line 22, column 74): observations.json, ");
  }

  @Test
  void namesThatTheFrameworkDoesNotKnow() throws IOException {
    replace("observations", "\"RUR\", \"indicator\": \"plan\"", "\"RUR\", \"indicator\": \"plam\"");
    replace("methodology", "\"indicator\": \"prosecuted\"", "\"indicator\": \"prosecutes\"");
    isRefused(
        "error unknown-indicator at /rating/caps/0/when/indicator (line 18, column 49):"
            + " methodology.json, ",
        "error unknown-indicator at /observations/4/indicator (line 17, column 35):"
            + " observations.json, observation of 'RUR' on 'plam' in 2026: must refer to one of the"
            + " framework's indicators; found 'plam'. Did you mean 'plan'?");
  }

  @Test
  void fourMistakesOfAMethodologyMakeOneReport() throws IOException {
    Files.writeString(
        file("methodology"),
        """
        {
          "format": "ecpat-monitoring/methodology", "version": "1.0",
          "id": "wrong", "title": "Four mistakes", "framework": "helping-children",
          "normalization": {"type": "min-maks"},
          "aggregation": {"type": "penalised-mean", "penalty": 50},
          "indicators": {"helplin": {"weight": 2}},
          "rating": {
            "bands": [
              {"id": "slow", "label": "slow"},
              {"id": "some", "label": "some", "atLeast": 60},
              {"id": "notable", "label": "notable", "atLeast": 40}
            ]
          }
        }
        """);
    isRefused(
        "error unknown-method at /normalization/type (line 4, column 29): methodology.json,"
            + " normalization 'min-maks': must be a known normalization; found 'min-maks'. Did you"
            + " mean 'min-max'?"
            + " Known: 'banding', 'borda', 'by-scale', 'distance-to-reference',"
            + " 'distance-to-target', 'fraction-of-best', 'fractional-rank', 'goalposts',"
            + " 'logarithm', 'logarithmic', 'min-max', 'percentile-rank',"
            + " 'piecewise-linear', 'power', 'rank', 'saturating', 'scaled', 'z-score'.",
        "error share at /aggregation/penalty (line 5, column 56): methodology.json, penalised"
            + " mean: must be a number from 0 to 1; found 50.0. Were per cent meant? Then it is"
            + " 0.5.",
        "error unknown-indicator at /indicators/helplin (line 6, column 29): methodology.json,"
            + " methodology 'wrong': must refer to one of the framework's indicators; found"
            + " 'helplin'. Did you mean 'helpline'?",
        "error band-overlap at /rating/bands/2/atLeast (line 11, column 56): methodology.json,"
            + " rating: a band must begin above the one before it, 'some' from 60.0; found band"
            + " 'notable' from 40.0. Let the bands stand from the lowest to the highest.");
  }

  @Test
  void oneCellTwice() throws IOException {
    replace(
        "observations", "\"UTO\", \"indicator\": \"schools\"", "\"UTO\", \"indicator\": \"plan\"");
    replace("observations", "\"answer\": 85", "\"answer\": \"none\"");
    isRefused("error duplicate-observation at /observations/1 (line 14, column 5): ");
  }

  @Test
  void fiftyMistakesMakeFiftyLines() throws IOException {
    String observations =
        IntStream.range(0, 50)
            .mapToObj(
                i ->
                    "{\"state\": \"S"
                        + i
                        + "\", \"indicator\": \"helpline\", \"round\": \"2026\", \"answer\": true}")
            .collect(Collectors.joining(",\n"));
    Files.writeString(
        file("observations"),
        "{\"format\": \"ecpat-monitoring/observations\", \"version\": \"1.0\", \"id\": \"o\","
            + " \"framework\": \"helping-children\", \"observations\": ["
            + observations
            + "]}");
    Result result = score();
    assertThat(result.code()).isEqualTo(2);
    assertThat(result.err().lines()).hasSize(50).allMatch(l -> l.contains("unknown-state"));
  }

  @Test
  void wrongArgumentsSayWhatIsValid() {
    Map<Result, String> results =
        Map.of(
            Result.of(new ScoreFiles(), "--round", "2026"),
            "Missing required options: '--framework=<framework>', '--observations=<observations>',"
                + " '--methodology=<methodology>'\nTry --help.\n",
            Result.of(
                new ScoreFiles(),
                "--framework=" + file("framework"),
                "--observations=" + file("observations"),
                "--methodology=" + file("methodology"),
                "--round=2027"),
            "Option --round: there is no round '2027'. Rounds: 2026.\nTry --help.\n",
            score("--out", "nowhere/board.json"),
            "Option --out: there is no folder "
                + Path.of("nowhere").toAbsolutePath()
                + ".\nTry --help.\n",
            score("--framework=nothing.json"),
            "option '--framework' (<framework>) should be specified only once\nTry --help.\n",
            score("--output=x.json"),
            "Unknown option: '--output=x.json'\nPossible solutions: --out\nTry --help.\n");
    results.forEach((result, message) -> assertThat(result).isEqualTo(new Result(2, "", message)));
  }

  @Test
  void aFileThatIsNotThere() throws IOException {
    Files.delete(file("methodology"));
    assertThat(score())
        .isEqualTo(
            new Result(
                2,
                "",
                "Option --methodology: there is no file "
                    + file("methodology")
                    + ".\nTry --help.\n"));
  }

  @Test
  void whatIsNotTheInputsFaultHasExitCodeOne() throws IOException {
    Files.createDirectories(file("board").resolve("inside"));
    Result result = score("--out", file("board"));
    assertThat(result.code()).isEqualTo(1);
    assertThat(result.err()).contains("board.json").doesNotContain("\tat ");
    assertThat(file("board").resolve("inside")).exists();
  }

  @Test
  void helpIsNotAnError() {
    Result result = Result.of(new ScoreFiles(), "--help");
    assertThat(result.code()).isZero();
    assertThat(result.out()).startsWith("Usage: score-files [-h] --framework=<framework>");
  }
}
