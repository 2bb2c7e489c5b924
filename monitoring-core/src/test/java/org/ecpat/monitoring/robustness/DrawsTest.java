package org.ecpat.monitoring.robustness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class DrawsTest {

  @Test
  void aStreamFollowsFromSeedAndNumberAlone() {
    double[] once = new double[5];
    double[] again = new double[9];
    Draws.fill(7, 1234, once);
    Draws.fill(7, 1234, again);
    assertThat(again).startsWith(once);
    Draws.fill(7, 1235, again);
    assertThat(again[0]).isNotEqualTo(once[0]);
    Draws.fill(8, 1234, again);
    assertThat(again[0]).isNotEqualTo(once[0]);
  }

  /** Mean ½ and variance 1/12 within four standard errors, along a stream and across streams. */
  @Test
  void numbersAreUniform() {
    int n = 100_000;
    double[] along = new double[n];
    double[] across = new double[n];
    Draws.fill(42, 0, along);
    double[] one = new double[1];
    for (int r = 0; r < n; r++) {
      Draws.fill(42, r, one);
      across[r] = one[0];
    }
    for (double[] numbers : new double[][] {along, across}) {
      double mean = Arrays.stream(numbers).average().orElseThrow();
      double square =
          Arrays.stream(numbers).map(u -> (u - 0.5) * (u - 0.5)).average().orElseThrow();
      assertThat(mean).isCloseTo(0.5, within(4 * StrictMath.sqrt(1.0 / 12 / n)));
      assertThat(square).isCloseTo(1.0 / 12, within(4 * StrictMath.sqrt(1.0 / 180 / n)));
      assertThat(Arrays.stream(numbers).allMatch(u -> u > 0 && u < 1)).isTrue();
    }
  }
}
