package org.ecpat.monitoring.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.ecpat.monitoring.Finding;
import org.ecpat.monitoring.InvalidInputException;
import org.ecpat.monitoring.Text;
import org.ecpat.monitoring.framework.Answer;
import org.ecpat.monitoring.framework.Framework;
import org.ecpat.monitoring.framework.Goal;
import org.ecpat.monitoring.framework.Indicator;
import org.ecpat.monitoring.framework.IndicatorKind;
import org.ecpat.monitoring.framework.Level;
import org.ecpat.monitoring.framework.LevelScale;
import org.ecpat.monitoring.framework.NumberScale;
import org.ecpat.monitoring.framework.YesNoScale;
import org.ecpat.monitoring.json.ReadLimits;
import org.ecpat.monitoring.methodology.Methodology;
import org.ecpat.monitoring.observation.Absence;
import org.ecpat.monitoring.observation.Evidence;
import org.ecpat.monitoring.observation.Observation;
import org.ecpat.monitoring.observation.Observations;
import org.ecpat.monitoring.observation.Round;
import org.ecpat.monitoring.scoring.Scoreboard;
import org.ecpat.monitoring.scoring.Scoring;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What spreadsheets do to tables: understood, or refused with the reason. */
class SpreadsheetHabitsTest {
  private static final Round ROUND = Round.of(2022);

  /** No states are registered, so that any code will do. */
  private static final Framework FRAMEWORK =
      Framework.builder()
          .id("f")
          .title(Text.of("F"))
          .addGoals(Goal.of("g", "G", "helpline", "part", "share"))
          .addIndicators(
              Indicator.of(
                  "helpline", "Helpline?", IndicatorKind.STRUCTURAL, YesNoScale.yesIsGood()),
              Indicator.of(
                  "part",
                  "Which part?",
                  IndicatorKind.STRUCTURAL,
                  LevelScale.of(Level.of("0012", 0), Level.of("3-4", 50), Level.of("no-data", 60))),
              Indicator.of("share", "Share?", IndicatorKind.PROCESS, NumberScale.between(0, 100)))
          .build();

  private static List<Observation> read(String text) {
    return read(text.getBytes(StandardCharsets.UTF_8));
  }

  private static List<Observation> read(byte[] bytes) {
    return Tables.reader().observations(FRAMEWORK, ROUND, new ByteArrayInputStream(bytes));
  }

  private static String refusal(String text) {
    return String.valueOf(
        catchThrowableOfType(InvalidInputException.class, () -> read(text)).getMessage());
  }

