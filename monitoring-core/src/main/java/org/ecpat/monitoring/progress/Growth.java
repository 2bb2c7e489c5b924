package org.ecpat.monitoring.progress;

import java.util.Optional;
import java.util.OptionalDouble;
import org.ecpat.monitoring.framework.Direction;

/** The growth rates of a trend, after a floor took the place of zeros. */
final class Growth {
  private final TrendInput input;
  private final double base;
  private final OptionalDouble target;

  Growth(TrendInput input) {
    this.input = input;
    this.base = floored(input.base().value(), input);
    this.target =
        input
            .target()
            .map(t -> OptionalDouble.of(floored(t.value(), input)))
            .orElse(OptionalDouble.empty());
  }

  private static double floored(double value, TrendInput input) {
    return value == 0 ? input.floor().orElse(0) : value;
  }

  static Optional<TrendObstacle> obstacle(TrendInput input) {
    Growth growth = new Growth(input);
    if (growth.base == 0) {
      return Optional.of(TrendObstacle.ZERO_BASE);
    }
    if (growth.target.isPresent() && growth.target.getAsDouble() == 0) {
      return Optional.of(TrendObstacle.ZERO_TARGET);
    }
    boolean same =
        growth.sharesSign(input.current().value()) && growth.sharesSign(growth.target.orElse(0));
    return same ? Optional.empty() : Optional.of(TrendObstacle.SIGNS_DIFFER);
  }

  private boolean sharesSign(double value) {
    return value == 0 || value > 0 == base > 0;
  }

  double base() {
    return base;
  }

  OptionalDouble target() {
    return target;
  }

  /** The years from the base to the current value. */
  double years() {
    return TrendPoint.years(input.base().date(), input.current().date());
  }

  /** The observed rate. */
  double observed() {
    return rate(input.current().value(), years());
  }

  /** The rate that would lead from the base to the target by its deadline. */
  OptionalDouble required() {
    return target.isEmpty()
        ? OptionalDouble.empty()
        : OptionalDouble.of(
            rate(
                target.getAsDouble(),
                TrendPoint.years(input.base().date(), input.target().orElseThrow().by())));
  }

  private double rate(double to, double years) {
    return StrictMath.pow(to / base, 1 / years) - 1;
  }

  /** A rate counted positive in the desired direction. */
  double desired(double rate) {
    double direction = input.direction() == Direction.HIGHER_IS_BETTER ? 1 : -1;
    double sign = base < 0 ? -1 : 1;
    return sign * direction * rate;
  }

  /** Whether the current value is at the target or beyond. */
  boolean isAchieved() {
    if (input.target().isEmpty()) {
      return false;
    }
    return reaches(input.current().value(), input.target().get().value(), input.direction());
  }

  /** Whether a value is at another or beyond, in the desired direction. */
  static boolean reaches(double value, double target, Direction direction) {
    return direction == Direction.HIGHER_IS_BETTER ? value >= target : value <= target;
  }
}
