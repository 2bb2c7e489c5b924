package org.ecpat.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PrintableTest {
  @Test
  void whatATerminalWouldObeyOrHideIsShownAsAnEscape() {
    assertThat(Printable.of("a\u001b[31m\n\u202e\u2028\ud800b"))
        .isEqualTo("a\\u001b[31m\\u000a\\u202e\\u2028\\ud800b");
  }

  @Test
  void whatCanBeReadStays() {
    assertThat(Printable.of("é 子 \ud83d\ude00 \"'\\ \u00a0"))
        .isEqualTo("é 子 \ud83d\ude00 \"'\\ \u00a0");
  }
}
