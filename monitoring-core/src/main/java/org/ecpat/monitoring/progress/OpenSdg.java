package org.ecpat.monitoring.progress;

import java.util.OptionalDouble;
import org.ecpat.monitoring.table.Decimals;

/** The progress rule of Open SDG, after a method of Statistics Canada. */
final class OpenSdg {
  static final double BEST = 5;
  private static final double WORST = -5;
  private static final double LIMIT_EXPONENT = 4.44;

  private OpenSdg() {}

  static Trend judge(TrendInput input) {
    Growth growth = new Growth(input);
    double observed = growth.observed();
    OptionalDouble required = growth.required();
    if (growth.isAchieved()) {
      return new Trend(
          TrendRule.OPEN_SDG,
          input.base(),
          input.current(),
          observed,
          required,
          OptionalDouble.empty(),
          BEST,
          TrendStatus.ACHIEVED);
    }
    double desired = growth.desired(observed);
    double measure = required.isPresent() ? ratio(desired, required.getAsDouble()) : desired;
    double score =
        required.isPresent() ? towards(measure) : without(measure, nearness(growth, input));
    return new Trend(
        TrendRule.OPEN_SDG,
        input.base(),
        input.current(),
        observed,
        required,
        Double.isFinite(measure) ? OptionalDouble.of(measure) : OptionalDouble.empty(),
        score + 0.0,
        status(score));
  }

  /** Infinitely bad where nothing was required and the value moved away from its target. */
  private static double ratio(double desired, double required) {
    return required == 0 ? Double.NEGATIVE_INFINITY : desired / StrictMath.abs(required);
  }

  /** The factor by which thresholds shrink near a natural limit, from 0 to 1. */
  private static double nearness(Growth growth, TrendInput input) {
    if (input.limit().isEmpty()) {
      return 1;
    }
    double limit = StrictMath.abs(input.limit().getAsDouble());
    double base = StrictMath.abs(growth.base());
    if (base >= 2 * limit) {
      return 1;
    }
    double share = base <= limit ? base / limit : (2 * limit - base) / limit;
    return 1 - StrictMath.pow(share, LIMIT_EXPONENT);
  }

  private static double without(double p, double c) {
    if (p < 0) {
      return StrictMath.max(125 * p - 2.5, WORST);
    }
    if (c == 0) {
      return BEST;
    }
    if (p >= 0.015 * c) {
      return StrictMath.min(500 * p / c - 5, BEST);
    }
    return p >= 0.005 * c ? 250 * p / c - 1.25 : 500 * p / c - 2.5;
  }

  private static double towards(double r) {
    return r >= 0.6
        ? StrictMath.min((50 * r - 30) / 7, BEST)
        : StrictMath.max(25 * r / 6 - 2.5, WORST);
  }

  /** The word for a score, which is settled to ten decimals first. */
  static TrendStatus status(double score) {
    if (Decimals.reaches(score, 2.5)) {
      return TrendStatus.ON_TRACK;
    }
    if (Decimals.reaches(score, 0)) {
      return TrendStatus.ACCELERATION_NEEDED;
    }
    return Decimals.reaches(score, -2.5) ? TrendStatus.LIMITED : TrendStatus.DETERIORATION;
  }
}
