package org.ecpat.monitoring.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.ecpat.monitoring.Finding;
import org.ecpat.monitoring.InvalidInputException;
import org.ecpat.monitoring.framework.Framework;
import org.junit.jupiter.api.Test;

class HostileInputTest {
  private static final String START =
      "{\"format\": \"ecpat-monitoring/framework\", \"version\": \"1.0\", \"id\": \"x\", \"title\": \"T\"";

  private static InvalidInputException refusal(String text) {
    return catchThrowableOfType(
        InvalidInputException.class, () -> Documents.read(Framework.class, text));
  }

  private static Finding last(String text) {
    InvalidInputException refusal = refusal(text);
    return refusal.findings().get(refusal.findings().size() - 1);
  }

  @Test
  void deepNestingIsRefusedWhereverTheTypeStands() {
    String first = "{\"type\": \"not\", \"condition\": ".repeat(1000) + "1" + "}".repeat(1000);
    String last = "{\"condition\": ".repeat(1000) + "1" + ", \"type\": \"not\"}".repeat(1000);
    for (String condition : new String[] {first, last}) {
      assertThat(last(START + ", \"indicators\": [{\"condition\": " + condition + "}]}").code())
          .isEqualTo("limit");
    }
    assertThat(last(START + ", \"x\": " + "[".repeat(1_000_000)).text())
        .isEqualTo(
            "error limit (line 1, column 291): document: must keep to the limits: 200 levels of"
                + " nesting, names of 1000, strings of 1000000 and numbers of 1000 characters.");
  }

  @Test
  void longThingsAreRefused() {
    assertThat(last(START + ", \"description\": \"" + "a".repeat(1_000_001) + "\"}").code())
        .isEqualTo("limit");
    assertThat(last(START + ", \"" + "a".repeat(2_000) + "\": 1}").code()).isEqualTo("limit");
    assertThat(last(START + ", \"goals\": [{\"weight\": " + "1".repeat(2_000) + "}]}").code())
        .isEqualTo("limit");
  }

  @Test
  void findingsEndAfterAThousand() {
    InvalidInputException refusal = refusal(START + ", \"goals\": [0" + ", 0".repeat(5_000) + "]}");
    assertThat(refusal.findings()).hasSize(1_001);
    assertThat(refusal.findings().get(1_000).text())
        .isEqualTo(
            "error too-many-findings at /goals/999 (line 1, column 3092): document: reading stopped"
                + " after 1000 findings.");
  }

  @Test
  void limitsCanBeSet() {
    DocumentReader reader = Documents.reader();
    String text = START + ", \"goals\": [0, 0, 0], \"description\": \"abcdef\"}";
    assertThat(refusal(reader.within(ReadLimits.standard().withBytes(100)), text))
        .isEqualTo("error limit: document: must not be larger than 100 bytes.");
    assertThat(refusal(reader.within(ReadLimits.standard().withDepth(1)), text))
        .contains("error limit at /goals (line 1, column 94): property 'goals' of framework 'x':")
        .endsWith("must not be nested deeper than 1 levels.");
    assertThat(refusal(reader.within(ReadLimits.standard().withFindings(2)), text))
        .endsWith("document: reading stopped after 2 findings.");
    assertThat(refusal(reader.within(ReadLimits.standard().withString(5)), text))
        .endsWith("property 'format' of framework: must not be longer than 5 characters.");
    assertThatThrownBy(() -> ReadLimits.standard().withName(0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("A limit must be 1 or more, not 0.");
  }

  private static String refusal(DocumentReader reader, String text) {
    return String.valueOf(
        catchThrowableOfType(InvalidInputException.class, () -> reader.read(Framework.class, text))
            .getMessage());
  }

  @Test
  void characterTricksAreShownAsEscapes() {
    assertThat(refusal(START + ", \"a\\u001b[31m\\u202e\": 1}").getMessage())
        .contains("at /a\\u001b[31m\\u202e (line")
        .contains("found \"a\\u001B[31m\\u202e\"");
    assertThat(refusal(START.replace("\"x\"", "\"x\\u202e\"") + "}").getMessage())
        .contains("an id must have 1 to 200 characters")
        .contains("found \"x\\u202e\"");
  }

  @Test
  void halfOfASurrogatePairIsRefusedWhetherEscapedOrNot() {
    assertThat(last(START.replace("\"T\"", "\"a\\ud800\"") + "}").text())
        .isEqualTo(
            "error surrogate at /title (line 1, column 80): property 'title' of framework 'x': must"
                + " not contain half of a surrogate pair; found \"a\\ud800\".");
    assertThatThrownBy(() -> Documents.read(Framework.class, START + ", \"\ud800\": 1}"))
        .isInstanceOf(InvalidInputException.class)
        .hasMessage("error surrogate: document: must not contain half of a surrogate pair.");
  }

  /** Whatever the bytes, the outcome is a value or a report. */
  @Test
  void damagedDocumentsAreReadOrRefusedButNothingElse() {
    byte[] sound = Documents.text(DocumentsTest.FRAMEWORK).getBytes(StandardCharsets.UTF_8);
    Random random = new Random(7);
    int refused = 0;
    for (int i = 0; i < 5_000; i++) {
      byte[] damaged = sound.clone();
      for (int j = random.nextInt(4); j >= 0; j--) {
        int place = random.nextInt(damaged.length);
        damaged[place] =
            random.nextBoolean()
                ? (byte) random.nextInt(256)
                : damaged[random.nextInt(sound.length)];
      }
      try {
        Documents.read(Framework.class, new java.io.ByteArrayInputStream(damaged));
      } catch (InvalidInputException e) {
        assertThat(e.findings()).isNotEmpty().allMatch(f -> f.line().isPresent());
        refused++;
      }
    }
    assertThat(refused).isBetween(2_500, 4_999);
  }
}
