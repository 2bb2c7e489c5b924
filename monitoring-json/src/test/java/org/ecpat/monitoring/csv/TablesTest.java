package org.ecpat.monitoring.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.ecpat.monitoring.Finding;
import org.ecpat.monitoring.InvalidInputException;
import org.ecpat.monitoring.Text;
import org.ecpat.monitoring.commitment.Consent;
import org.ecpat.monitoring.commitment.Position;
import org.ecpat.monitoring.commitment.State;
import org.ecpat.monitoring.commitment.StateRegister;
import org.ecpat.monitoring.framework.Answer;
import org.ecpat.monitoring.framework.Framework;
import org.ecpat.monitoring.framework.Goal;
import org.ecpat.monitoring.framework.Indicator;
import org.ecpat.monitoring.framework.IndicatorKind;
import org.ecpat.monitoring.framework.Level;
import org.ecpat.monitoring.framework.LevelScale;
import org.ecpat.monitoring.framework.NumberScale;
import org.ecpat.monitoring.framework.YesNoScale;
import org.ecpat.monitoring.methodology.Methodology;
import org.ecpat.monitoring.observation.Absence;
import org.ecpat.monitoring.observation.Evidence;
import org.ecpat.monitoring.observation.Observation;
import org.ecpat.monitoring.observation.Observations;
import org.ecpat.monitoring.observation.Qualifier;
import org.ecpat.monitoring.observation.Round;
import org.ecpat.monitoring.scoring.Scoreboard;
import org.ecpat.monitoring.scoring.Scoring;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TablesTest {
  private static final Round ROUND = Round.of(2022);
  private static final Framework FRAMEWORK =
      Framework.builder()
          .id("f")
          .title(Text.of("F"))
          .states(
              StateRegister.builder()
                  .addStates(State.of("CIV", "Côte d'Ivoire"), State.of("KEN", "Kenya"))
                  .build())
          .addGoals(Goal.of("g", "G", "helpline", "law", "schools"))
          .addIndicators(
              Indicator.of(
                  "helpline",
                  "Is there a helpline?",
                  IndicatorKind.STRUCTURAL,
                  YesNoScale.yesIsGood()),
              Indicator.of(
                  "law",
                  "How far does the law go?",
                  IndicatorKind.STRUCTURAL,
                  LevelScale.of(Level.of("no", 0), Level.of("partial", 50), Level.of("yes", 100))),
              Indicator.of(
                  "schools",
                  "What share of schools teach it?",
                  IndicatorKind.PROCESS,
                  NumberScale.between(0, 100)))
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

  private static Observation seen(String state, String indicator, Answer answer) {
    return Observation.of(state, indicator, ROUND, answer);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        """
        state,helpline,law,schools
        KEN,yes,partial,33.5
        CIV,no-data,,
        """,
        """
        \uFEFFState;Helpline;How far does the law go?;schools;;\r
         kenya ;OUI;Partial;33,5;;\r
        Côte d'Ivoire;No Data;;;;\r
        ;;;;;\r
        \r
        """,
        """
        sep=;
        state;name;law;helpline;schools
        KEN;x;partial;1;"33.5"
        civ;y;;no_data;\u00A0
        """,
        """
        "state"\t"round"\t"law"\t"schools"\t"helpline"
        KEN\t2022\tPARTIAL\t3.35e1\ttrue
        CIV\t\t\t\tno-data\
        """,
      })
  void oneStateARow(String table) {
    assertThat(read(table))
        .containsExactlyInAnyOrder(
            seen("KEN", "helpline", Answer.of(true)),
            seen("KEN", "law", Answer.of("partial")),
            seen("KEN", "schools", Answer.of(33.5)),
            Observation.of("CIV", "helpline", ROUND, Absence.NO_DATA));
  }

  @Test
  void oneObservationARow() {
    List<Observation> read =
        read(
            """
            state,indicator,round,answer,confidence,note,recordedOn,source,locator
            KEN,law,2021,yes,0.5,"Two
            lines",2022-03-01,s1,p. 3
            CIV,schools,,"7",,,,,
            """);
    assertThat(read)
        .containsExactly(
            Observation.builder()
                .state("KEN")
                .indicator("law")
                .round(Round.of(2021))
                .answer(Answer.of("yes"))
                .confidence(0.5)
                .note(Text.of("Two\nlines"))
                .recordedOn(LocalDate.of(2022, 3, 1))
                .addEvidence(
                    Evidence.builder()
                        .method(Evidence.Method.DOCUMENT)
                        .source("s1")
                        .locator("p. 3")
                        .build())
                .build(),
            seen("CIV", "schools", Answer.of(7)));
  }

  @Test
  void everythingWrongIsSaidAtOnce() {
    assertThat(
            refusal(
                """
                state,round,helplin,helpline,law,schools
                KEN,,,perhaps,partly,45%
                Kenia,2022,,yes,n/a,"1,234.5"
                CIV,May,,yes,#REF!,"0,5"
                CIV,,,no,no,50,surplus
                KEN,,,no,,
                KEN,,,yes,,
                """))
        .isEqualTo(
            """
            table cannot be used:
            error unknown-column (line 1, column 3): column 'helplin': is not known. Did you mean 'helpline'?
            error cell (line 2, column 4): column 'helpline' of 'KEN': must be an answer on the scale; found 'perhaps'. Known: 'no', 'yes'.
            error cell (line 2, column 5): column 'law' of 'KEN': must be an answer on the scale; found 'partly'. Known: 'no', 'partial', 'yes'.
            error cell-number (line 2, column 6): column 'schools' of 'KEN': must be a number; found '45%'. Write it without %.
            error unknown-state (line 3, column 1): column 'state' of 'Kenia': must be the code or name of a state; found 'Kenia'. Did you mean 'Kenya'?
            error ambiguous-absence (line 3, column 5): column 'law' of 'Kenia': must say why there is no answer; found 'n/a'. Write not-applicable, no-data, withheld, unresolved or not-assessed, or leave it empty.
            error cell-number (line 3, column 6): column 'schools' of 'Kenia': must be a number; found '1,234.5'. Write it without separators of thousands.
            error round (line 4, column 2): column 'round' of 'CIV': must be a year, such as 2010; found 'May'.
            error spreadsheet-error (line 4, column 5): column 'law' of 'CIV': must not be what a spreadsheet shows where it failed; found '#REF!'. Mend the cell, and save again.
            error cell-number (line 4, column 6): column 'schools' of 'CIV': must be a number; found '0,5'. In a table separated by commas, write a point before the decimals.
            error row-length (line 5, column 7): row of 'CIV': has more cells than there are columns. The names of the columns stand in the first row, without a title above; a cell that has the separator in it stands in quotation marks.
            error duplicate-observation (line 7): row of 'KEN': must not answer again what another row has answered for that state and round. The first is in line 6; delete one of the two.\
            """);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '§',
      textBlock =
          """
          '' | error empty-table: table: must have a row of names.
          'a,b' | error unknown-column (line 1, column 2): column 'b': is not known. Known: 'helpline', 'law', 'schools'.
          'indicator,answer' | error missing-column (line 1): table: must have a column 'state'. It has indicator, answer.
          'state,,law~KEN,1,no' | error column (line 1, column 2): column 2: must have a name. Names of columns stand in one row, the first; leave out titles above it and cells that are merged.
          'state,law,law~KEN,no,no' | error duplicate-column (line 1, column 3): column 'law': must be there once.
          'state,indicator~KEN,law' | error missing-column (line 1): table: must have a column 'answer'. It has state, indicator.
          'state,indicator,answer~KEN,lwa,no' | error unknown-indicator (line 2, column 2): column 'indicator' of 'KEN': must be an indicator of the framework; found 'lwa'. Did you mean 'law'?
          'state,indicator,answer,confidence~KEN,law,no,2' | error share (line 2, column 4): column 'confidence' of 'KEN': must be a number from 0 to 1; found '2'.
          'state,indicator,answer,recordedOn~KEN,law,no,31/12/2010' | error date (line 2, column 4): column 'recordedOn' of 'KEN': must be a day such as 2010-12-31; found '31/12/2010'. Which is the day and which the month is not sure: give the column the format yyyy-mm-dd.
          'state,indicator,answer,method~KEN,law,no,interwiev' | error unknown-word (line 2, column 4): column 'method' of 'KEN': must be one of the words of the format; found 'interwiev'. Did you mean 'interview'?
          """)
  void mistakesInTheLayout(String table, String finding) {
    assertThat(refusal(table.substring(1, table.length() - 1).replace('~', '\n')))
        .startsWith("table cannot be used:\n")
        .contains(finding);
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16", "UTF-16LE", "windows-1252"})
  void otherEncodingsAreRefusedWithTheRemedy(String charset) {
    byte[] bytes = "state,law\nKEN,no\nCôte,no\n".getBytes(Charset.forName(charset));
    InvalidInputException refusal =
        catchThrowableOfType(InvalidInputException.class, () -> read(bytes));
    Finding finding = refusal.findings().get(0);
    assertThat(finding.code()).isEqualTo("encoding");
    assertThat(finding.remedy()).hasValue("Save it again as 'CSV UTF-8'.");
    assertThat(finding.line()).hasValue(charset.startsWith("w") ? 3 : 1);
  }

  @Test
  void whatIsWrittenIsReadEqual() {
    List<Observation> observations =
        List.of(
            Observation.builder()
                .from(seen("KEN", "law", Answer.of("partial")))
                .id("+1")
                .confidence(0.25)
                .note(Text.of("=HYPERLINK(\"x\"); \"quoted\", and\nmore"))
                .assessor("@me")
                .recordedOn(LocalDate.of(2022, 1, 2))
                .addEvidence(
                    Evidence.builder()
                        .method(Evidence.Method.INTERVIEW)
                        .source("-s")
                        .locator("p. 1")
                        .build())
                .build(),
            seen("CIV", "schools", Answer.of(1 / 3.0)),
            Observation.of("CIV", "law", ROUND, Absence.NOT_APPLICABLE));
    for (TableWriter writer : List.of(Tables.writer(), Tables.writer().withSemicolons())) {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      writer.observations(observations, bytes);
      assertThat(read(bytes.toByteArray())).isEqualTo(observations);
    }
  }

  /** No cell begins as a formula does; a negative number is no formula. */
  @Test
  void formulasAreMadeHarmless() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Tables.writer()
        .observations(
            List.of(
                Observation.builder()
                    .from(Observation.of("=1+1", "@x", ROUND, Answer.of(-5)))
                    .note(Text.of("-cmd|' /C calc'!A0"))
                    .build()),
            bytes);
    assertThat(bytes.toString(StandardCharsets.UTF_8))
        .endsWith("\r\n,'=1+1,'@x,2022,-5,,'-cmd|' /C calc'!A0,,,,,,\r\n");
  }

  private static Scoreboard board() {
    Observations seen =
        Observations.builder()
            .id("o")
            .framework("f")
            .addObservations(
                Observation.builder()
                    .from(seen("KEN", "helpline", Answer.of(true)))
                    .addQualifiers(Qualifier.of(Qualifier.Kind.PROVISIONAL))
                    .addQualifiers(Qualifier.of(Qualifier.Kind.ESTIMATED))
                    .build(),
                seen("KEN", "law", Answer.of("partial")),
                Observation.of("KEN", "schools", ROUND, Absence.WITHHELD),
                Observation.of("CIV", "law", ROUND, Absence.NOT_APPLICABLE),
                Observation.of("CIV", "schools", ROUND, Absence.NO_DATA))
            .build();
    return Scoring.plan(FRAMEWORK, Methodology.of("m", "M", FRAMEWORK)).score(seen, ROUND);
  }

  @Test
  void aBoard() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Tables.writer().board(board(), bytes);
    Tables.writer().withSemicolons().board(board(), bytes);
    assertThat(bytes.toString(StandardCharsets.UTF_8))
        .isEqualTo(
            """
            state,name,round,score,low,high,coverage,rating,rank,g,helpline,law,schools\r
            CIV,Côte d'Ivoire,2022,,0,100,0,,,,,,\r
            KEN,Kenya,2022,75,50,83.33333333333333,0.6666666666666666,,1,75,100,50,\r
            \uFEFFstate;name;round;score;low;high;coverage;rating;rank;g;helpline;law;schools\r
            CIV;Côte d'Ivoire;2022;;0;100;0;;;;;;\r
            KEN;Kenya;2022;75;50;83,33333333333333;0,6666666666666666;;1;75;100;50;\r
            """);
  }

  @Test
  void sdmx() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Tables.writer().withSemicolons().sdmx(board(), "ECPAT:PROGRESS(1.0)", bytes);
    assertThat(bytes.toString(StandardCharsets.UTF_8))
        .isEqualTo(
            """
            DATAFLOW,REF_AREA,INDICATOR,TIME_PERIOD,OBS_VALUE,OBS_STATUS\r
            ECPAT:PROGRESS(1.0),CIV,overall,2022,,O\r
            ECPAT:PROGRESS(1.0),CIV,g,2022,,O\r
            ECPAT:PROGRESS(1.0),CIV,helpline,2022,,L\r
            ECPAT:PROGRESS(1.0),CIV,law,2022,,M\r
            ECPAT:PROGRESS(1.0),CIV,schools,2022,,O\r
            ECPAT:PROGRESS(1.0),KEN,overall,2022,75,A\r
            ECPAT:PROGRESS(1.0),KEN,g,2022,75,A\r
            ECPAT:PROGRESS(1.0),KEN,helpline,2022,100,E\r
            ECPAT:PROGRESS(1.0),KEN,law,2022,50,A\r
            ECPAT:PROGRESS(1.0),KEN,schools,2022,,Q\r
            """);
  }

  @Test
  void statesAndPositions(@TempDir Path folder) throws Exception {
    Path states = folder.resolve("states.csv");
    Files.writeString(states, "code;name;existsFrom\nSSD;South Sudan;2011-07-09\nKEN;Kenya;\n");
    assertThat(Tables.reader().states(states))
        .containsExactly(
            State.builder()
                .code("SSD")
                .name(Text.of("South Sudan"))
                .existsFrom(LocalDate.of(2011, 7, 9))
                .build(),
            State.of("KEN", "Kenya"));
    Path positions = folder.resolve("positions.csv");
    Files.writeString(
        positions, "state,instrument,consented,consent\nKEN,OPSC,2001-03-05,accession\n");
    assertThat(Tables.reader().positions(positions))
        .containsExactly(
            Position.builder()
                .state("KEN")
                .instrument("OPSC")
                .consented(LocalDate.of(2001, 3, 5))
                .consent(Consent.ACCESSION)
                .build());
    Files.writeString(positions, "state,instrument,signed\nKEN,,x\n\nKEN,CRC,\n,,2000-01-01\n");
    assertThat(
            catchThrowableOfType(
                InvalidInputException.class, () -> Tables.reader().positions(positions)))
        .hasMessageStartingWith(
            """
            positions.csv cannot be used:
            error id (line 2, column 2): column 'instrument' of 'KEN': an id must have 1 to 200 characters, none of them white space, a control or a direction mark; found ''.
            error date (line 2, column 3): column 'signed' of 'KEN': must be a day such as 2010-12-31; found 'x'.
            error empty-position (line 4): row of 'KEN': a position needs a date of signature or of consent.
            error id (line 5, column 1): column 'state': an id must have 1 to 200 characters\
            """);
  }

  /** Whatever the bytes, the outcome is a value or a report. */
  @Test
  void damagedTablesAreReadOrRefusedButNothingElse() {
    byte[] sound =
        "state,helpline,law,schools\nKEN,yes,partial,33.5\n\"CIV\",no-data,,\"5\"\n"
            .getBytes(StandardCharsets.UTF_8);
    byte[] tricky = "\",;\t\n\r=-0'#\u00E9\0".getBytes(StandardCharsets.ISO_8859_1);
    Random random = new Random(11);
    int refused = 0;
    for (int i = 0; i < 5_000; i++) {
      byte[] damaged = sound.clone();
      for (int j = random.nextInt(4); j >= 0; j--) {
        damaged[random.nextInt(damaged.length)] = tricky[random.nextInt(tricky.length)];
      }
      try {
        read(damaged);
      } catch (InvalidInputException e) {
        assertThat(e.findings()).isNotEmpty();
        refused++;
      }
    }
    assertThat(refused).isBetween(2_500, 4_999);
  }
}
