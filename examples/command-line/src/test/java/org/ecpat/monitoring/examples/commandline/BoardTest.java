package org.ecpat.monitoring.examples.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.ecpat.monitoring.json.Documents;
import org.ecpat.monitoring.scoring.Scoreboard;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BoardTest {
  @TempDir private Path folder = Path.of("");

  /** The figures are those of the issue: 142 states on the board of 2022, some of them tied. */
  @Test
  void theMainJobPrintsTheBoardOfTheLastRoundAndWritesAllRounds() throws IOException {
    Path out = folder.resolve("boards");
    Path site = folder.resolve("site");
    Result result = Result.of(new Board(), "--out", out, "--site", site);
    assertThat(result.err()).isEmpty();
    assertThat(result.code()).isZero();
    List<String> lines = result.out().lines().toList();
    assertThat(lines.get(1)).isEqualTo("round 2022");
    assertThat(lines)
        .anyMatch(
            l -> l.matches("rank +ranks +state +score +bounds +coverage +rating +since 2016"));
    assertThat(lines).anyMatch(l -> l.startsWith("  1=  "));
    assertThat(lines).anyMatch(l -> l.startsWith("Thailand (THA): "));
    assertThat(lines.get(lines.size() - 2)).endsWith(", one JSON document each.");
    assertThat(lines.get(lines.size() - 1)).endsWith(": " + site.resolve("index.html"));
    assertThat(site.resolve("es/state-THA.html")).isRegularFile();
    try (Stream<Path> files = Files.list(out)) {
      assertThat(files.map(f -> f.getFileName().toString()))
          .containsExactlyInAnyOrder(
              "2009.json",
              "2010.json",
              "2011.json",
              "2012.json",
              "2016.json",
              "2017.json",
              "2018.json",
              "2019.json",
              "2020.json",
              "2022.json");
    }
    Scoreboard board = Documents.read(Scoreboard.class, out.resolve("2022.json"));
    assertThat(board.cards()).hasSize(142);
    Scoreboard early = Documents.read(Scoreboard.class, out.resolve("2010.json"));
    assertThat(early.cards()).hasSize(196).allMatch(card -> card.rating().isEmpty());
  }

  @Test
  void wrongArgumentsSayWhatIsValid() {
    isRefused(
        "Option --framework: there is no exercise 'public-recrod'. Did you mean 'public-record'?"
            + " Valid: ecpat-state-progress, public-record, public-record-americas.",
        "--framework=public-recrod");
    isRefused(
        "Option --round: there is no round '2015'. Did you mean '2010'? Valid: 2009, 2010, 2011,"
            + " 2012, 2016, 2017, 2018, 2019, 2020, 2022.",
        "--round=2015");
    isRefused(
        "Option --since: round 2022 is not before round 2020.", "--round=2020", "--since=2022");
  }

  @Test
  void groupsAndStatesAreListedToo() {
    assertThat(refusal("--group=atlantis"))
        .startsWith("Option --group: there is no group 'atlantis'. Valid: ");
    assertThat(refusal("--state=ATL"))
        .startsWith("Option --state: there is no state 'ATL'. Valid: AFG, ")
        .contains(", THA, ");
    assertThat(refusal("--state=Kenia"))
        .startsWith(
            "Option --state: there is no state 'Kenia'. Did you mean 'Kenya'? Valid: AFG, ");
  }

  @Test
  void aStateIsAskedForByItsNameInAnyLanguage() {
    Path out = folder.resolve("named");
    Object[] all = {
      "--framework=public-record-americas", "--state=brasil", "--out=" + out, "--site=" + out
    };
    Result result = Result.of(new Board(), all);
    assertThat(result.err()).isEmpty();
    assertThat(result.out().lines()).anyMatch(l -> l.startsWith("Brazil (BRA): "));
  }

  private void isRefused(String message, String... args) {
    assertThat(refusal(args)).isEqualTo(message + "\nTry --help.\n");
  }

  private String refusal(String... args) {
    Path out = folder.resolve("boards");
    Object[] all =
        Stream.concat(Stream.of(args), Stream.of("--out=" + out, "--site=" + out)).toArray();
    Result result = Result.of(new Board(), all);
    assertThat(result.code()).isEqualTo(2);
    assertThat(result.out()).isEmpty();
    assertThat(out).doesNotExist();
    return result.err();
  }
}
