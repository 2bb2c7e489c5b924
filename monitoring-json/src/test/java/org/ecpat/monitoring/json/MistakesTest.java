package org.ecpat.monitoring.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.ecpat.monitoring.Finding;
import org.ecpat.monitoring.Findings;
import org.ecpat.monitoring.InvalidInputException;
import org.ecpat.monitoring.Severity;
import org.ecpat.monitoring.commitment.State;
import org.ecpat.monitoring.commitment.StateRegister;
import org.ecpat.monitoring.csv.Tables;
import org.ecpat.monitoring.framework.Framework;
import org.ecpat.monitoring.framework.Indicator;
import org.ecpat.monitoring.framework.IndicatorKind;
import org.ecpat.monitoring.framework.NumberScale;
import org.ecpat.monitoring.observation.Observations;
import org.ecpat.monitoring.observation.Round;
import org.junit.jupiter.api.Test;

/** Inputs with fifty mistakes each, marked with the code that is expected there. */
class MistakesTest {
  private static final char BEFORE = '▶';
  private static final char AFTER = '◀';

  @Test
  void fiftyInAFramework() throws IOException {
    Marked marked = Marked.of("fifty-mistakes.txt", true);
    List<Finding> findings = findings(text -> Documents.read(Framework.class, text), marked.text);
    assertThat(findings.stream().map(MistakesTest::at)).isEqualTo(marked.expected);
    assertThat(findings).hasSize(50);
  }

  @Test
  void fiftyInObservations() throws IOException {
    Marked marked = Marked.of("fifty-mistakes-observations.txt", true);
    DocumentReader reader = Documents.reader().against(DocumentsTest.FRAMEWORK);
    List<Finding> findings = findings(text -> reader.read(Observations.class, text), marked.text);
    assertThat(findings.stream().map(MistakesTest::at)).isEqualTo(marked.expected);
    assertThat(findings).hasSize(50);
  }

  @Test
  void fiftyInATable() throws IOException {
    Marked marked = Marked.of("fifty-mistakes-table.txt", false);
    Framework framework =
        Framework.builder()
            .from(DocumentsTest.FRAMEWORK)
            .states(
                StateRegister.builder()
                    .addStates(State.of("CIV", "Côte d'Ivoire"), State.of("KEN", "Kenya"))
                    .build())
            .addIndicators(
                Indicator.of(
                    "schools", "Schools?", IndicatorKind.PROCESS, NumberScale.between(0, 100)))
            .build();
    List<Finding> findings =
        findings(
            text ->
                Tables.reader()
                    .observations(
                        framework,
                        Round.of(2022),
                        new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8))),
            marked.text);
    assertThat(findings.stream().map(MistakesTest::at)).isEqualTo(marked.expected);
    assertThat(findings).hasSize(50);
  }

  /** Every finding says what was found and what must hold; as a document it is the same. */
  @Test
  void theReportIsADocumentForPrograms() throws IOException {
    List<Finding> findings =
        findings(
            text -> Documents.read(Framework.class, text),
            Marked.of("fifty-mistakes.txt", true).text);
    Findings report = new Findings(findings);
    assertThat(Documents.read(Findings.class, Documents.text(report))).isEqualTo(report);
    assertThat(Documents.text(new Findings(findings.subList(0, 1))))
        .isEqualTo(
            """
            {
              "format": "ecpat-monitoring/findings",
              "version": "1.0",
              "findings": [
                {"code": "id", "subject": "property 'id' of framework", "place": "/id", "rule": "an id must have 1 to 200 characters, none of them white space, a control or a direction mark", "value": "\\"a b\\"", "line": 4, "column": 9}
              ]
            }
            """);
    assertThat(findings.stream().map(Finding::code).collect(Collectors.toSet()))
        .hasSizeGreaterThan(20)
        .allMatch(code -> FindingCode.all().stream().anyMatch(c -> c.covers(code)));
  }

  private static List<Finding> findings(Consumer<String> reader, String text) {
    return catchThrowableOfType(InvalidInputException.class, () -> reader.accept(text))
        .findings()
        .stream()
        .filter(f -> f.severity() == Severity.ERROR)
        .toList();
  }

  private static String at(Finding finding) {
    return finding.line().orElse(0) + ":" + finding.column().orElse(0) + " " + finding.code();
  }

  /** A text without its marks, and where they were. */
  private static final class Marked {
    private final boolean byCharacters;
    private final List<String> expected = new ArrayList<>();
    private String text = "";

    private Marked(boolean byCharacters) {
      this.byCharacters = byCharacters;
    }

    /** Columns are counted in characters, or else in cells. */
    static Marked of(String name, boolean byCharacters) throws IOException {
      try (InputStream stream = MistakesTest.class.getResourceAsStream(name)) {
        Marked marked = new Marked(byCharacters);
        marked.read(
            new String(Objects.requireNonNull(stream).readAllBytes(), StandardCharsets.UTF_8));
        return marked;
      }
    }

    private void read(String marked) {
      StringBuilder plain = new StringBuilder();
      int line = 1;
      int column = 1;
      for (int i = 0; i < marked.length(); i++) {
        char c = marked.charAt(i);
        if (c == BEFORE) {
          int end = marked.indexOf(AFTER, i);
          expected.add(line + ":" + column + " " + marked.substring(i + 1, end));
          i = end;
        } else {
          plain.append(c);
          column = c == '\n' ? 1 : column + (byCharacters || c == ',' ? 1 : 0);
          line += c == '\n' ? 1 : 0;
        }
      }
      text = plain.toString();
    }
  }
}
