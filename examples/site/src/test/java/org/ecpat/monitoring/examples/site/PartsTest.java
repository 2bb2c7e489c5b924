package org.ecpat.monitoring.examples.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.ecpat.monitoring.table.Bounds;
import org.ecpat.monitoring.table.Range;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PartsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        " javascript:alert(1)",
        "java\nscript:alert(1)",
        "data:text/html,<script>alert(1)</script>",
        "file:///etc/passwd",
        "//example.org/x",
        "relative.html",
        "http:",
        "not a link"
      })
  void onlyAddressesOfTheWebAreLinks(String address) {
    assertThat(Clean.link(address)).isEmpty();
  }

  @Test
  void addressesOfTheWebAreKept() {
    assertThat(Clean.link("https://example.org/a?b=1&c=2"))
        .contains("https://example.org/a?b=1&c=2");
    assertThat(Clean.link("HTTP://example.org/é")).contains("HTTP://example.org/%C3%A9");
  }

  @Test
  void controlsAndDirectionMarksGoAndBlanksBecomeOne() {
    assertThat(Clean.text("a\u202Eb\u0007 \n\t c\u2066")).isEqualTo("ab c");
    assertThat(Clean.text("\u0645\u06CC\u200C\u0631\u0648\u0645"))
        .isEqualTo("\u0645\u06CC\u200C\u0631\u0648\u0645");
    assertThat(Clean.text("\uD800x")).isEqualTo("x");
  }

  @Test
  void idsThatDifferInCaseOrInOddSignsHaveDifferentFiles() {
    FileNames files = FileNames.of("state-", List.of("a", "A", "a/b", "a?b", "../a", "a-2"));
    assertThat(files.of("A")).contains("state-A.html");
    assertThat(files.of("a")).contains("state-a-2.html");
    assertThat(files.of("a-2")).contains("state-a-2-2.html");
    assertThat(files.of("a/b")).contains("state-a_b.html");
    assertThat(files.of("a?b")).contains("state-a_b-2.html");
    assertThat(files.of("../a")).contains("state-___a.html");
    assertThat(files.of("unknown")).isEmpty();
  }

  @Test
  void aBarShowsScoreAndBoundsWithinItsEnds() {
    assertThat(Bar.of(OptionalDouble.of(30), Optional.of(new Bounds(20, 70)), Range.PERCENT))
        .isEqualTo(new Bar("20", "50", Optional.of("30")));
    assertThat(Bar.of(OptionalDouble.of(4), Optional.of(new Bounds(4, 4)), Range.of(0, 4)))
        .isEqualTo(new Bar("99.4", "0.6", Optional.of("100")));
    assertThat(Bar.of(OptionalDouble.empty(), Optional.empty(), Range.PERCENT))
        .isEqualTo(new Bar("0", "0", Optional.empty()));
  }

  /** Contrast by the formula of WCAG 2.2: black on #009e73 has 6.2:1, white 3.4:1. */
  @ParameterizedTest
  @CsvSource({
    "#ffffff, true",
    "#000000, false",
    "#0072b2, false",
    "#009e73, true",
    "#e69f00, true",
    "#d55e00, true"
  })
  void signsOnAColourAreBlackOrWhite(String color, boolean light) {
    assertThat(Ratings.isLight(color)).isEqualTo(light);
  }
}
