package org.ecpat.monitoring.progress;

import java.time.LocalDate;
import java.util.OptionalDouble;
import org.ecpat.monitoring.Rules;

/** How a trend is carried on to a deadline. */
public enum ProjectionMethod {
  /**
   * As many points each year as between base and current value: y_t + (y_t − y_0)/(t − t_0)·(T −
   * t).
   */
  LINEAR,
  /** As many per cent each year: y_t·(1 + CAGR)^(T − t); not from 0, nor across 0. */
  GROWTH;

  /**
   * The value at a deadline if the trend goes on.
   *
   * @return empty if the growth has no rate, because the base is 0 or the signs differ
   * @throws org.ecpat.monitoring.InvalidInputException if the current value is not later than the
   *     base, or the deadline is not later than the current value
   */
  public OptionalDouble project(TrendPoint base, TrendPoint current, LocalDate deadline) {
    Rules.of("projection from " + base.date() + " to " + deadline)
        .require(
            base.date().isBefore(current.date()),
            "rounds-order",
            "",
            "the current value must be later than the base",
            base.date() + " and " + current.date())
        .require(
            current.date().isBefore(deadline),
            "deadline-before-round",
            "",
            "the deadline must be after the day of the current value, " + current.date(),
            deadline)
        .verify();
    double past = TrendPoint.years(base.date(), current.date());
    double ahead = TrendPoint.years(current.date(), deadline);
    double from = base.value();
    double to = current.value();
    if (this == LINEAR) {
      return OptionalDouble.of(to + (to - from) / past * ahead);
    }
    boolean hasRate = from != 0 && (to == 0 || to > 0 == from > 0);
    return hasRate
        ? OptionalDouble.of(to * StrictMath.pow(StrictMath.pow(to / from, 1 / past), ahead))
        : OptionalDouble.empty();
  }
}
