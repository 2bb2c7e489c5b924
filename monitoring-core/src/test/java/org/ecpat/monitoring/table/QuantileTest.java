package org.ecpat.monitoring.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuantileTest {

  // By the definition of type 7: the place in 1, 2, 4, 8 is 3p, counted from 0.
  @ParameterizedTest
  @CsvSource({"0, 1", "0.25, 1.75", "0.5, 3", "0.75, 5", "0.9, 6.8", "1, 8"})
  void liesBetweenValues(double share, double expected) {
    assertThat(Statistics.quantile(share, 8, 2, 1, 4)).isCloseTo(expected, within(1e-12));
  }

  @Test
  void hasTheOnlyValueEverywhere() {
    assertThat(Statistics.quantile(0.3, 5)).isEqualTo(5);
    assertThat(Statistics.quantile(0.3)).isNaN();
  }
}
