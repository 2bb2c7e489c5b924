package org.ecpat.monitoring.framework;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ecpat.monitoring.Rules;
import org.ecpat.monitoring.commitment.Stand;

/**
 * A scale of the stands towards an instrument.
 *
 * <p>A yes means <em>bound</em>. A no means <em>not bound</em>: with a signature in a register it
 * is <em>signed</em>, otherwise <em>none</em>.
 *
 * @param instrument the id of the instrument
 * @param points the points of each stand; 0, 50, 100 and 0 for none, signed, bound and withdrawn
 *     unless given
 */
public record PositionScale(String instrument, Map<Stand, Double> points) implements Scale {
  private static final Map<String, Stand> STANDS =
      Stream.of(Stand.values()).collect(Collectors.toUnmodifiableMap(PositionScale::word, s -> s));

  /**
   * Checks the points and fills in those not given.
   *
   * @throws org.ecpat.monitoring.InvalidInputException if points are not finite or all the same
   */
  public PositionScale {
    Rules rules = Rules.of("position scale").id("instrument", instrument);
    points.forEach((stand, p) -> rules.finite("points/" + word(stand), p));
    Map<Stand, Double> all = new EnumMap<>(Stand.class);
    for (Stand stand : Stand.values()) {
      all.put(stand, points.getOrDefault(stand, defaultPoints(stand)) + 0.0);
    }
    points = Collections.unmodifiableMap(all);
    rules
        .require(
            points.values().stream().distinct().count() > 1,
            "levels-points",
            "points",
            "at least two stands must have different points",
            points.get(Stand.NONE))
        .verify();
  }

  /** A scale with the default points. */
  public static PositionScale of(String instrument) {
    return new PositionScale(instrument, Map.of());
  }

  /** The points of one stand. */
  public double points(Stand stand) {
    return points.getOrDefault(stand, defaultPoints(stand));
  }

  /** The points of a stand unless a scale says otherwise. */
  public static double defaultPoints(Stand stand) {
    return switch (stand) {
      case NONE, WITHDRAWN -> 0;
      case SIGNED -> 50;
      case BOUND -> 100;
    };
  }

  /** The stand that an answer states; empty if it only says <em>not bound</em>, or does not fit. */
  public Optional<Stand> stand(Answer answer) {
    if (answer instanceof Answer.YesNo yesNo) {
      return yesNo.yes() ? Optional.of(Stand.BOUND) : Optional.empty();
    }
    return Optional.ofNullable(STANDS.get(answer.text()));
  }

  /** The answer that states a stand. */
  public static Answer answer(Stand stand) {
    return Answer.of(word(stand));
  }

  /** Accepts the stands by name, and yes and no. */
  @Override
  public boolean accepts(Answer answer) {
    return answer instanceof Answer.YesNo || stand(answer).isPresent();
  }

  @Override
  public String valid() {
    return "none, signed, bound, withdrawn, yes (bound) or no (not bound)";
  }

  /** The points of the stand; those of <em>none</em> where the answer only says not bound. */
  @Override
  public double value(Answer answer) {
    if (!accepts(answer)) {
      throw Scales.notAccepted(this, answer);
    }
    return points(stand(answer).orElse(Stand.NONE));
  }

  @Override
  public Direction direction() {
    return Direction.HIGHER_IS_BETTER;
  }

  @Override
  public OptionalDouble worst() {
    return points.values().stream().mapToDouble(Double::doubleValue).min();
  }

  @Override
  public OptionalDouble best() {
    return points.values().stream().mapToDouble(Double::doubleValue).max();
  }

  private static String word(Stand stand) {
    return stand.name().toLowerCase(Locale.ROOT);
  }
}
