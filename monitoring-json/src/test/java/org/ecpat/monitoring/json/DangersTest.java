package org.ecpat.monitoring.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.ecpat.monitoring.Findings;
import org.ecpat.monitoring.InvalidInputException;
import org.ecpat.monitoring.framework.Framework;
import org.ecpat.monitoring.methodology.Methodology;
import org.ecpat.monitoring.observation.Observation;
import org.ecpat.monitoring.observation.Observations;
import org.ecpat.monitoring.scoring.Edition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each danger of a hostile input has a limit or a rule; what comes out is said to the letter. */
class DangersTest {
  private static final String START =
      "{\"format\": \"ecpat-monitoring/framework\", \"version\": \"1.0\", \"id\": \"x\", \"title\":"
          + " \"T\"";
  private static final String INDICATOR =
      "{\"id\": \"i\", \"question\": \"?\", \"kind\": \"process\", \"scale\": {\"type\":"
          + " \"yes-no\"}";
  private static final String SYNTAX_LIMIT =
      "document: must keep to the limits: 200 levels of nesting, names of 1000, strings of 1000000"
          + " and numbers of 1000 characters.";

  private static List<String> errors(String rest) {
    return errors(Framework.class, START + rest);
  }

  private static List<String> errors(Class<?> kind, String text) {
    return catchThrowableOfType(InvalidInputException.class, () -> Documents.read(kind, text))
        .findings()
        .stream()
        .map(f -> f.text())
        .filter(text1 -> text1.startsWith("error"))
        .toList();
  }

  @Test
  void depth() {
    String open = "{\"type\": \"not\", \"condition\": ";
    assertThat(
            errors(
                ", \"indicators\": ["
                    + INDICATOR
                    + ", \"condition\": "
                    + open.repeat(300)
                    + "1"
                    + "}".repeat(300)
                    + "}]}"))
        .singleElement()
        .asString()
        .startsWith("error limit at /indicators/0/condition/condition")
        .endsWith(": must not be nested deeper than 200 levels.");
    assertThat(errors(", \"x\": " + "[".repeat(100_000)))
        .hasSize(2)
        .last()
        .isEqualTo("error limit (line 1, column 291): " + SYNTAX_LIMIT);
  }

  @Test
  void lengthOfStringsNamesAndNumbers() {
    String longest = "a".repeat(1_000_000);
    assertThat(
            Documents.read(Framework.class, START + ", \"description\": \"" + longest + "\"}")
                .description()
                .orElseThrow()
                .value())
        .isEqualTo(longest);
    assertThat(errors(", \"description\": \"" + longest + "a\"}"))
        .containsExactly("error limit (line 1, column 1000103): " + SYNTAX_LIMIT);
    assertThat(errors(", \"" + "a".repeat(1_001) + "\": 1}"))
        .singleElement()
        .asString()
        .startsWith("error limit (line 1, column ")
        .endsWith(SYNTAX_LIMIT);
    assertThat(errors(", \"goals\": [{\"weight\": " + "9".repeat(1_000_000) + "}]}"))
        .singleElement()
        .asString()
        .startsWith("error limit (line 1, column 100010")
        .endsWith(SYNTAX_LIMIT);
  }

  /** Numbers are never worked out in more digits than they have: 1e999999999 costs nothing. */
  @ParameterizedTest
  @CsvSource({
    "1e400, must be a finite number; found 1e400.",
    "-1e999999999, must be a finite number; found -1e999999999.",
    "1e-999999999, read",
    "-1e-999999999, 'must be a number, 0 or more; found -1e-999999999.'"
  })
  void sizeOfNumbers(String number, String outcome) {
    String text = ", \"indicators\": [" + INDICATOR + ", \"weight\": " + number + "}]}";
    if (outcome.equals("read")) {
      assertThat(Documents.read(Framework.class, START + text).indicators().get(0).weight())
          .isZero();
    } else {
      assertThat(errors(text)).singleElement().asString().endsWith(outcome);
    }
  }

