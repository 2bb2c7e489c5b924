package org.ecpat.monitoring.framework;

import java.util.Optional;
import java.util.OptionalDouble;
import org.ecpat.monitoring.Rules;
import org.ecpat.monitoring.Text;

/**
 * A scale of numbers with a unit.
 *
 * <p>Worst and best, if given, say what is worth nothing and everything; a target band says it with
 * a worst value on either side. Without them only methods that fit to the data can score it.
 *
 * @param unit the unit, such as {@code % of children}
 * @param direction which end is the good one
 * @param worst the value that is worth nothing
 * @param best the value that is worth everything
 * @param target the range of good values, instead of worst and best
 */
public record NumberScale(
    Optional<Text> unit,
    Direction direction,
    OptionalDouble worst,
    OptionalDouble best,
    Optional<TargetBand> target)
    implements Scale {

  /**
   * Checks the ends.
   *
   * @throws org.ecpat.monitoring.InvalidInputException if only one end is given, the ends are
   *     equal, not finite or against the direction, or there is a target band besides
   */
  public NumberScale {
    Rules rules = Rules.of("number scale");
    worst.ifPresent(w -> rules.finite("worst", w));
    best.ifPresent(b -> rules.finite("best", b));
    rules
        .require(
            worst.isPresent() == best.isPresent(),
            "worst-and-best",
            worst.isPresent() ? "best" : "worst",
            "worst and best must be given together",
            "only one")
        .require(
            target.isEmpty() || worst.isEmpty(),
            "worst-and-best",
            "target",
            "a scale has worst and best or a target band, not both",
            "both");
    if (worst.isPresent() && best.isPresent()) {
      rules.require(
          direction == directionOf(worst.getAsDouble(), best.getAsDouble())
              && worst.getAsDouble() != best.getAsDouble(),
          "worst-and-best",
          "best",
          direction == Direction.HIGHER_IS_BETTER
              ? "best must be above worst where more is better"
              : "best must be below worst where less is better",
          "worst " + worst.getAsDouble() + ", best " + best.getAsDouble());
    }
    rules.verify();
  }

  /** A scale from worst to best. */
  public static NumberScale between(double worst, double best) {
    return new NumberScale(
        Optional.empty(),
        directionOf(worst, best),
        OptionalDouble.of(worst),
        OptionalDouble.of(best),
        Optional.empty());
  }

  /** A scale without ends, for methods that fit to the data. */
  public static NumberScale of(Direction direction) {
    return new NumberScale(
        Optional.empty(),
        direction,
        OptionalDouble.empty(),
        OptionalDouble.empty(),
        Optional.empty());
  }

  /** A scale with a range of good values. */
  public static NumberScale around(TargetBand target) {
    return new NumberScale(
        Optional.empty(),
        Direction.HIGHER_IS_BETTER,
        OptionalDouble.empty(),
        OptionalDouble.empty(),
        Optional.of(target));
  }

  /** A copy with a unit. */
  public NumberScale in(Text unit) {
    return new NumberScale(Optional.of(unit), direction, worst, best, target);
  }

  /** The direction that leads from worst to best. */
  public static Direction directionOf(double worst, double best) {
    return best < worst ? Direction.LOWER_IS_BETTER : Direction.HIGHER_IS_BETTER;
  }

  /** Accepts every {@link Answer.Quantity}. */
  @Override
  public boolean accepts(Answer answer) {
    return answer instanceof Answer.Quantity;
  }

  @Override
  public String valid() {
    return "a number" + unit.map(u -> " (" + u + ")").orElse("");
  }

  @Override
  public double value(Answer answer) {
    if (answer instanceof Answer.Quantity quantity) {
      return quantity.value();
    }
    throw Scales.notAccepted(this, answer);
  }
}
