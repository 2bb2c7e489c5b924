package org.ecpat.monitoring.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import org.ecpat.monitoring.InvalidInputException;
import org.ecpat.monitoring.framework.Direction;
import org.ecpat.monitoring.observation.Round;
import org.junit.jupiter.api.Test;

/**
 * The worked numbers of the Open SDG progress calculation and of the UN Progress Chart, recomputed
 * from their published formulas to eight decimals.
 */
class TrendRuleTest {
  private static final Direction UP = Direction.HIGHER_IS_BETTER;
  private static final Direction DOWN = Direction.LOWER_IS_BETTER;

  private static TrendPoint at(int year, double value) {
    return new TrendPoint(Round.of(year).date(), value);
  }

  private static TrendTarget by(int year, double value) {
    return new TrendTarget(value, Round.of(year).date());
  }

  private static void assertTrend(
      TrendInput input, double measure, TrendStatus status, double score) {
    Trend trend = TrendRule.OPEN_SDG.judge(input);
    assertThat(trend.measure().orElseThrow()).isCloseTo(measure, within(1e-8));
    assertThat(trend.score()).isCloseTo(score, within(1e-6));
    assertThat(trend.status()).isEqualTo(status);
  }

  @Test
  void growthInTheDesiredDirection() {
    assertTrend(
        TrendInput.of(at(2015, 50), at(2022, 56), UP), 0.01632158, TrendStatus.ON_TRACK, 3.160789);
    assertTrend(
        TrendInput.of(at(2015, 12), at(2021, 11.5), DOWN),
        0.00706817,
        TrendStatus.ACCELERATION_NEEDED,
        0.517043);
    assertTrend(
        TrendInput.of(at(2015, 10), at(2020, 12), DOWN),
        -0.03713729,
        TrendStatus.DETERIORATION,
        -5);
  }

  @Test
  void nearALimitLessGrowthIsEnough() {
    assertTrend(
        TrendInput.of(at(2015, 95), at(2020, 96), UP).withLimit(100),
        0.00209645,
        TrendStatus.ACCELERATION_NEEDED,
        1.323341);
    // at the limit C is 0: any growth that is not negative is the best
    TrendInput atTheLimit = TrendInput.of(at(2015, 100), at(2020, 100), UP).withLimit(100);
    assertThat(TrendRule.OPEN_SDG.judge(atTheLimit).score()).isEqualTo(5);
    // from twice the limit on C is 1, as without a limit
    TrendInput far = TrendInput.of(at(2015, 200), at(2020, 199), DOWN);
    assertThat(TrendRule.OPEN_SDG.judge(far.withLimit(100)))
        .isEqualTo(TrendRule.OPEN_SDG.judge(far));
    // between: C = 1 − ((2·100 − 150)/100)^4.44 = 1 − 0.5^4.44 = 0.95393, p = 1 − (149/150)^(1/5)
    double p = 1 - StrictMath.pow(149.0 / 150, 0.2);
    double c = 1 - StrictMath.pow(0.5, 4.44);
    TrendInput between = TrendInput.of(at(2015, 150), at(2020, 149), DOWN).withLimit(100);
    assertThat(TrendRule.OPEN_SDG.judge(between).score())
        .isCloseTo(500 * p / c - 2.5, within(1e-9));
  }

  @Test
  void ratioToTheGrowthThatATargetNeeds() {
    TrendTarget target = by(2030, 10);
    assertTrend(
        TrendInput.of(at(2015, 20), at(2021, 16), DOWN).withTarget(target),
        0.80843252,
        TrendStatus.ACCELERATION_NEEDED,
        1.488804);
    assertTrend(
        TrendInput.of(at(2015, 20), at(2021, 19), DOWN).withTarget(target),
        0.18850193,
        TrendStatus.LIMITED,
        -1.714575);
  }

  @Test
  void aTargetReachedIsAchievedWhateverTheTrend() {
    Trend trend =
        TrendRule.OPEN_SDG.judge(
            TrendInput.of(at(2015, 5), at(2021, 10), DOWN).withTarget(by(2030, 10)));
    assertThat(trend.status()).isEqualTo(TrendStatus.ACHIEVED);
    assertThat(trend.score()).isEqualTo(5);
    assertThat(trend.measure()).isEmpty();
  }

