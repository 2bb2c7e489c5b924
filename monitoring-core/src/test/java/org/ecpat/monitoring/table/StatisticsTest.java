package org.ecpat.monitoring.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class StatisticsTest {

  @Test
  void zeroHasNoSign() {
    assertThat(Double.doubleToRawLongBits(Statistics.median(-0.0))).isZero();
    assertThat(Double.doubleToRawLongBits(Statistics.median(-0.0, -0.0))).isZero();
    assertThat(Double.doubleToRawLongBits(Statistics.quantile(0.5, -0.0, -0.0))).isZero();
  }

  @Test
  void thereIsNoMedianOfNothing() {
    assertThat(Statistics.median()).isNaN();
  }

  // By hand: m₂ = 3/16, m₄ = 21/256, so g₂ = −2/3 and ((5)(−2/3) + 6)·3/2 = 4. For 0, 0, 1:
  // m₂ = 2/9, m₃ = 2/27, so g₁ = 1/√2 and √6·g₁ = √3.
  @Test
  void skewnessNeedsThreeValuesAndKurtosisFour() {
    assertThat(Statistics.kurtosis(0, 0, 0, 1)).isCloseTo(4, within(1e-12));
    assertThat(Statistics.kurtosis(0, 0, 1)).isNaN();
    assertThat(Statistics.skewness(0, 0, 1)).isCloseTo(StrictMath.sqrt(3), within(1e-12));
    assertThat(Statistics.skewness(0, 1)).isNaN();
  }
}
