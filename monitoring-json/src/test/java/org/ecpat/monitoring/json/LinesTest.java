package org.ecpat.monitoring.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.ecpat.monitoring.InvalidInputException;
import org.ecpat.monitoring.framework.Answer;
import org.ecpat.monitoring.observation.Absence;
import org.ecpat.monitoring.observation.Observation;
import org.ecpat.monitoring.observation.ObservationColumns;
import org.ecpat.monitoring.observation.Round;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinesTest {
  private static final String LINE =
      "{\"state\": \"IRL\", \"indicator\": \"helpline\", \"round\": \"2010\", \"answer\": true}";

  private static List<Observation> read(String text) {
    List<Observation> read = new ArrayList<>();
    Documents.reader().readLines(stream(text), read::add);
    return read;
  }

  private static ByteArrayInputStream stream(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String refusal(String text) {
    return String.valueOf(
        catchThrowableOfType(InvalidInputException.class, () -> read(text)).getMessage());
  }

  @Test
  void aLineIsAnObservation() {
    Observation one = Observation.of("IRL", "helpline", Round.of(2010), Answer.of(true));
    assertThat(read("")).isEmpty();
    assertThat(read(LINE)).containsExactly(one);
    assertThat(read("\uFEFF" + LINE + "\r\n\n  \n" + LINE + "\n")).containsExactly(one, one);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", "\r"})
  void aMistakeInALineHidesNothingInTheNext(String end) {
    assertThat(
            refusal(
                String.join(
                    end,
                    LINE,
                    "{\"state\": \"IRL\"",
                    LINE + " " + LINE,
                    "",
                    LINE.replace("true", "null, \"é\": 1, \"noet\": \"x\""),
                    "not JSON",
                    "{\"state\": \"IRL\",",
                    LINE.substring(1),
                    LINE)))
        .isEqualTo(
            """
            observations cannot be used:
            error syntax (line 2, column 16): document: must be complete; found the end of the text inside a value. Is the rest of the file missing?
            error trailing-content (line 3, column 76): document: nothing may follow the document; found an object.
            error null at /answer (line 5, column 70): property 'answer' of observation: must be a string or a number or true or false; found null. Give a value, or leave it out if it is optional.
            error unknown-property at /é (line 5, column 76): observation: has no such property; found "é". Known: 'absence', 'answer', 'assessor', 'confidence', 'disaggregation', 'evidence', 'id', 'indicator', 'note', 'qualifiers', 'recordedOn', 'round' and 2 more.
            error unknown-property at /noet (line 5, column 84): observation: has no such property; found "noet". Did you mean 'note'?
            error syntax (line 6, column 1): document: must be JSON (RFC 8259); found unrecognized token 'not': was expecting (JSON String, Number, Array, Object or token 'null', 'true' or 'false'). Write texts in double quotes, and true, false and null in small letters. What comes after this place has not been read.
            error syntax (line 7, column 17): document: must be JSON (RFC 8259); found unexpected end-of-input within/between Object entries. What comes after this place has not been read.
            error type (line 8, column 1): document: must be an object; found "state".
            error syntax (line 8, column 8): document: must be JSON (RFC 8259); found unexpected character (':' (code 58)): expected a valid value (JSON String, Number, Array, Object or token 'null', 'true' or 'false'). What comes after this place has not been read.\
            """);
  }

  /** The parser takes the bytes for a character, although UTF-8 has another form for it. */
  @Test
  void aLineThatIsNotUtf8IsRefusedAloneAmongOthers() {
    byte[] bytes =
        (LINE + "\r\n" + LINE.replace("IRL", "I~~") + "\r\n" + LINE + "\n\"\n~")
            .getBytes(StandardCharsets.ISO_8859_1);
    boolean first = true;
    for (int i = 0; i < bytes.length; i++) {
      if (bytes[i] == '~') {
        bytes[i] = (byte) (first ? 0xC0 : 0xAF);
        first = false;
      }
    }
    List<Observation> read = new ArrayList<>();
    assertThat(
            catchThrowableOfType(
                InvalidInputException.class,
                () -> Documents.reader().readLines(new ByteArrayInputStream(bytes), read::add)))
        .hasMessage(
            """
            observations cannot be used:
            error encoding (line 2, column 13): document: must be in UTF-8; found letters of another encoding, such as Windows-1252. Save it again as UTF-8.
            error syntax (line 4, column 2): document: must be complete; found the end of the text inside a value. Is the rest of the file missing?
            error encoding (line 5, column 1): document: must be in UTF-8; found letters of another encoding, such as Windows-1252. Save it again as UTF-8.\
            """);
    assertThat(read).hasSize(2);
  }

  @Test
  void readingStopsAfterManyFindings() {
    assertThat(
            catchThrowableOfType(
                    InvalidInputException.class,
                    () ->
                        Documents.reader()
                            .within(ReadLimits.standard().withFindings(10))
                            .readLines(stream("5\n".repeat(100_000)), o -> {}))
                .getMessage())
        .endsWith("(line 11): document: reading stopped after 10 findings.");
  }

  @Test
  void mistakesAreFoundInEveryBlock() {
    String text = ((LINE + "\n").repeat(2_999) + "{}\n").repeat(4);
    List<String> places =
        catchThrowableOfType(InvalidInputException.class, () -> read(text)).findings().stream()
            .map(f -> f.line().orElse(0) + " " + f.rule())
            .filter(f -> f.endsWith("'state'"))
            .toList();
    assertThat(places)
        .containsExactly(
            "3000 must have a property 'state'",
            "6000 must have a property 'state'",
            "9000 must have a property 'state'",
            "12000 must have a property 'state'");
  }

  @Test
  void aLineMayBeLongerThanABlock() {
    String note = "x".repeat(900_000);
    assertThat(read(LINE + "\n" + LINE.replace("}", ", \"note\": \"" + note + "\"}") + "\n" + LINE))
        .hasSize(3)
        .element(1)
        .satisfies(o -> assertThat(o.note().orElseThrow().value()).isEqualTo(note));
  }

  @Test
  void whatIsWrittenIsReadEqual(@TempDir Path folder) throws Exception {
    List<Observation> observations = new ArrayList<>();
    for (int seed = 0; seed < 300; seed++) {
      observations.add(new ValueGenerator(seed).value(Observation.class));
    }
    Path file = folder.resolve("o.ndjson");
    try (var stream = Files.newOutputStream(file)) {
      Documents.writer()
          .including(org.ecpat.monitoring.observation.Confidentiality.RESTRICTED)
          .writeLines(observations, stream);
    }
    List<Observation> read = new ArrayList<>();
    ObservationColumns.Builder columns = ObservationColumns.builder();
    Documents.reader().readLines(file, read::add);
    Documents.reader().readLines(file, columns);
    assertThat(read).isEqualTo(observations);
    assertThat(columns.build())
        .isEqualTo(
            observations.stream()
                .map(
                    o ->
                        Observation.builder()
                            .from(o)
                            .evidence(List.of())
                            .note(java.util.Optional.empty())
                            .build())
                .toList());
    assertThat(Files.readAllLines(file)).hasSize(300);
  }

  @Test
  void columnsGiveBackWhatTheyWereGiven() {
    Random random = new Random(3);
    List<Observation> observations = new ArrayList<>();
    ObservationColumns.Builder columns = ObservationColumns.builder();
    for (int i = 0; i < 30_000; i++) {
      Observation o =
          i % 3 == 0
              ? Observation.of("S" + i % 200, "i" + i % 50, Round.of(2010), Absence.NO_DATA)
              : Observation.of(
                  "S" + i % 200, "i" + i % 50, Round.of(2011), Answer.of(random.nextDouble()));
      observations.add(o);
      columns.accept(o);
    }
    assertThat(columns.build()).isEqualTo(observations);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Documents.writer().writeLines(columns.build(), bytes);
    assertThat(read(bytes.toString(StandardCharsets.UTF_8))).isEqualTo(observations);
  }
}
