package org.ecpat.monitoring.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class SumTest {

  /** Neumaier 1974: the plain sum and Kahan's both give 0 here. */
  @Test
  void keepsWhatLargeTermsSwallow() {
    assertThat(Sum.of(1, 1e100, 1, -1e100)).isEqualTo(2);
    assertThat(1 + 1e100 + 1 - 1e100).isEqualTo(0);
  }

  @Test
  void addsTenths() {
    double[] tenths = new double[1_000_000];
    Arrays.fill(tenths, 0.1);
    BigDecimal exact = new BigDecimal(tenths[0]).multiply(new BigDecimal(tenths.length));
    assertThat(Sum.of(tenths)).isEqualTo(exact.doubleValue());
  }

  @Test
  void staysWithinOneUnitInTheLastPlaceOfTheExactSum() {
    SplittableRandom random = new SplittableRandom(1974);
    for (int run = 0; run < 2_000; run++) {
      BigDecimal exact = BigDecimal.ZERO;
      Sum sum = new Sum();
      for (int i = random.nextInt(300); i > 0; i--) {
        double term = random.nextDouble() * StrictMath.pow(10, random.nextInt(-3, 6));
        sum.add(term);
        exact = exact.add(new BigDecimal(term));
      }
      assertThat(Math.abs(sum.value() - exact.doubleValue()))
          .isLessThanOrEqualTo(Math.ulp(exact.doubleValue()));
    }
  }

  @Test
  void ofNothingIsZero() {
    assertThat(Sum.of()).isZero();
    Sum sum = new Sum();
    sum.add(3);
    sum.clear();
    assertThat(sum.value()).isZero();
    sum.add(0.5);
    assertThat(sum.value()).isEqualTo(0.5);
    assertThat(Double.doubleToRawLongBits(Sum.of(-0.0))).isZero();
  }

  @Test
  void hasNoValueIfATermHasNone() {
    assertThat(Sum.of(1, Double.NaN, 2)).isNaN();
    assertThat(Sum.of(1, Double.POSITIVE_INFINITY)).isNaN();
    assertThat(Sum.of(Double.MAX_VALUE, Double.MAX_VALUE)).isNaN();
  }
}