  @Test
  void countOfFindings() {
    List<String> errors = errors(", \"goals\": [" + "0,".repeat(100_000) + "0]}");
    assertThat(errors).hasSize(1_001);
    assertThat(errors.get(1_000)).endsWith("document: reading stopped after 1000 findings.");
  }

  /** A stream without an end is read as far as the limit. */
  @Test
  void totalSize() {
    InputStream endless =
        new InputStream() {
          @Override
          public int read() {
            return ' ';
          }
        };
    DocumentReader reader = Documents.reader().within(ReadLimits.standard().withBytes(1_000_000));
    assertThat(
            catchThrowableOfType(
                InvalidInputException.class, () -> reader.read(Framework.class, endless)))
        .hasMessage("error limit: document: must not be larger than 1000000 bytes.");
    assertThat(
            catchThrowableOfType(
                InvalidInputException.class, () -> reader.readLines(endless, line -> {})))
        .hasMessage("error limit: document: must not be larger than 1000000 bytes.");
  }

  @Test
  void duplicateKeysAndIds() {
    assertThat(errors(", \"id\": \"y\", \"indicators\": [" + INDICATOR + "}, " + INDICATOR + "}]}"))
        .containsExactly(
            "error duplicate-property at /id (line 1, column 85): framework 'x': must have each"
                + " property once; found \"id\".",
            "error duplicate-id at /indicators/1/id (line 1, column 196): indicator 'i': an id must"
                + " be used once; found 'i'. It is first used at /indicators/0/id.");
  }

  @Test
  void deepGoalTrees() {
    assertThat(errors(goals(33)))
        .containsExactly(
            "error goal-depth at /goals/32 (line 1, column 1548): goal 'g32': goals can be nested"
                + " 32 levels deep; found level 33.");
    assertThat(errors(goals(10_000))).hasSize(1);
  }

  private static String goals(int levels) {
    return ", \"goals\": ["
        + IntStream.range(0, levels)
            .mapToObj(
                i ->
                    "{\"id\": \"g"
                        + i
                        + "\", \"title\": \"T\", "
                        + (i + 1 < levels
                            ? "\"goals\": [\"g" + (i + 1) + "\"]}"
                            : "\"indicators\": [\"i\"]}"))
            .collect(Collectors.joining(","))
        + "], \"indicators\": ["
        + INDICATOR
        + "}]}";
  }

  @Test
  void referencesInCircles() {
    assertThat(
            errors(
                ", \"goals\": [{\"id\": \"a\", \"title\": \"T\", \"goals\": [\"b\"]}, {\"id\":"
                    + " \"b\", \"title\": \"T\", \"goals\": [\"a\"]}]}"))
        .containsExactly(
            "error goal-cycle at /goals/1/goals/0 (line 1, column 174): goal 'a': a goal cannot be"
                + " below itself; found a → b → a.");
    String line =
        "{\"state\": \"S\", \"indicator\": \"i\", \"round\": \"2010\", \"answer\": true, \"id\":"
            + " \"o%d\", \"supersedes\": \"o%d\"}";
    String circle =
        IntStream.range(0, 1_000)
            .mapToObj(i -> line.formatted(i, (i + 1) % 1_000))
            .collect(Collectors.joining(","));
    Framework framework =
        Documents.read(Framework.class, START + ", \"indicators\": [" + INDICATOR + "}]}");
    InvalidInputException refusal =
        catchThrowableOfType(
            InvalidInputException.class,
            () ->
                Documents.reader()
                    .against(framework)
                    .read(
                        Observations.class,
                        "{\"format\": \"ecpat-monitoring/observations\", \"version\": \"1.0\","
                            + " \"id\": \"o\", \"framework\": \"x\", \"observations\": ["
                            + circle
                            + "]}"));
    assertThat(refusal.findings().stream().map(f -> f.code() + f.place()))
        .containsExactly("supersedes-cycle/observations/0/supersedes");
  }