  private static Observation seen(String indicator, Answer answer) {
    return Observation.of("KEN", indicator, ROUND, answer);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "yes",
        "YES",
        "y",
        "TRUE",
        "1",
        "oui",
        "VRAI",
        "Sí",
        "si",
        "VERDADERO",
        "WAHR",
        "\u00A0yes ",
        "\u202Fyes\u2007",
        "\u200Byes\uFEFF",
        "=\"yes\"",
        "\"=\"\"yes\"\"\""
      })
  void yes(String cell) {
    assertThat(read("state,helpline\nKEN," + cell + "\n"))
        .containsExactly(seen("helpline", Answer.of(true)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"no", "N", "FALSE", "0", "non", "FAUX", "FALSO", "FALSCH"})
  void no(String cell) {
    assertThat(read("state,helpline\nKEN," + cell + "\n"))
        .containsExactly(seen("helpline", Answer.of(false)));
  }

  /** The form by which a spreadsheet keeps zeros before a number. */
  @Test
  void digitsKeptFromBeingANumber() {
    assertThat(read("state,part\n=\"KEN\",=\"0012\"\n"))
        .containsExactly(seen("part", Answer.of("0012")));
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '§',
      delimiter = '|',
      textBlock =
          """
          state;share~KEN;33,5         | 33.5
          state;share~KEN;33.5         | 33.5
          state;share~KEN;1,5E+01      | 15
          state;share~KEN;-,5          | -0.5
          state;share~KEN;"1,234"      | 1.234
          state,share~KEN,1.234        | 1.234
          state;share~KEN;1.234        | 1.234
          state,share~KEN,"33.50"      | 33.5
          """)
  void numbers(String table, double value) {
    assertThat(read(table.replace('~', '\n'))).containsExactly(seen("share", Answer.of(value)));
  }

  /** In a table with decimal commas 1.234 may be a thousand or a decimal. */
  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '§',
      delimiter = '|',
      textBlock =
          """
          state;share~A;0,5~B;1.234 | line 3 | The table has decimal commas, so this may be a thousand or a decimal: write it without a point, or with a comma.
          state;share~A;1.234,5     | line 2 | Write it without separators of thousands.
          state;share~A;1 234       | line 2 | Write it without separators of thousands.
          state;share~A;1\u202F234  | line 2 | Write it without separators of thousands.
          state,share~A,"1,234"     | line 2 | In a table separated by commas, write a point before the decimals.
          state,share~A,45 %        | line 2 | Write it without %.
          state,share~A,05-Mar      | line 2 | A spreadsheet has made a day of what was typed: give the column the format Text, and type it again.
          state,share~A,1e400       | line 2 | Write digits, with a point before decimals.
          state,share~A,NaN         | line 2 | Write digits, with a point before decimals.
          """)
  void numbersThatAreNotSure(String table, String line, String remedy) {
    assertThat(refusal(table.replace('~', '\n').replace("\\u202F", "\u202F")))
        .contains("error cell-number (" + line + ", column 2): column 'share' of '")
        .endsWith("'. " + remedy);
  }

  @ParameterizedTest
  @ValueSource(strings = {"3-Apr", "04/03/2022", "mars-04", "3.4.22", "4 Mar 2022", "avr.-03"})
  void whatASpreadsheetMadeADayOf(String cell) {
    assertThat(refusal("state;part\nKEN;" + cell + "\n"))
        .isEqualTo(
            "table cannot be used:\n"
                + "error cell (line 2, column 2): column 'part' of 'KEN': must be an answer on the"
                + " scale; found '"
                + cell
                + "'. A spreadsheet has made a day of what was typed: give the column the format"
                + " Text, and type it again.");
    assertThat(read("state;part\nKEN;3-4\n")).containsExactly(seen("part", Answer.of("3-4")));
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '§',
      delimiter = '|',
      textBlock =
          """
          =B2         | formula           | must be a value, not a formula; found '=B2'. Insert the values in place of the formulas, and save again.
          #N/A        | spreadsheet-error | must not be what a spreadsheet shows where it failed; found '#N/A'. Mend the cell, and save again.
          #¡VALOR!    | spreadsheet-error | must not be what a spreadsheet shows where it failed; found '#¡VALOR!'. Mend the cell, and save again.
          n/a         | ambiguous-absence | must say why there is no answer; found 'n/a'. Write not-applicable, no-data, withheld, unresolved or not-assessed, or leave it empty.
          –           | cell              | must be an answer on the scale; found '–'. Known: 'no', 'yes'.
          yes no      | cell              | must be an answer on the scale; found 'yes no'. Known: 'no', 'yes'.
          """)
  void whatIsNoAnswer(String cell, String code, String rest) {
    assertThat(refusal("state,helpline\nKEN," + cell + "\n"))
        .isEqualTo(
            "table cannot be used:\nerror "
                + code
                + " (line 2, column 2): column 'helpline' of 'KEN': "
                + rest);
  }

  @Test
  void aSeparatorThatTheTableNames() {
    assertThat(read("sep=|\nstate|share\nKEN|7,5\n"))
        .containsExactly(seen("share", Answer.of(7.5)));
  }

  @Test
  void aLevelThatIsCalledAsAnAbsence() {
    assertThat(refusal("state,part\nKEN,no-data\n"))
        .endsWith(
            "must be either a level of the scale or the word for an absence; found 'no-data'. Call"
                + " the level in the framework otherwise.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          31/12/2010 | Which is the day and which the month is not sure: give the column the format yyyy-mm-dd.
          40543      | It may be the number that a spreadsheet has for a day: give the column the format yyyy-mm-dd.
          """)
  void days(String cell, String remedy) {
    assertThat(refusal("state,indicator,answer,recordedOn\nKEN,share,1," + cell + "\n"))
        .endsWith("must be a day such as 2010-12-31; found '" + cell + "'. " + remedy);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "state;Is there a plan, adopted, and funded?;x,y\nKEN;yes;no\n",
        "state,a;b;c;d\nKEN,\"no;no\"\nCIV,no\n",
        "state\ta,b\nKEN\tyes, no\n",
        "\"a,b,c\";d\n1;2\n"
      })
  void theSeparatorIsTheOneThatAllRowsHave(String table) {
    int cells = table.startsWith("state;") ? 3 : 2;
    assertThat(Separators.of(table)).isIn(';', ',', '\t');
    assertThat(
            Sheet.of("t", table.getBytes(StandardCharsets.UTF_8), ReadLimits.standard()).header())
        .hasSize(cells);
  }

  @ParameterizedTest
  @ValueSource(strings = {"sep=\"", "sep=\n", "sep=\r\n", "sep=\0", "sep=x"})
  void aSeparatorThatIsNone(String line) {
    assertThatThrownBy(() -> Sheet.of("t", bytes(line + "\nstate\n"), ReadLimits.standard()))
        .isInstanceOf(InvalidInputException.class)
        .hasMessage(
            line.indexOf('\0') > 0
                ? "t cannot be used:\n"
                    + "error encoding (line 1): table: must be in UTF-8; found UTF-16 or UTF-32."
                    + " Save it again as 'CSV UTF-8'."
                : "t cannot be used:\nerror separator (line 1): table: the line 'sep=' must name a"
                    + " comma, a semicolon, a tab or |. Leave that line out; the separator is found"
                    + " without it.");
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @ParameterizedTest
  @CsvSource({
    "UTF-16, 1, UTF-16 or UTF-32",
    "UTF-16LE, 1, UTF-16 or UTF-32",
    "windows-1252, 3, 'letters of another encoding, such as Windows-1252'"
  })
  void otherEncodings(String charset, int line, String found) {
    byte[] bytes = "state,helpline\nKEN,no\nCôte,no\n".getBytes(Charset.forName(charset));
    assertThatThrownBy(() -> read(bytes))
        .hasMessage(
            "table cannot be used:\nerror encoding (line %d): table: must be in UTF-8; found %s."
                    .formatted(line, found)
                + " Save it again as 'CSV UTF-8'.");
  }

  /** As in lines of JSON, a row that is wrong hides nothing in the next. */
  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", "\r"})
  void aMistakeInTheFormOfARowHidesNothingInTheNext(String end) {
    String table =
        String.join(
            end,
            "state,helpline,share",
            "KEN,\"yes,5",
            "CIV,\"no\"x,5",
            "TGO,\"no\",xx",
            "MLI,\"y",
            "es\",1",
            "NER,no,\"7");
    assertThat(refusal(table))
        .isEqualTo(
            """
            table cannot be used:
            error syntax (line 2, column 2): row: nothing may stand between the closing quotation mark and the next cell. This row has not been read.
            error syntax (line 3, column 2): row: nothing may stand between the closing quotation mark and the next cell. This row has not been read.
            error cell-number (line 4, column 3): column 'share' of 'TGO': must be a number; found 'xx'. Write digits, with a point before decimals.
            error cell (line 5, column 2): column 'helpline' of 'MLI': must be an answer on the scale; found 'y\\u000%ses'. Did you mean 'yes'?
            error syntax (line 7, column 3): row: a quotation mark that opens a cell must be closed. This row has not been read.\
            """
                .formatted(end.equals("\r") ? "d" : "a"));
  }

  @Test
  void limits() {
    TableReader reader = Tables.reader();
    assertThat(
            refusal(
                reader.within(ReadLimits.standard().withBytes(20)), "state,helpline\nKEN,yes\n"))
        .endsWith("error limit: table: must not be larger than 20 bytes.");
    assertThat(
            refusal(
                reader.within(ReadLimits.standard().withString(5)), "state,share\nKEN,123456\n"))
        .isEqualTo(
            "table cannot be used:\nerror syntax (line 2, column 2): row: must not be longer than 5"
                + " characters. This row has not been read.");
    assertThat(
            refusal(
                reader.within(ReadLimits.standard().withString(8)),
                "state,helpline\nKEN,123456789\nCIV,\"123456789\"\n"))
        .isEqualTo(
            """
            table cannot be used:
            error syntax (line 2, column 2): row: must not be longer than 8 characters. This row has not been read.
            error syntax (line 3, column 2): row: must not be longer than 8 characters. This row has not been read.\
            """);
    assertThat(
            refusal(
                reader.within(ReadLimits.standard().withFindings(2)),
                "state,helpline\nKEN,xx\nCIV,y z\nTGO,z\n"))
        .isEqualTo(
            """
            table cannot be used:
            error cell (line 2, column 2): column 'helpline' of 'KEN': must be an answer on the scale; found 'xx'. Known: 'no', 'yes'.
            error cell (line 3, column 2): column 'helpline' of 'CIV': must be an answer on the scale; found 'y z'. Known: 'no', 'yes'.
            error too-many-findings (line 3): table: reading stopped after 2 findings.\
            """);
    assertThat(refusal(Tables.reader(), "state" + ",".repeat(20_000) + "\nKEN\n"))
        .endsWith(
            "error syntax (line 1, column 16385): row: must not have more than 16384 cells. This"
                + " row has not been read.");
  }

  private static String refusal(TableReader reader, String text) {
    return String.valueOf(
        catchThrowableOfType(
                InvalidInputException.class,
                () -> reader.observations(FRAMEWORK, ROUND, new ByteArrayInputStream(bytes(text))))
            .getMessage());
  }

  @Test
  void idsAreHeldAgainstTheirRuleInTheirCell() {
    assertThat(
            refusal(
                """
                state,indicator,answer,id,assessor
                K\u202EN,share,1,o1,ann
                TGO,share,2,two words,ann
                """))
        .isEqualTo(
            """
            table cannot be used:
            error id (line 2, column 1): column 'state' of 'K\\u202eN': an id must have 1 to 200 characters, none of them white space, a control or a direction mark; found 'K\\u202eN'.
            error id (line 3, column 4): column 'id' of 'TGO': an id must have 1 to 200 characters, none of them white space, a control or a direction mark; found 'two words'.\
            """);
  }

  /**
   * Whatever a text is, no cell begins as a formula does, and reading gives the text back, but for
   * spaces around it.
   */
  @Test
  void textsThatLookLikeFormulasComeBack() {
    String[] pieces = {
      "=", "+", "-", "@", "'", "\"", "\t", "\r", "\n", " ", "\uFF1D", ";", ",", "a"
    };
    Random random = new Random(20);
    List<Observation> observations = new ArrayList<>();
    for (int i = 0; i < 3_000; i++) {
      StringBuilder text = new StringBuilder();
      for (int j = random.nextInt(6); j >= 0; j--) {
        text.append(pieces[random.nextInt(pieces.length)]);
      }
      String note = Cells.text(text.toString().replace("\r\n", "\n"));
      if (!note.isBlank() && note.equals(note.strip()) && !isKept(note)) {
        observations.add(
            Observation.builder()
                .from(Observation.of("S" + i, "share", ROUND, Answer.of(-5)))
                .note(Text.of(note))
                .build());
      }
    }
    assertThat(observations).hasSizeGreaterThan(1_000);
    for (TableWriter writer : List.of(Tables.writer(), Tables.writer().withSemicolons())) {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      writer.observations(observations, bytes);
      assertThat(read(bytes.toByteArray())).isEqualTo(observations);
      Sheet sheet = Sheet.of("t", bytes.toByteArray(), ReadLimits.standard());
      assertThat(sheet.rows()).hasSize(observations.size());
      Rows raw =
          new Rows(
              bytes.toString(StandardCharsets.UTF_8).replace("\uFEFF", ""),
              writer.separator(),
              1_000);
      while (raw.next()) {
        assertThat(raw.cells())
            .allMatch(
                cell -> cell.equals("-5") || !cell.strip().matches("(?s)[=+@\t\r\n\uFF1D-].*"));
      }
    }
  }

  private static boolean isKept(String note) {
    return note.startsWith("=\"") && note.endsWith("\"");
  }

  /** A note such as ="x" is a text; written, it is read as the text x inside. */
  @Test
  void whatATableDoesNotKeep() {
    Observation full =
        Observation.builder()
            .from(Observation.of("KEN", "share", ROUND, Absence.NO_DATA))
            .note(Text.of("  spaces around  ").with("fr", "espaces"))
            .addEvidence(
                Evidence.builder()
                    .method(Evidence.Method.INTERVIEW)
                    .summary(Text.of("s"))
                    .collectedOn(LocalDate.of(2022, 1, 1))
                    .build())
            .build();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Tables.writer().observations(List.of(full), bytes);
    assertThat(read(bytes.toByteArray()))
        .containsExactly(
            Observation.builder()
                .from(full)
                .note(Text.of("spaces around"))
                .evidence(List.of(Evidence.builder().method(Evidence.Method.INTERVIEW).build()))
                .build());
  }

  @Test
  void theOrderOfStatusCodesNamesEachOnce() {
    assertThat(ObservationStatus.ORDER.chars().distinct().count()).isEqualTo(20);
    assertThat(ObservationStatus.ORDER).startsWith("BOML").endsWith("GA");
  }

  @Test
  void aDataflowHasItsForm() {
    Observations none = Observations.builder().id("o").framework("f").build();
    Scoreboard board =
        Scoring.plan(FRAMEWORK, Methodology.of("m", "M", FRAMEWORK)).score(none, ROUND);
    assertThatThrownBy(
            () -> Tables.writer().sdmx(board, "ECPAT PROGRESS", new ByteArrayOutputStream()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "A dataflow has the form AGENCY:ID(VERSION), such as ECPAT:PROGRESS(1.0), not 'ECPAT"
                + " PROGRESS'.");
  }

  @Test
  void findingsOnTablesHaveAFormForProgramsToo() {
    InvalidInputException refusal =
        catchThrowableOfType(InvalidInputException.class, () -> read("state,share\nKEN,xx\n"));
    assertThat(refusal.findings())
        .containsExactly(
            Finding.error("cell-number", "column 'share' of 'KEN'", "")
                .rule("must be a number")
                .value("'xx'")
                .remedy("Write digits, with a point before decimals.")
                .line(2)
                .column(2)
                .build());
  }
}
