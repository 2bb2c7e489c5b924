package org.ecpat.monitoring.progress;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.ecpat.monitoring.Rules;
import org.ecpat.monitoring.internal.ValueStyle;
import org.ecpat.monitoring.observation.Round;
import org.immutables.value.Value;

/** By which rule trends are judged, from when to when, and towards what. */
@ValueStyle
@Value.Immutable
public interface TrendRequest {

  /** The round to start from; where it has no value, the next later one counts. */
  Round base();

  /** The round to end with. */
  Round current();

  /** The rule. */
  @Value.Default
  default TrendRule rule() {
    return TrendRule.OPEN_SDG;
  }

  /** The day by which targets are to be reached; needed if there are any. */
  Optional<LocalDate> deadline();

  /**
   * What is to be reached: for an indicator in the units of its scale, for a goal or {@code
   * overall} a score.
   */
  Map<String, Double> targets();

  /** The natural ends of values in the desired direction, such as 100 %, by the same ids. */
  Map<String, Double> limits();

  /** What takes the place of a base or target of 0, above 0; without it they are refused. */
  OptionalDouble floor();

  /** How trends are carried on to the deadline. */
  @Value.Default
  default ProjectionMethod projection() {
    return ProjectionMethod.LINEAR;
  }

  /** What is to be reached by an indicator, a goal or the whole. */
  default Optional<TrendTarget> target(String node) {
    return targets().containsKey(node)
        ? deadline().map(day -> new TrendTarget(targets().getOrDefault(node, 0.0), day))
        : Optional.empty();
  }

  /** The natural end of the values of an indicator, a goal or the whole. */
  default OptionalDouble limit(String node) {
    return limits().containsKey(node)
        ? OptionalDouble.of(limits().getOrDefault(node, 0.0))
        : OptionalDouble.empty();
  }

  /** Checks the order of the days, targets, limits and floor. */
  @Value.Check
  default void check() {
    Rules rules =
        Rules.of("trends from round " + base() + " to round " + current())
            .require(
                base().date().isBefore(current().date()),
                "rounds-order",
                "",
                "the first round must be earlier than the second",
                base().date() + " and " + current().date())
            .require(
                deadline().map(day -> day.isAfter(current().date())).orElse(true),
                "deadline-before-round",
                "deadline",
                "the deadline must be after the date of the later round, " + current().date(),
                deadline().orElse(null))
            .require(
                targets().isEmpty() || deadline().isPresent(),
                "target-without-deadline",
                "deadline",
                "targets need a deadline",
                targets().keySet())
            .ids("targets", targets().keySet())
            .ids("limits", limits().keySet());
    targets().forEach((id, value) -> rules.finite("targets/" + id, value));
    limits().forEach((id, value) -> rules.finite("limits/" + id, value));
    TrendInput.checkFloor(rules, floor());
    rules.verify();
  }

  /** From one round to another, by Open SDG, without targets. */
  static TrendRequest of(Round base, Round current) {
    return builder().base(base).current(current).build();
  }

  /** A builder without any attribute set. */
  static Builder builder() {
    return new Builder();
  }

  /** Builds a {@link TrendRequest}. */
  final class Builder extends ImmutableTrendRequest.Builder {
    /** Starts without any attribute set. */
    public Builder() {}
  }
}