  /** In ids, every character shows and stands for itself. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "\\u0000", "\\u0007", "\\u001b[2J", "\\u007f", "\\u0085", "\\u00ad", "\\u061c", "\\u200b",
        "\\u200e", "\\u202e", "\\u2066", "\\ufeff", "\\ufff9", "\\udb40\\udc41", "a b", "a\\u00a0b",
        "a\\u2028b", "\\uffff"
      })
  void charactersInIds(String id) {
    List<String> errors = errors(Framework.class, START.replace("\"x\"", "\"" + id + "\"") + "}");
    assertThat(errors)
        .hasSize(1)
        .allMatch(e -> e.startsWith("error id at /id (line 1, column 66): property 'id'"))
        .allMatch(
            e ->
                e.codePoints()
                    .noneMatch(
                        c ->
                            Character.isISOControl(c) || Character.getType(c) == Character.FORMAT));
  }

  /** Halves of pairs can be shown, but not written; the report about them is a document, too. */
  @Test
  void halvesOfPairs() {
    InvalidInputException refusal =
        catchThrowableOfType(
            InvalidInputException.class,
            () ->
                Documents.read(
                    Framework.class,
                    START + ", \"description\": \"\\udfff\", \"goals\": [{\"id\": \"\\ud800\"}]}"));
    Findings report = new Findings(refusal.findings());
    assertThat(Documents.read(Findings.class, Documents.text(report))).isEqualTo(report);
    assertThat(refusal.findings().stream().map(f -> f.code() + " " + f.place()))
        .containsExactly(
            "surrogate /description", "missing-property /goals/0", "surrogate /goals/0/id");
  }

  /** What looks like the name of a class or of a file is a property like any other. */
  @ParameterizedTest
  @ValueSource(strings = {"@class", "@type", "$ref", "$schema", "__proto__", "class", "!!java"})
  void namesOfClassesAndPlaces(String name) {
    assertThat(
            errors(
                ", \""
                    + name
                    + "\": \"javax.script.ScriptEngineManager\", \"goals\": [\"file:///x\"]}"))
        .hasSize(2)
        .anyMatch(e -> e.startsWith("error unknown-property at /" + name + " "))
        .anyMatch(e -> e.startsWith("error type at /goals/0 "));
    assertThat(
            errors(
                Methodology.class,
                "{\"format\": \"ecpat-monitoring/methodology\", \"version\": \"1.0\", \"id\":"
                    + " \"m\", \"title\": \"T\", \"framework\": \"f\", \"aggregation\": {\"type\":"
                    + " \"org.ecpat.monitoring.methodology.Topsis\"}}"))
        .singleElement()
        .asString()
        .startsWith("error unknown-method at /aggregation/type ");
  }

  /** Every kind of document is refused by every other reader, at once. */
  @Test
  void oneKindForAnother() {
    assertThat(errors(Edition.class, START + ", \"goals\": 5}"))
        .containsExactly(
            "error wrong-kind at /format (line 1, column 12): property 'format' of edition: must be"
                + " a document of the kind 'ecpat-monitoring/edition'; found"
                + " \"ecpat-monitoring/framework\". This is another kind of document; use the one"
                + " that is asked for here.");
  }

  /** Memory is that of one line, although there are very many and each has a mistake. */
  @Test
  void manyWrongLines() {
    List<Observation> read = new ArrayList<>();
    InvalidInputException refusal =
        catchThrowableOfType(
            InvalidInputException.class,
            () ->
                Documents.reader()
                    .readLines(
                        new ByteArrayInputStream(
                            "[\n".repeat(200_000).getBytes(StandardCharsets.UTF_8)),
                        read::add));
    assertThat(read).isEmpty();
    assertThat(refusal.findings()).hasSize(1_001);
  }
}
