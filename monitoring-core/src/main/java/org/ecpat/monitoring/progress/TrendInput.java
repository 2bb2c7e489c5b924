package org.ecpat.monitoring.progress;

import java.util.Optional;
import java.util.OptionalDouble;
import org.ecpat.monitoring.Rules;
import org.ecpat.monitoring.framework.Direction;

/**
 * What a trend is judged by.
 *
 * @param base the value to start from
 * @param current the value now, on a later day
 * @param direction which way is better
 * @param target what is to be reached, after the day of the current value
 * @param limit the natural end of the values in the desired direction, such as 100 %; used where
 *     there is no target
 * @param floor what takes the place of a base or target of 0, above 0; without it they are refused
 */
public record TrendInput(
    TrendPoint base,
    TrendPoint current,
    Direction direction,
    Optional<TrendTarget> target,
    OptionalDouble limit,
    OptionalDouble floor) {

  /**
   * Checks days, limit and floor.
   *
   * @throws org.ecpat.monitoring.InvalidInputException if the current value is not later than the
   *     base, the deadline is not later than the current value, the limit is not finite, or the
   *     floor is not above 0
   */
  public TrendInput {
    Rules rules =
        Rules.of("trend from " + base.date() + " to " + current.date())
            .require(
                base.date().isBefore(current.date()),
                "rounds-order",
                "current",
                "the current value must be later than the base",
                base.date() + " and " + current.date())
            .require(
                target.map(t -> t.by().isAfter(current.date())).orElse(true),
                "deadline-before-round",
                "target",
                "the deadline must be after the day of the current value",
                target.map(TrendTarget::by).orElse(null));
    limit.ifPresent(l -> rules.finite("limit", l));
    checkFloor(rules, floor);
    rules.verify();
  }

  /** Wants a floor to be finite and above 0. */
  static void checkFloor(Rules rules, OptionalDouble floor) {
    floor.ifPresent(
        f ->
            rules.require(
                f > 0 && f < Double.POSITIVE_INFINITY,
                "floor",
                "floor",
                "a floor must be a finite number above 0",
                f));
  }

  /** A trend without target, limit or floor. */
  public static TrendInput of(TrendPoint base, TrendPoint current, Direction direction) {
    return new TrendInput(
        base, current, direction, Optional.empty(), OptionalDouble.empty(), OptionalDouble.empty());
  }

  /** The same with a target. */
  public TrendInput withTarget(TrendTarget other) {
    return new TrendInput(base, current, direction, Optional.of(other), limit, floor);
  }

  /** The same with a natural limit. */
  public TrendInput withLimit(double other) {
    return new TrendInput(base, current, direction, target, OptionalDouble.of(other), floor);
  }

  /** The same with a floor. */
  public TrendInput withFloor(double other) {
    return new TrendInput(base, current, direction, target, limit, OptionalDouble.of(other));
  }
}
