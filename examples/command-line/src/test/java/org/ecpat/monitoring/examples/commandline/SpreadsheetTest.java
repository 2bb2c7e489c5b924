package org.ecpat.monitoring.examples.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpreadsheetTest {
  private static final String SAMPLE = Path.of("documents", "answers.csv").toString();

  @Test
  void aSpreadsheetBecomesABoard(@TempDir Path folder) throws Exception {
    Result result =
        Result.of(new Spreadsheet(), SAMPLE, "--year", "2026", "--out", folder.toString());
    assertThat(result.err()).isEmpty();
    assertThat(result.code()).isZero();
    assertThat(result.out())
        .endsWith(
            """
            rank  state                score     bounds  coverage
            ----  -------------------  -----  ---------  --------
              1=  RURITANIA Ruritania   87.5       87.5     100 %
              1=  UTOPIA Utopia         87.5       87.5     100 %
               3  ARCADIA Arcadia       50.0  37.5–62.5      75 %
               4  EREWHON Erewhon        0.0   0.0–33.3      67 %
            """);
    assertThat(folder.resolve("board.csv"))
        .content()
        .startsWith(
            "state,name,round,score,low,high,coverage,rating,rank,questions,q1,q2,q3,q4\r\n")
        .contains("RURITANIA,Ruritania,2026,87.5,87.5,87.5,1,,1,87.5,100,100,50,100\r\n");
    Result again =
        Result.of(
            new ScoreFiles(),
            "--framework",
            folder.resolve("framework.json").toString(),
            "--methodology",
            folder.resolve("methodology.json").toString(),
            "--observations",
            folder.resolve("observations.json").toString(),
            "--round",
            "2026");
    assertThat(again.out()).isEqualTo(Files.readString(folder.resolve("scoreboard.json")));
  }

  @Test
  void mistakesAreNamedByRowAndColumn(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("mine.csv");
    Files.writeString(file, "Pays;Numéro vert ?\nRuritanie;oui\nUtopie;n/a\nArcadie;peut-être\n");
    Result result = Result.of(new Spreadsheet(), file.toString(), "--year", "2026");
    assertThat(result.code()).isEqualTo(2);
    assertThat(result.err())
        .isEqualTo(
            """
            error ambiguous-absence (line 3): column 'Numéro vert ?' of 'Utopie': must say why there is no answer; found 'n/a'. Write not-applicable, no-data, withheld, unresolved or not-assessed, or leave it empty.
            error cell (line 4): column 'Numéro vert ?' of 'Arcadie': must be an answer on the scale; found 'peut-être'. Known: 'no', 'partial', 'yes'.
            """);
  }
}
