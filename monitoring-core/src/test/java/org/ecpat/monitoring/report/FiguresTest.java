package org.ecpat.monitoring.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiguresTest {
  private final Figures figures = new Figures(1, Locale.ENGLISH);

  @ParameterizedTest
  @CsvSource({
    "0.05, 0.1",
    "60.00000000000001, 60.0",
    "62.449999999999996, 62.5",
    "-0.04, 0.0",
    "-0.05, -0.1",
    "1234.5, 1234.5",
    "100, 100.0"
  })
  void numbersHaveTheAskedDigits(double value, String text) {
    assertThat(figures.number(value)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({"3.21, +3.2", "-3.21, -3.2", "0.04, 0.0", "-0.04, 0.0"})
  void differencesHaveTheirSign(double value, String text) {
    assertThat(figures.signed(value)).isEqualTo(text);
  }

  /** A coverage that is too low never looks as if it were enough. */
  @ParameterizedTest
  @CsvSource({
    "0.42, 0.6, 42",
    "0.598, 0.6, 59.8",
    "0.5999, 0.6, 59.99",
    "0.6, 0.6, 60",
    "0.995, 1, 99.5",
    "0, 0.5, 0"
  })
  void aShareBelowALimitIsPrintedBelowIt(double share, double limit, String text) {
    assertThat(figures.percentBelow(share, limit)).isEqualTo(text);
  }

  @Test
  void signsAreThoseOfTheLanguage() {
    Figures french = new Figures(2, Locale.FRENCH);
    assertThat(french.number(1234.5)).isEqualTo("1234,50");
    assertThat(french.exact(62.5)).isEqualTo("62,5");
    assertThat(french.units(-5)).isEqualTo("-0,05");
  }

  @Test
  void exactNumbersHaveNoMoreDigitsThanTheyNeed() {
    assertThat(figures.exact(60)).isEqualTo("60");
    assertThat(figures.exact(100 * 0.07)).isEqualTo("7");
    assertThat(figures.exact(2.5)).isEqualTo("2.5");
  }
}