  @Test
  void movingAwayFromATargetThatWasReachedIsTheWorst() {
    Trend trend =
        TrendRule.OPEN_SDG.judge(
            TrendInput.of(at(2015, 10), at(2021, 11), DOWN).withTarget(by(2030, 10)));
    assertThat(trend.required()).hasValue(0);
    assertThat(trend.measure()).isEmpty();
    assertThat(trend.score()).isEqualTo(-5);
    assertThat(trend.status()).isEqualTo(TrendStatus.DETERIORATION);
  }

  @Test
  void aNegativeBaseTurnsTheSign() {
    // from −10 to −8 is up; the rate (0.8)^(1/5) − 1 is negative
    Trend trend = TrendRule.OPEN_SDG.judge(TrendInput.of(at(2015, -10), at(2020, -8), UP));
    assertThat(trend.growth()).isNegative();
    assertThat(trend.measure().orElseThrow()).isEqualTo(-trend.growth());
  }

  @Test
  void theUnProgressChartAsksHowFarTheTrendLeads() {
    TrendInput input = TrendInput.of(at(2015, 20), at(2021, 16), DOWN).withTarget(by(2030, 10));
    Trend trend = TrendRule.UN_PROGRESS_CHART.judge(input);
    assertThat(trend.growth()).isCloseTo(-0.03650752, within(1e-8));
    assertThat(trend.measure().orElseThrow()).isCloseTo(0.855133, within(1e-6));
    assertThat(trend.score()).isEqualTo(2);
    assertThat(trend.status()).isEqualTo(TrendStatus.ACCELERATION_NEEDED);
    OptionalDouble expected =
        ProjectionMethod.GROWTH.project(at(2015, 20), at(2021, 16), Round.of(2030).date());
    assertThat(expected.orElseThrow()).isCloseTo(11.448668, within(1e-6));
  }

  @Test
  void theUnProgressChartWithoutATarget() {
    // 2 % and 0.5 % a year are the thresholds, mirrored where less is better
    assertThat(level(100, 102, UP)).isEqualTo(3);
    assertThat(level(100, 101.9, UP)).isEqualTo(2);
    assertThat(level(100, 100.5, UP)).isEqualTo(2);
    assertThat(level(100, 100.4, UP)).isEqualTo(1);
    assertThat(level(100, 98, DOWN)).isEqualTo(3);
    assertThat(level(100, 99.5, DOWN)).isEqualTo(2);
    assertThat(level(100, 102, DOWN)).isEqualTo(1);
  }

  private static double level(double from, double to, Direction direction) {
    return TrendRule.UN_PROGRESS_CHART
        .judge(TrendInput.of(at(2015, from), at(2016, to), direction))
        .score();
  }

  @Test
  void zeroIsRefusedUnlessAFloorIsNamed() {
    TrendInput zero = TrendInput.of(at(2015, 0), at(2020, 4), UP);
    assertThat(TrendRule.OPEN_SDG.obstacle(zero)).hasValue(TrendObstacle.ZERO_BASE);
    assertThatThrownBy(() -> TrendRule.OPEN_SDG.judge(zero))
        .isInstanceOf(InvalidInputException.class)
        .hasMessage(
            "error trend-zero: trend from 2015-12-31 to 2020-12-31: growth needs a base and a"
                + " target other than 0; found base 0.0, current 4.0. Name a floor that takes the"
                + " place of 0.");
    // from 0.001 to 4 in five years: 4000^(1/5) − 1
    assertThat(TrendRule.OPEN_SDG.judge(zero.withFloor(0.001)).growth())
        .isCloseTo(StrictMath.pow(4000, 0.2) - 1, within(1e-12));
    TrendInput toZero = TrendInput.of(at(2015, 4), at(2020, 2), DOWN).withTarget(by(2030, 0));
    assertThat(TrendRule.UN_PROGRESS_CHART.obstacle(toZero)).hasValue(TrendObstacle.ZERO_TARGET);
    assertThat(TrendRule.UN_PROGRESS_CHART.obstacle(toZero.withFloor(0.001))).isEmpty();
  }

