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
            error ambiguous-absence (line 3, column 2): column 'Numéro vert ?' of 'Utopie': must say why there is no answer; found 'n/a'. Write not-applicable, no-data, withheld, unresolved or not-assessed, or leave it empty.
            error cell (line 4, column 2): column 'Numéro vert ?' of 'Arcadie': must be an answer on the scale; found 'peut-être'. Known: 'no', 'partial', 'yes'.
            """);
  }

  /**
   * Semicolons, a mark of the byte order, names beside, capitals, spaces, empty rows and columns.
   */
  @Test
  void whatSpreadsheetsAddMeansNothing(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("mine.csv");
    Files.writeString(
        file,
        "\uFEFFname;State;Plan, and budget?;Law?;;\r\n"
            + "A;Arcadia;OUI;partiel;;\r\n;;;;;\r\nB; Utopia\u00A0;=\"yes\";FAUX;;\r\n");
    Result result = Result.of(new Spreadsheet(), file.toString(), "--year", "2026");
    assertThat(result.err()).isEmpty();
    assertThat(result.out())
        .endsWith(
            """
            rank  state            score  bounds  coverage
            ----  ---------------  -----  ------  --------
               1  ARCADIA Arcadia   75.0    75.0     100 %
               2  UTOPIA Utopia     50.0    50.0     100 %
            """);
  }

  @Test
  void aTitleAboveTheNamesAndTheSameStateTwice(@TempDir Path folder) throws Exception {
    Path titled = folder.resolve("titled.csv");
    Files.writeString(titled, "Survey 2026,,\nstate,Plan?,Law?\nArcadia,yes,no\n");
    assertThat(Result.of(new Spreadsheet(), titled.toString(), "--year", "2026").err())
        .isEqualTo(
            """
            error row-length (line 2, column 2): row of 'state': has more cells than there are columns. The names of the columns stand in the first row, without a title above; a cell that has the separator in it stands in quotation marks.
            error row-length (line 3, column 2): row of 'Arcadia': has more cells than there are columns. The names of the columns stand in the first row, without a title above; a cell that has the separator in it stands in quotation marks.
            """);
    Path twice = folder.resolve("twice.csv");
    Files.writeString(twice, "state,Plan?\nArcadia,yes\nARCADIA,no\n");
    assertThat(Result.of(new Spreadsheet(), twice.toString(), "--year", "2026").err())
        .isEqualTo(
            """
            error duplicate-observation (line 3, column 2): column 'Plan?' of 'ARCADIA': an assessor has one observation of a cell that no other replaces; found two without assessor. The first is in line 2; say which one supersedes the other.
            """);
  }

  @Test
  void aFileInTheFormatOfTheProgramItself(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("mine.xlsx");
    Files.write(file, new byte[] {'P', 'K', 3, 4, 20, 0, 6, 0, 8, 0});
    Result result = Result.of(new Spreadsheet(), file.toString(), "--year", "2026");
    assertThat(result.code()).isEqualTo(2);
    assertThat(result.err())
        .isEqualTo(
            "error encoding (line 1): table: must be CSV; found a workbook (.xlsx, .ods). Save it"
                + " as 'CSV UTF-8'.\n");
  }
}
