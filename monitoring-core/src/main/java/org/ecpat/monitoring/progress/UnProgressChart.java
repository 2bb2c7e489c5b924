package org.ecpat.monitoring.progress;

import java.util.OptionalDouble;
import org.ecpat.monitoring.table.Decimals;

/** The rule of the Progress Chart of the United Nations. */
final class UnProgressChart {
  private UnProgressChart() {}

  static Trend judge(TrendInput input) {
    Growth growth = new Growth(input);
    double observed = growth.observed();
    OptionalDouble measure =
        growth.isAchieved()
            ? OptionalDouble.empty()
            : input.target().isPresent()
                ? way(input, growth, observed)
                : OptionalDouble.of(growth.desired(observed));
    int level =
        growth.isAchieved()
            ? 3
            : input.target().isPresent() ? level(measure, 0.95, 0.10) : level(measure, 0.02, 0.005);
    return new Trend(
        TrendRule.UN_PROGRESS_CHART,
        input.base(),
        input.current(),
        observed,
        growth.required(),
        measure,
        level,
        growth.isAchieved() ? TrendStatus.ACHIEVED : status(level));
  }

  /** The share of the way to the target that the rate leads by the deadline. */
  private static OptionalDouble way(TrendInput input, Growth growth, double observed) {
    TrendTarget target = input.target().orElseThrow();
    double years = TrendPoint.years(input.current().date(), target.by());
    double expected = input.current().value() * StrictMath.pow(1 + observed, years);
    double goal = growth.target().orElseThrow();
    double share = (expected - growth.base()) / (goal - growth.base());
    return goal == growth.base() || !Double.isFinite(share)
        ? OptionalDouble.empty()
        : OptionalDouble.of(share);
  }

  private static int level(OptionalDouble measure, double substantial, double fair) {
    if (measure.isEmpty()) {
      return 1;
    }
    return Decimals.reaches(measure.getAsDouble(), substantial)
        ? 3
        : Decimals.reaches(measure.getAsDouble(), fair) ? 2 : 1;
  }

  /** The word for a level or for a mean of levels. */
  static TrendStatus status(double level) {
    if (Decimals.reaches(level, 2.5)) {
      return TrendStatus.ON_TRACK;
    }
    return Decimals.reaches(level, 1.5) ? TrendStatus.ACCELERATION_NEEDED : TrendStatus.STAGNATION;
  }
}
