package org.ecpat.monitoring.coinr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Stream;
import org.ecpat.monitoring.framework.Direction;
import org.ecpat.monitoring.methodology.Ends;
import org.ecpat.monitoring.methodology.Measure;
import org.ecpat.monitoring.methodology.Normalization;
import org.ecpat.monitoring.methodology.Normalizations;
import org.ecpat.monitoring.methodology.TiedRank;
import org.ecpat.monitoring.table.Column;
import org.ecpat.monitoring.table.Range;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Normalisations against what COINr's {@code Normalise} made of its ASEM example. */
class CoinrNormaliseTest {
  private static final CoinrTable RAW = CoinrTable.read("raw.csv");
  private static final CoinrTable META =
      CoinrTable.read("normalise/iMeta_with_norm_parameters.csv");
  private static final Range ONE = Range.of(0, 1);
  private static final Range TEN = Range.of(0, 10);

  static Stream<Arguments> files() {
    return Stream.of(
        file("raw__none", ONE, Normalizations.scaled(0, 1)),
        file("raw__minmax_0_1", ONE, Normalizations.minMax()),
        file("raw__minmax_0_100", Range.PERCENT, Normalizations.minMax()),
        file("raw__minmax_iMeta", TEN, Normalizations.minMax()),
        file("raw__zscore_0_1", ONE, Normalizations.zScore(0, 1)),
        file("raw__zscore_10_2", ONE, Normalizations.zScore(10, 2)),
        file("raw__zscore_iMeta", ONE, Normalizations.zScore(5, 2)),
        file("raw__scaled_0_100", ONE, Normalizations.scaled(0, 1)),
        each("raw__scaled_iMeta", TEN, i -> posts(i, "scaled", Ends.OPEN)),
        file("raw__rank_min", ONE, Normalizations.rank(TiedRank.LOWEST)),
        file("raw__rank_max", ONE, Normalizations.rank(TiedRank.HIGHEST)),
        file("raw__rank_average", ONE, Normalizations.rank(TiedRank.MEAN)),
        file("raw__borda_min", ONE, Normalizations.borda(TiedRank.LOWEST)),
        file("raw__prank_min", ONE, Normalizations.percentileRank(TiedRank.LOWEST)),
        file("raw__prank_average", ONE, Normalizations.percentileRank(TiedRank.MEAN)),
        file("raw__dist2max", ONE, Normalizations.minMax()),
        file("raw__dist2ref_i5", ONE, Normalizations.distanceToReference("BGR", Ends.OPEN)),
        file("raw__dist2ref_i5_cap", ONE, Normalizations.distanceToReference("BGR", Ends.CLAMPED)),
        each("raw__dist2targ_iMeta", ONE, i -> target(i, Ends.CLAMPED)),
        each("raw__dist2targ_iMeta_nocap", ONE, i -> target(i, Ends.OPEN)),
        each("raw__goalposts_iMeta", Range.PERCENT, i -> posts(i, "goalpost", Ends.CLAMPED)),
        each("raw__goalposts_iMeta_nocap", Range.PERCENT, i -> posts(i, "goalpost", Ends.OPEN)));
  }

  private static Arguments file(String file, Range range, Normalization method) {
    return each(file, range, indicator -> method);
  }

  private static Arguments each(
      String file, Range range, Function<String, Normalization> methodOf) {
    return Arguments.of(file, range, methodOf);
  }

  /** COINr's lower and upper are those of the raw values, whichever is the better one. */
  private static Normalization posts(String indicator, String name, Ends ends) {
    double lower = META.number("iCode", indicator, name + "_lower");
    double upper = META.number("iCode", indicator, name + "_upper");
    return direction(indicator) == Direction.HIGHER_IS_BETTER
        ? Normalizations.goalposts(lower, upper, ends)
        : Normalizations.goalposts(upper, lower, ends);
  }

  private static Normalization target(String indicator, Ends ends) {
    return Normalizations.distanceToTarget(META.number("iCode", indicator, "Target"), ends);
  }

  private static Direction direction(String indicator) {
    return META.number("iCode", indicator, "Direction") > 0
        ? Direction.HIGHER_IS_BETTER
        : Direction.LOWER_IS_BETTER;
  }

  private static Column scores(String indicator, Normalization method, Range range) {
    Measure measure =
        new Measure(
            direction(indicator),
            OptionalDouble.empty(),
            OptionalDouble.empty(),
            Optional.empty(),
            range);
    Column values = RAW.column(indicator);
    Column out = Column.ofSize(values.size());
    method.fit(values, RAW.texts("uCode"), measure).apply(values, out);
    return out;
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("files")
  void agreesWithCoinr(String file, Range range, Function<String, Normalization> methodOf) {
    CoinrTable theirs = CoinrTable.read("normalise/" + file + ".csv");
    assertThat(theirs.indicators()).hasSize(49);
    for (String indicator : theirs.indicators()) {
      Column ours = scores(indicator, methodOf.apply(indicator), range);
      assertThat(CoinrTable.deviation(ours, theirs.numbers(indicator)))
          .as(indicator)
          .isLessThan(1e-9);
    }
  }

  /** COINr keeps the wrong sense where less is better; there min/x is the right ratio. */
  @Test
  void agreesOnTheFractionOfTheMaximumWhereMoreIsBetter() {
    CoinrTable theirs = CoinrTable.read("normalise/raw__fracmax.csv");
    int compared = 0;
    for (String indicator : theirs.indicators()) {
      Column ours = scores(indicator, Normalizations.fractionOfBest(), ONE);
      double[] coinr = theirs.numbers(indicator);
      if (direction(indicator) == Direction.HIGHER_IS_BETTER) {
        compared += agreesWhereNotNegative(indicator, ours, coinr);
      }
    }
    assertThat(compared).isEqualTo(35);
  }

  private static int agreesWhereNotNegative(String indicator, Column ours, double[] coinr) {
    Column raw = RAW.column(indicator);
    for (int row = 0; row < coinr.length; row++) {
      if (raw.has(row) && raw.value(row) >= 0) {
        assertThat(ours.value(row)).as(indicator).isCloseTo(coinr[row], within(1e-9));
      } else {
        assertThat(ours.has(row)).as(indicator).isFalse();
      }
    }
    return 1;
  }

  /**
   * The least CO2 emissions of the example are worth 1, twice as much half; COINr says otherwise.
   */
  @Test
  void turnsTheFractionWhereLessIsBetter() {
    Column raw = RAW.column("CO2");
    Column ours = scores("CO2", Normalizations.fractionOfBest(), ONE);
    double[] coinr = CoinrTable.read("normalise/raw__fracmax.csv").numbers("CO2");
    double least = java.util.Arrays.stream(raw.present()).min().orElseThrow();
    for (int row = 0; row < raw.size(); row++) {
      assertThat(ours.value(row)).isEqualTo(least / raw.value(row));
      assertThat(coinr[row]).isGreaterThanOrEqualTo(1);
    }
  }
}
