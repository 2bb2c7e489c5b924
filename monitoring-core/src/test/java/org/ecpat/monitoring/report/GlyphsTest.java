package org.ecpat.monitoring.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GlyphsTest {

  @ParameterizedTest
  @CsvSource({
    "Åland, 5",
    "Co\u0302te, 4",
    "日本, 4",
    "한국, 4",
    "ｱｲ, 2",
    "Ａ, 2",
    "● ◐, 3",
    "🙂, 2",
    "'', 0"
  })
  void widthIsCountedInColumns(String text, int width) {
    assertThat(Glyphs.width(text)).isEqualTo(width);
  }

  @Test
  void controlsAndDirectionMarksAreTakenOut() {
    assertThat(Glyphs.clean("  a\u0007\tb\r\nc\u202Ed\u2066e\u0000 ")).isEqualTo("a b cde");
    assertThat(Glyphs.clean("\uD800x")).isEqualTo("x");
    assertThat(Glyphs.clean("\u0646\u200C\u0647")).isEqualTo("\u0646\u200C\u0647");
  }

  @Test
  void linesBreakBetweenWords() {
    assertThat(Glyphs.wrap("one two three", 7)).containsExactly("one two", "three");
    assertThat(Glyphs.wrap("", 5)).containsExactly("");
  }

  @Test
  void onlyAWordWiderThanTheLineIsCut() {
    assertThat(Glyphs.wrap("a bbbbbbb c", 3)).containsExactly("a", "bbb", "bbb", "b c");
    assertThat(Glyphs.wrapWords("a bbbbbbb c", 3)).containsExactly("a", "bbbbbbb", "c");
    assertThat(Glyphs.wrap("日本国", 3)).containsExactly("日", "本", "国");
  }
}
