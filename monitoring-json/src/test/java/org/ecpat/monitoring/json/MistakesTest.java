package org.ecpat.monitoring.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.ecpat.monitoring.Finding;
import org.ecpat.monitoring.InvalidInputException;
import org.ecpat.monitoring.framework.Framework;
import org.junit.jupiter.api.Test;

/** A document with fifty different mistakes, each marked with the code that is expected there. */
class MistakesTest {
  private static final char BEFORE = '▶';
  private static final char AFTER = '◀';

  @Test
  void eachOfFiftyMistakesIsFoundAtItsLineAndColumn() throws IOException {
    StringBuilder text = new StringBuilder();
    List<String> expected = new ArrayList<>();
    read(marked(), text, expected);

    InvalidInputException refusal =
        catchThrowableOfType(
            InvalidInputException.class, () -> Documents.read(Framework.class, text.toString()));

    assertThat(expected).hasSize(50);
    assertThat(refusal.findings().stream().map(MistakesTest::at)).isEqualTo(expected);
  }

  private static String at(Finding finding) {
    return finding.line().orElse(0) + ":" + finding.column().orElse(0) + " " + finding.code();
  }

  private static String marked() throws IOException {
    try (InputStream stream = MistakesTest.class.getResourceAsStream("fifty-mistakes.txt")) {
      return new String(Objects.requireNonNull(stream).readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** Takes the marks out of the text, and says where they were. */
  private static void read(String marked, StringBuilder text, List<String> expected) {
    int line = 1;
    int column = 1;
    for (int i = 0; i < marked.length(); i++) {
      char c = marked.charAt(i);
      if (c == BEFORE) {
        int end = marked.indexOf(AFTER, i);
        expected.add(line + ":" + column + " " + marked.substring(i + 1, end));
        i = end;
      } else {
        text.append(c);
        column = c == '\n' ? 1 : column + 1;
        line += c == '\n' ? 1 : 0;
      }
    }
  }
}
