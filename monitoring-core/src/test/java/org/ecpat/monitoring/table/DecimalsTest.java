package org.ecpat.monitoring.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DecimalsTest {

  /** DESIGN 4.5, word by word. */
  private static double definition(double value) {
    BigDecimal exact = new BigDecimal(value);
    return Math.abs(value) >= 1e5
        ? exact.round(new MathContext(15, RoundingMode.HALF_EVEN)).doubleValue()
        : exact.setScale(10, RoundingMode.HALF_EVEN).doubleValue() + 0.0;
  }

  private static void assertSettled(double value) {
    double settled = Decimals.settle(value);
    if (Double.doubleToRawLongBits(settled) != Double.doubleToRawLongBits(definition(value))) {
      assertThat(settled).as("settle(%s)", new BigDecimal(value)).isEqualTo(definition(value));
    }
  }

  @Test
  void settlesAnythingAsDefined() {
    SplittableRandom random = new SplittableRandom(20100631);
    for (int i = 0; i < 400_000; i++) {
      double sign = random.nextBoolean() ? 1 : -1;
      assertSettled(sign * random.nextDouble() * StrictMath.pow(10, random.nextInt(-12, 18)));
    }
    for (int i = 0; i < 100_000; i++) {
      double any = Double.longBitsToDouble(random.nextLong());
      if (Double.isFinite(any)) {
        assertSettled(any);
      }
    }
  }

  @Test
  void settlesNearTiesAsDefined() {
    SplittableRandom random = new SplittableRandom(20100632);
    for (int i = 0; i < 200_000; i++) {
      long size = (long) StrictMath.pow(10, random.nextInt(1, 16));
      double tie =
          new BigDecimal(random.nextLong(size))
              .add(new BigDecimal("0.5"))
              .movePointLeft(10)
              .doubleValue();
      assertSettled(tie);
      assertSettled(-tie);
      assertSettled(StrictMath.nextUp(tie));
      assertSettled(StrictMath.nextDown(tie));
    }
  }

  /** Odd multiples of 1/2048 are the doubles that lie exactly between two decimals. */
  @Test
  void settlesExactTiesToTheEvenDigit() {
    SplittableRandom random = new SplittableRandom(20100633);
    for (int i = 0; i < 100_000; i++) {
      double tie = (2 * random.nextLong(100_000_000) + 1) / 2048.0;
      assertSettled(tie);
      assertSettled(-tie);
    }
    assertThat(Decimals.settle(1 / 2048.0)).isEqualTo(0.0004882812);
    assertThat(Decimals.settle(3 / 2048.0)).isEqualTo(0.0014648438);
  }

  @Test
  void settlesAroundTheChangeToSignificantDigits() {
    SplittableRandom random = new SplittableRandom(20100634);
    double value = 1e5;
    for (int i = 0; i < 20_000; i++) {
      assertSettled(value);
      assertSettled(2e5 - value);
      assertSettled(1e5 + (random.nextDouble() - 0.5) * 1e-6);
      value = StrictMath.nextUp(value);
    }
    assertThat(Decimals.settle(99999.99999999999)).isEqualTo(100000);
    assertThat(Decimals.settle(100000.00000000003)).isEqualTo(100000);
    assertThat(Decimals.settle(123456.7890123456)).isEqualTo(123456.789012346);
  }

  @ParameterizedTest
  @CsvSource({
    "60.00000000000001, 60",
    "59.99999999999999, 60",
    "0.30000000000000004, 0.3",
    "33.333333333333336, 33.3333333333",
    "0.00000000004999, 0",
    "0.00000000005001, 0.0000000001",
    "12345678901234567, 12345678901234600"
  })
  void settlesToTheNumberThatWasMeant(double value, double meant) {
    assertThat(Decimals.settle(value)).isEqualTo(meant);
    assertThat(Decimals.settle(-value)).isEqualTo(-meant + 0.0);
  }

  @Test
  void settlingTwiceChangesNothing() {
    DoubleStream.iterate(1e-11, x -> x < 1e18, x -> x * 1.003)
        .map(Decimals::settle)
        .forEach(x -> assertThat(Decimals.settle(x)).isEqualTo(x));
  }

  @ParameterizedTest
  @ValueSource(doubles = {-0.0, -1e-11, 1e-11, Double.MIN_VALUE, -Double.MIN_VALUE})
  void zeroHasNoSign(double value) {
    assertThat(Double.doubleToRawLongBits(Decimals.settle(value))).isZero();
    assertThat(Double.doubleToRawLongBits(Decimals.round(value, 2, RoundingMode.HALF_UP))).isZero();
    assertThat(Double.doubleToRawLongBits(Decimals.round(-0.4, 0, RoundingMode.HALF_UP))).isZero();
  }

  @ParameterizedTest
  @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
  void whatIsNoNumberStays(double value) {
    Double same = value;
    assertThat(Decimals.settle(value)).isEqualTo(same);
    assertThat(Decimals.round(value, 2, RoundingMode.HALF_UP)).isEqualTo(same);
  }

  @Test
  void settlesTheLargest() {
    assertThat(Decimals.settle(1.797693134862314e308)).isEqualTo(1.79769313486231e308);
    assertThat(Decimals.settle(Double.MAX_VALUE)).isEqualTo(Double.POSITIVE_INFINITY);
  }

  @Test
  void roundsTheNumberThatWasMeant() {
    assertThat(Decimals.round(35 / 8.0, 2, RoundingMode.HALF_UP)).isEqualTo(4.38);
    assertThat(Decimals.round(35 / 8.0, 2, RoundingMode.HALF_EVEN)).isEqualTo(4.38);
    assertThat(Decimals.round(33 / 8.0, 2, RoundingMode.HALF_UP)).isEqualTo(4.13);
    assertThat(Decimals.round(33 / 8.0, 2, RoundingMode.HALF_EVEN)).isEqualTo(4.12);
    assertThat(Decimals.round(1.005, 2, RoundingMode.HALF_UP)).isEqualTo(1.01);
    assertThat(Decimals.round(2.675, 2, RoundingMode.HALF_UP)).isEqualTo(2.68);
    assertThat(Decimals.round(-2.675, 2, RoundingMode.HALF_UP)).isEqualTo(-2.68);
    assertThat(Decimals.round(2.675, 2, RoundingMode.HALF_DOWN)).isEqualTo(2.67);
    assertThat(Decimals.round(0.1 + 0.2, 1, RoundingMode.UP)).isEqualTo(0.3);
    assertThat(Decimals.round(60.00000000000001, 0, RoundingMode.CEILING)).isEqualTo(60);
    assertThat(Decimals.round(59.99999999999999, 0, RoundingMode.FLOOR)).isEqualTo(60);
    assertThat(Decimals.round(123456.785, 2, RoundingMode.HALF_UP)).isEqualTo(123456.79);
    assertThat(Decimals.round(0.1234567895, 9, RoundingMode.HALF_EVEN)).isEqualTo(0.12345679);
  }

  /**
   * World Bank, Women, Business and the Law (report year of the first row with each mean): the
   * eight published indicator scores and the published index. These are the means on which rounding
   * half-even would print another digit.
   */
  @ParameterizedTest
  @CsvSource({
    "0 0 50 0 60 75 40 25, 31.3, 31.2",
    "50 25 25 40 20 75 60 75, 46.3, 46.2",
    "100 25 75 80 0 75 60 75, 61.3, 61.2",
    "75 50 75 100 0 75 80 75, 66.3, 66.2",
    "75 75 25 80 40 75 100 100, 71.3, 71.2",
    "100 75 50 100 60 75 100 50, 76.3, 76.2",
    "100 100 75 80 20 75 100 100, 81.3, 81.2",
    "100 100 75 100 40 100 100 75, 86.3, 86.2",
    "100 100 100 100 80 100 100 50, 91.3, 91.2"
  })
  void roundsAsWomenBusinessAndTheLawDoes(String scores, double published, double halfEven) {
    double[] indicators = Stream.of(scores.split(" ")).mapToDouble(Double::parseDouble).toArray();
    double mean = Sum.of(indicators) / indicators.length;
    assertThat(Decimals.round(mean, 1, RoundingMode.HALF_UP)).isEqualTo(published);
    assertThat(Decimals.round(mean, 1, RoundingMode.HALF_EVEN)).isEqualTo(halfEven);
    double[] weighted = DoubleStream.of(indicators).map(x -> x * 0.1 / 0.8).toArray();
    assertThat(Decimals.round(Sum.of(weighted), 1, RoundingMode.HALF_UP)).isEqualTo(published);
  }

  @Test
  void roundsSettledValuesLikeDecimalsDo() {
    SplittableRandom random = new SplittableRandom(20100635);
    for (int i = 0; i < 20_000; i++) {
      BigDecimal meant = BigDecimal.valueOf(random.nextLong(-1_000_000_000, 1_000_000_000), 6);
      int digits = random.nextInt(0, 6);
      for (RoundingMode mode :
          new RoundingMode[] {RoundingMode.HALF_UP, RoundingMode.HALF_EVEN, RoundingMode.DOWN}) {
        assertThat(Decimals.round(meant.doubleValue(), digits, mode))
            .isEqualTo(meant.setScale(digits, mode).doubleValue() + 0.0);
      }
    }
  }

  @Test
  void reachesAThresholdThatTheSumMisses() {
    double share = 0.1 + 0.2 + 0.3;
    assertThat(Decimals.reaches(share, 0.6)).isTrue();
    assertThat(Decimals.reaches(0.6, share)).isTrue();
    assertThat(Decimals.reaches(0.5999999999, 0.6)).isFalse();
    assertThat(Decimals.reaches(Double.NaN, 0)).isFalse();
    assertThat(Decimals.reaches(0, Double.NEGATIVE_INFINITY)).isTrue();
  }
}
