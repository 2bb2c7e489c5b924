package org.ecpat.monitoring.robustness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GammaQuantileTest {

  /** Half the quantiles of χ² with twice as many degrees of freedom, from its printed tables. */
  @ParameterizedTest
  @CsvSource({
    "0.5, 0.95, 3.841458820694124",
    "0.5, 0.05, 0.003932140000019522",
    "1, 0.95, 5.991464547107979",
    "2, 0.95, 9.487729036781154",
    "5, 0.05, 3.9402991361190605",
    "5, 0.95, 18.307038053275146",
    "50, 0.05, 77.92946516501726"
  })
  void isHalfOfChiSquare(double shape, double probability, double chiSquare) {
    assertThat(new GammaQuantile(shape).of(probability))
        .isCloseTo(chiSquare / 2, within(1e-8 * chiSquare));
  }

  @Test
  void isTheExponentialForShapeOne() {
    for (double p = 0.01; p < 1; p += 0.01) {
      assertThat(new GammaQuantile(1).of(p)).isCloseTo(-StrictMath.log(1 - p), within(1e-9));
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.05, 0.3, 0.9, 1, 1.7, 4, 20, 300})
  void isTheInverse(double shape) {
    GammaQuantile quantile = new GammaQuantile(shape);
    double last = 0;
    for (double p = 0.001; p < 1; p += 0.017) {
      double x = quantile.of(p);
      assertThat(quantile.lower(x)).isCloseTo(p, within(1e-9));
      assertThat(x).isGreaterThan(last);
      last = x;
    }
  }
}
