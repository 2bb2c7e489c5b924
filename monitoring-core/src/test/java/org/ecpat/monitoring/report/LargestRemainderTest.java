package org.ecpat.monitoring.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LargestRemainderTest {

  /** Seats by Hamilton's method: 10 seats for 47, 16, 15.8, 12, 6.1 and 3.1 thousand votes. */
  @Test
  void dealsOutSeatsByTheLargestRemainders() {
    double[] quotas = {4.7, 1.6, 1.58, 1.2, 0.61, 0.31};
    assertThat(LargestRemainder.round(quotas, 10)).containsExactly(5, 2, 1, 1, 1, 0);
  }

  @Test
  void amongEqualRemaindersTheFirstIsRaised() {
    assertThat(LargestRemainder.round(new double[] {33.3, 33.3, 33.4}, 100))
        .containsExactly(33, 33, 34);
    assertThat(LargestRemainder.round(new double[] {0.5, 0.5}, 1)).containsExactly(1, 0);
  }

  @Test
  void negativePartsAddUpToo() {
    assertThat(LargestRemainder.round(new double[] {-1.4, 3.7, 0}, 2)).containsExactly(-2, 4, 0);
  }

  @Test
  void noPartsStayNone() {
    assertThat(LargestRemainder.round(new double[0], 3)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void partsAddUpAndNoneIsOffByAWholeUnit(long seed) {
    Random random = new Random(seed);
    for (int run = 0; run < 200; run++) {
      double[] parts = random.doubles(1 + random.nextInt(40), -20, 50).toArray();
      parts[random.nextInt(parts.length)] = 0;
      long total = Math.round(Arrays.stream(parts).sum());
      long[] units = LargestRemainder.round(parts, total);
      assertThat(Arrays.stream(units).sum()).isEqualTo(total);
      for (int i = 0; i < parts.length; i++) {
        assertThat(units[i] - parts[i]).isBetween(-1.0, 1.0);
        assertThat(parts[i] == 0 && units[i] != 0 && parts.length > 1).isFalse();
      }
    }
  }
}
