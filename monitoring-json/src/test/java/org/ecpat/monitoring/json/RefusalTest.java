package org.ecpat.monitoring.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.ecpat.monitoring.Finding;
import org.ecpat.monitoring.InvalidInputException;
import org.ecpat.monitoring.csv.Tables;
import org.ecpat.monitoring.framework.Answer;
import org.ecpat.monitoring.framework.Framework;
import org.ecpat.monitoring.methodology.Aggregations;
import org.ecpat.monitoring.methodology.Methodology;
import org.ecpat.monitoring.observation.Observation;
import org.ecpat.monitoring.observation.Observations;
import org.ecpat.monitoring.observation.Round;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RefusalTest {
  private static final String START =
      "{\"format\": \"ecpat-monitoring/framework\", \"version\": \"1.0\", \"id\": \"x\", \"title\":"
          + " \"T\"";

  private static String refusal(Class<?> kind, String text) {
    InvalidInputException refusal =
        catchThrowableOfType(InvalidInputException.class, () -> Documents.read(kind, text));
    return String.valueOf(refusal.getMessage());
  }

  private static String framework(String rest) {
    return refusal(Framework.class, START + rest);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " \n ", "\uFEFF"})
  void anEmptyDocument(String text) {
    assertThat(refusal(Framework.class, text))
        .isEqualTo(
            """
            framework cannot be used:
            error syntax (line 1, column 1): document: must hold a JSON object; found an empty document.\
            """);
  }

  @Test
  void aTruncatedDocumentKeepsWhatWasFoundBefore() {
    assertThat(framework(",\n \"goals\": [1, {\"id\": "))
        .isEqualTo(
            """
            framework cannot be used:
            error type at /goals/0 (line 2, column 12): an item of 'goals' of framework 'x': must be an object; found 1.
            error syntax (line 2, column 22): document: must be complete; found the end of the text inside a value. Is the rest of the file missing?\
            """);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '§',
      delimiter = '|',
      value = {
        "}x | unrecognized token 'x': was expecting (JSON String, Number, Array, Object or token"
            + " 'null', 'true' or 'false'). Write texts in double quotes, and true, false and null"
            + " in small letters",
        ",} | unexpected character ('}' (code 125)): was expecting double-quote to start property"
            + " name. Is there a comma too many, or a value missing?",
        ",\"a\": [1,]} | unexpected character (']' (code 93)): expected a value. Is there a comma"
            + " too many, or a value missing?",
        ",\"a\": 1 \"b\": 2} | unexpected character ('\"' (code 34)): was expecting comma to"
            + " separate Object entries. Is a comma missing?",
        ",'a': 1} | unexpected character (''' (code 39)): was expecting double-quote to start"
            + " property name. Write texts and names in straight double quotes",
        ",“a”: 1} | unexpected character ('“' (code 8220 / 0x201c)): was expecting double-quote to"
            + " start property name. Write texts and names in straight double quotes",
        ", // b | unexpected character ('/' (code 47)). JSON has no comments",
        ",\"a\": <br> | unexpected character ('<' (code 60)): expected a valid value (JSON String,"
            + " Number, Array, Object or token 'null', 'true' or 'false'). This looks like a web"
            + " page or XML",
        ",\"a\": 01} | invalid numeric value: Leading zeroes not allowed",
        ",\"a\": TRUE} | unrecognized token 'TRUE': was expecting (JSON String, Number, Array,"
            + " Object or token 'null', 'true' or 'false'). Write texts in double quotes, and true,"
            + " false and null in small letters",
        ",\"a\" 1} | unexpected character ('1' (code 49)): was expecting a colon to separate"
            + " property name and value",
        "} ] | unexpected close marker ']': no open Array to close",
      })
  void textThatIsNotJson(String rest, String found) {
    String end = found.endsWith("?") ? "" : ".";
    assertThat(framework(rest))
        .endsWith(
            "document: must be JSON (RFC 8259); found "
                + found
                + end
                + " What comes after this place has not been read.");
  }

  @Test
  void filesThatCannotBeReadOrWrittenAreNamed(@TempDir Path folder) {
    Path inNoFolder = folder.resolve("no").resolve("x.json");
    Framework framework = Catalog.framework("public-record");
    assertThatThrownBy(() -> Documents.read(Framework.class, folder))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageEndingWith(folder + ": is a folder, not a file");
    assertThatThrownBy(() -> Tables.reader().states(folder))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageEndingWith(folder + ": is a folder, not a file");
    assertThatThrownBy(() -> Documents.write(framework, inNoFolder))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageEndingWith(folder.resolve("no") + ": no such folder");
  }

  @Test
  void whatFollowsTheDocument() {
    assertThat(framework("} {}"))
        .isEqualTo(
            """
            framework cannot be used:
            error trailing-content (line 1, column 85): document: nothing may follow the document; found an object.\
            """);
  }

  @Test
  void anotherKindNamesBothKindsAndNothingElse() {
    assertThat(refusal(Observations.class, "{\"x\": 1, " + START.substring(1) + "}"))
        .isEqualTo(
            """
            observations cannot be used:
            error wrong-kind at /format (line 1, column 20): property 'format' of observations: must be a document of the kind 'ecpat-monitoring/observations'; found "ecpat-monitoring/framework". This is another kind of document; use the one that is asked for here.\
            """);
  }

  @Test
  void aNewerMajorVersion() {
    assertThat(refusal(Framework.class, START.replace("1.0", "2.0") + "}"))
        .isEqualTo(
            """
            framework cannot be used:
            error other-version at /version (line 1, column 53): property 'version' of framework: must be of a version 1.x of the format, which this library reads; found "2.0". Read it with the version of the library that wrote it, or a newer one.\
            """);
  }

  @Test
  void aNewerMinorVersionIsReadIfNothingInItIsNew() {
    String newer = START.replace("1.0", "1.7");
    assertThat(Documents.read(Framework.class, newer + "}").id()).isEqualTo("x");
    assertThat(refusal(Framework.class, newer + ", \"nwe\": 1}"))
        .isEqualTo(
            """
            framework cannot be used:
            error unknown-property at /nwe (line 1, column 85): framework 'x': has no such property; found "nwe". It may belong to version 1.7 of the format: use a newer version of the library, or read ignoring or keeping what is unknown.\
            """);
  }

  @Test
  void unknownPropertiesAreIgnoredOnRequestWithAWarning() {
    List<Finding> warnings = new ArrayList<>();
    Framework read =
        Documents.reader()
            .ignoringUnknown()
            .warning(warnings::add)
            .read(Framework.class, START + ", \"goalz\": [1, {}]}");
    assertThat(read.id()).isEqualTo("x");
    assertThat(warnings.stream().map(Finding::text))
        .containsExactly(
            "warning no-goals at /goals (line 1, column 1): framework 'x': a framework needs at"
                + " least one goal to be scored.",
            "warning unknown-property at /goalz (line 1, column 85): framework 'x': has no such"
                + " property; found \"goalz\". Did you mean 'goals'?");
  }

  @Test
  void referencesThatLeadNowhereHaveALineToo() {
    assertThat(
            framework(
                """
                ,
                 "goals": [
                  {"id": "g", "title": "é", "indicators": ["nobody"]}]}\
                """))
        .startsWith(
            """
            framework cannot be used:
            error unknown-indicator at /goals/0/indicators/0 (line 3, column 44): goal 'g':\
            """);
  }

  /**
   * What is refused hides nothing that is surely wrong elsewhere, and is not blamed for it: nothing
   * is said about what refers to things with mistakes, or about a goal that has lost its
   * indicators.
   */
  @Test
  void mistakesOfValuesAndOfReferencesMakeOneReport() {
    String text =
        START
            + """
            ,
             "states": {"states": [{"code": "IRL", "name": 5}, {"code": "KEN", "name": "Kenya"}],
              "groups": [7, {"id": "EU", "name": "EU", "members": ["IRL", "KEN", "FRA"]}]},
             "goals": [
              {"id": "a", "title": "A", "goals": ["b"], "indicators": [1, "i1", "i3", "i1"]},
              {"id": "b", "title": "B", "goals": ["a"], "indicators": [2]},
              null,
              {"id": "a", "title": "A", "indicators": ["i2"]}],
             "indicators": [
              {"id": "i1", "question": 1, "kind": "process", "scale": {"type": "yes-no"}},
              {"id": "i2", "question": "?", "kind": "process", "scale": {"type": "yes-no"},
               "links": [3, "nowhere"]},
              {"id": "i2", "question": "?", "kind": "process", "scale": {"type": "yes-no"}}]}
            """;
    assertThat(refusal(Framework.class, text).lines().map(line -> line.replaceFirst("\\):.*", ")")))
        .containsExactly(
            "framework cannot be used:",
            "error type at /states/states/0/name (line 2, column 48)",
            "error type at /states/groups/0 (line 3, column 14)",
            "error unknown-state at /states/groups/1/members/2/state (line 3, column 70)",
            "error type at /goals/0/indicators/0 (line 5, column 60)",
            "error unknown-indicator at /goals/0/indicators/2 (line 5, column 69)",
            "error duplicate-child at /goals/0/indicators/3 (line 5, column 75)",
            "error goal-cycle at /goals/1/goals/0 (line 6, column 39)",
            "error type at /goals/1/indicators/0 (line 6, column 60)",
            "error null at /goals/2 (line 7, column 3)",
            "error duplicate-id at /goals/3/id (line 8, column 10)",
            "error type at /indicators/0/question (line 10, column 28)",
            "error type at /indicators/1/links/0 (line 12, column 14)",
            "error unknown-commitment at /indicators/1/links/1/commitment (line 12, column 17)",
            "error duplicate-id at /indicators/2/id (line 13, column 10)");
  }

  @Test
  void nullIsNoValue() {
    assertThat(refusal(Framework.class, "null"))
        .isEqualTo(
            """
            framework cannot be used:
            error null (line 1, column 1): document: must be an object; found null. Give a value, or leave it out if it is optional.\
            """);
  }

  @Test
  void methodsAndTheirParameters() {
    String text =
        """
        {
          "format": "ecpat-monitoring/methodology", "version": "1.0", "id": "x", "title": "T", "framework": "f",
          "normalization": {"type": 5},
          "weighting": {},
          "aggregation": {"type": "geometric-meen"},
          "nodes": {"a": {"aggregation": {"floor": -1, "type": "geometric-mean"}},
                    "b": {"aggregation": {"flor": 1, "type": "geometric-mean"}}}
        }
        """;
    assertThat(refusal(Methodology.class, text))
        .isEqualTo(
            """
            methodology cannot be used:
            error type at /normalization/type (line 3, column 29): property 'type': must be a string, the name of a method.
            error missing-property at /weighting (line 4, column 16): property 'weighting' of methodology 'x': must have a property 'type'.
            error unknown-method at /aggregation/type (line 5, column 27): aggregation 'geometric-meen': must be a known aggregation; found 'geometric-meen'. Did you mean 'geometric-mean'? Known: 'adjusted-mazziotta-pareto', 'arithmetic-mean', 'benefit-of-the-doubt', 'copeland', 'geometric-mean', 'harmonic-mean', 'maximum', 'mazziotta-pareto', 'median', 'minimum', 'owa', 'penalised-mean', 'power-mean', 'promethee', 'quasi-arithmetic-mean', 'ratio', 'sum', 'topsis', 'vikor', 'weighted-sum', 'worst-mean'.
            error floor at /nodes/a/aggregation/floor (line 6, column 44): geometric mean: the floor must be a finite number above 0; found -1.0.
            error unknown-parameter at /nodes/b/aggregation/flor (line 7, column 43): aggregation 'geometric-mean': has no such parameter; found 'flor'. Did you mean 'floor'?\
            """);
  }

  @Test
  void aMisspeltMethodAParameterAnUnknownIndicatorAndAnOverlapMakeOneReport() {
    String text =
        """
        {
          "format": "ecpat-monitoring/methodology", "version": "1.0",
          "id": "wrong", "title": "Four mistakes", "framework": "public-record",
          "normalization": {"type": "min-maks"},
          "aggregation": {"type": "penalised-mean", "penalty": 50},
          "indicators": {"position-opcs": {"weight": 2}},
          "rating": {
            "bands": [
              {"id": "slow", "label": "slow"},
              {"id": "some", "label": "some", "atLeast": 60},
              {"id": "notable", "label": "notable", "atLeast": 40}
            ]
          }
        }
        """;
    DocumentReader reader =
        Documents.reader().against(Catalog.framework("public-record")).named("mine.json");
    assertThat(catchThrowable(() -> reader.read(Methodology.class, text)))
        .hasMessage(
            """
            mine.json cannot be used:
            error unknown-method at /normalization/type (line 4, column 29): normalization 'min-maks': must be a known normalization; found 'min-maks'. Did you mean 'min-max'? Known: 'banding', 'borda', 'by-scale', 'distance-to-reference', 'distance-to-target', 'fraction-of-best', 'fractional-rank', 'goalposts', 'logarithm', 'logarithmic', 'min-max', 'percentile-rank', 'piecewise-linear', 'power', 'rank', 'saturating', 'scaled', 'z-score'.
            error share at /aggregation/penalty (line 5, column 56): penalised mean: must be a number from 0 to 1; found 50.0. Were per cent meant? Then it is 0.5.
            error unknown-indicator at /indicators/position-opcs (line 6, column 35): methodology 'wrong': must refer to one of the framework's indicators; found 'position-opcs'. Did you mean 'position-opsc'?
            error band-overlap at /rating/bands/2/atLeast (line 11, column 56): rating: a band must begin above the one before it, 'some' from 60.0; found band 'notable' from 40.0. Let the bands stand from the lowest to the highest.\
            """);
  }

  /** A refused property is left out, and the rest is still checked. */
  @Test
  void namesUnknownToTheFrameworkAreFoundBesideOtherMistakes() {
    String text =
        """
        {
          "format": "ecpat-monitoring/observations", "version": "1.0", "id": "o", "framework": "public-record",
          "observations": [
            {"state": "FRA", "indicator": "position-opcs", "round": "2020", "answer": "bound"},
            {"state": "FRA", "indicator": "position-opsc", "round": "2020", "answer": "bound", "confidence": 2},
            {"state": "FRA", "indicator": "position-opcs", "round": "2021", "answer": "bound"}
          ]
        }
        """;
    DocumentReader reader = Documents.reader().against(Catalog.framework("public-record"));
    assertThat(catchThrowable(() -> reader.read(Observations.class, text)))
        .hasMessage(
            """
            observations cannot be used:
            error unknown-indicator at /observations/0/indicator (line 4, column 35): observation of 'FRA' on 'position-opcs' in 2020: must refer to one of the framework's indicators; found 'position-opcs'. Did you mean 'position-opsc'?
            error range at /observations/1/confidence (line 5, column 102): property 'confidence' of observation: must be a number from 0 to 1; found 2.
            error unknown-indicator at /observations/2/indicator (line 6, column 35): observation of 'FRA' on 'position-opcs' in 2021: must refer to one of the framework's indicators; found 'position-opcs'. Did you mean 'position-opsc'?\
            """);
  }

  @Test
  void aMethodWithoutANameCannotBeWritten() {
    Methodology methodology =
        Methodology.builder()
            .from(Methodology.of("m", "M", DocumentsTest.FRAMEWORK))
            .aggregation(Aggregations.perState((values, weights) -> values[0]))
            .build();
    assertThatThrownBy(() -> Documents.text(methodology))
        .isInstanceOf(InvalidInputException.class)
        .hasMessage(
            "error nameless-method: aggregation: only a method with a name can be written to a"
                + " document. Register it with a MethodProvider, and make it from there.");
  }

  @Test
  void aFileIsCalledByItsName(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("mine.json");
    Files.writeString(file, "[]");
    assertThatThrownBy(() -> Documents.read(Framework.class, file))
        .isInstanceOf(InvalidInputException.class)
        .hasMessage(
            "mine.json cannot be used:\n"
                + "error type (line 1, column 1): document: must be an object; found an array.");
    assertThatThrownBy(() -> Documents.read(Framework.class, folder.resolve("none.json")))
        .isInstanceOf(UncheckedIOException.class);
    assertThatThrownBy(() -> Documents.reader().named("upload 7").read(Framework.class, "[]"))
        .hasMessageStartingWith("upload 7 cannot be used:");
  }

  @Test
  void aTypeThatIsNoDocument() {
    assertThatThrownBy(() -> Documents.read(String.class, "{}"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith(
            "java.lang.String is not a kind of document. Known: Framework, Findings, ");
  }

  @Test
  void findingsOfALaterCheckGetTheirLines(@TempDir Path folder) {
    Observations observations =
        Observations.builder()
            .id("o")
            .framework("small")
            .addObservations(
                Observation.of("IRL", "helpline", Round.of(2010), Answer.of(true)),
                Observation.of("IRL", "helpline", Round.of(2010), Answer.of(false)))
            .build();
    Path file = folder.resolve("o.json");
    Documents.write(observations, file);
    List<Finding> findings =
        Documents.reader().locate(observations.findings(DocumentsTest.FRAMEWORK), file);
    assertThat(findings).hasSize(1);
    assertThat(findings.get(0).line()).hasValue(8);
    assertThat(findings.get(0).column()).hasValue(5);
  }

  @Test
  void otherEncodingsAreNamed() {
    for (Charset charset : List.of(StandardCharsets.UTF_16, StandardCharsets.UTF_16LE)) {
      assertThatThrownBy(
              () ->
                  Documents.read(
                      Framework.class, new ByteArrayInputStream((START + "}").getBytes(charset))))
          .hasMessage(
              "framework cannot be used:\n"
                  + "error encoding (line 1, column 1): document: must be in UTF-8; found UTF-16 or"
                  + " UTF-32. Save it again as UTF-8.");
    }
  }

  @Test
  void aByteOrderMarkIsNoMistakeAndNoColumn() {
    assertThat(Documents.read(Framework.class, "\uFEFF" + START + "}").id()).isEqualTo("x");
    assertThat(refusal(Framework.class, "\uFEFF" + START + ", \"é\": 1, \"b\": 2}"))
        .contains("at /é (line 1, column 85)")
        .contains("at /b (line 1, column 93)");
  }
}