  @Test
  void valuesOfDifferentSignsHaveNoGrowth() {
    TrendInput input = TrendInput.of(at(2015, -1), at(2020, 4), UP);
    assertThatThrownBy(() -> TrendRule.OPEN_SDG.judge(input))
        .isInstanceOf(InvalidInputException.class)
        .hasMessage(
            "error trend-signs: trend from 2015-12-31 to 2020-12-31: base, current value and target"
                + " must have the same sign; found base -1.0, current 4.0.");
  }

  @Test
  void daysInTheWrongOrderAndBadFloorsAreNamed() {
    assertThatThrownBy(
            () -> TrendInput.of(at(2015, 1), at(2020, 2), UP).withTarget(by(2019, 4)).withFloor(-1))
        .isInstanceOf(InvalidInputException.class)
        .hasMessage(
            "error deadline-before-round at /target: trend from 2015-12-31 to 2020-12-31: the"
                + " deadline must be after the day of the current value; found 2019-12-31.");
    assertThatThrownBy(() -> TrendInput.of(at(2015, 1), at(2020, 2), UP).withFloor(0))
        .hasMessageEndingWith("a floor must be a finite number above 0; found 0.0.");
    assertThatThrownBy(() -> TrendInput.of(at(2020, 1), at(2020, 2), UP))
        .hasMessageEndingWith(
            "the current value must be later than the base; found 2020-12-31 and 2020-12-31.");
  }

  @Test
  void yearsAreWholeBetweenDaysOfTheSameName() {
    assertThat(TrendPoint.years(LocalDate.of(2015, 12, 31), LocalDate.of(2022, 12, 31)))
        .isEqualTo(7);
    // 182 of the 366 days from 2023-07-01 to 2024-07-01
    assertThat(TrendPoint.years(LocalDate.of(2020, 7, 1), LocalDate.of(2023, 12, 30)))
        .isCloseTo(3 + 182 / 366.0, within(1e-15));
  }

  @Test
  void aGroupIsTheMeanAndAchievedOnlyIfAllAre() {
    Trend achieved =
        TrendRule.OPEN_SDG.judge(
            TrendInput.of(at(2015, 5), at(2021, 12), UP).withTarget(by(2030, 10)));
    Trend fast = TrendRule.OPEN_SDG.judge(TrendInput.of(at(2015, 5), at(2021, 50), UP));
    Trend worse = TrendRule.OPEN_SDG.judge(TrendInput.of(at(2015, 10), at(2020, 12), DOWN));
    assertThat(GroupTrend.of("g", List.of(achieved, achieved)).status())
        .isEqualTo(TrendStatus.ACHIEVED);
    // the mean of 5 and 5 is 5 too, but not both are achieved
    GroupTrend mixed = GroupTrend.of("g", List.of(achieved, fast));
    assertThat(mixed.score()).isEqualTo(5);
    assertThat(mixed.status()).isEqualTo(TrendStatus.ON_TRACK);
    GroupTrend half = GroupTrend.of("g", List.of(fast, worse));
    assertThat(half.score()).isEqualTo(0);
    assertThat(half.status()).isEqualTo(TrendStatus.ACCELERATION_NEEDED);
    assertThatThrownBy(() -> GroupTrend.of("g", List.of()))
        .hasMessage("A group needs trends that are judged by one rule; it has 0.");
  }

  @Test
  void scoresAndStatusesNeverContradictEachOther() {
    SplittableRandom random = new SplittableRandom(15);
    for (int i = 0; i < 2000; i++) {
      TrendPoint base = at(2015, 1 + 100 * random.nextDouble());
      TrendPoint current = at(2022, 1 + 100 * random.nextDouble());
      Direction direction = random.nextBoolean() ? UP : DOWN;
      TrendInput input = TrendInput.of(base, current, direction);
      input = random.nextBoolean() ? input : input.withLimit(1 + 100 * random.nextDouble());
      input =
          random.nextBoolean() ? input : input.withTarget(by(2030, 1 + 100 * random.nextDouble()));
      Trend trend = TrendRule.OPEN_SDG.judge(input);
      assertThat(trend.score()).isBetween(-5.0, 5.0);
      boolean better =
          direction == UP ? current.value() > base.value() : current.value() < base.value();
      if (trend.status() != TrendStatus.ACHIEVED) {
        assertThat(trend.status() != TrendStatus.DETERIORATION).isEqualTo(better);
      }
    }
  }
}
