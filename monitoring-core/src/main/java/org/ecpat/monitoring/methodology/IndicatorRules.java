package org.ecpat.monitoring.methodology;

import java.util.Optional;
import java.util.OptionalDouble;
import org.ecpat.monitoring.Rules;
import org.ecpat.monitoring.framework.NumberScale;
import org.ecpat.monitoring.framework.Scale;
import org.ecpat.monitoring.internal.ValueStyle;
import org.ecpat.monitoring.table.Range;
import org.immutables.value.Value;

/** How one indicator is judged, as far as it differs from the rule. */
@ValueStyle
@Value.Immutable
public interface IndicatorRules {

  /** How its values become scores. */
  Optional<Normalization> normalization();

  /** The value that is worth nothing, in place of the scale's. */
  OptionalDouble worst();

  /** The value that is worth everything, in place of the scale's. */
  OptionalDouble best();

  /** The weight among its siblings, in place of the framework's. */
  OptionalDouble weight();

  /** A rounding of its score. */
  Optional<Rounding> rounding();

  /** What a scale says about an indicator, with worst and best as they are here if given. */
  default Measure measure(Scale scale, Range range) {
    if (worst().isEmpty() || best().isEmpty()) {
      return Measure.of(scale, range);
    }
    return new Measure(
        NumberScale.directionOf(worst().getAsDouble(), best().getAsDouble()),
        worst(),
        best(),
        Optional.empty(),
        range);
  }

  /** Checks the rules inside. */
  @Value.Check
  default void check() {
    Rules rules = Rules.of("indicator rules");
    weight().ifPresent(w -> rules.weight("weight", w));
    worst().ifPresent(w -> rules.finite("worst", w));
    best().ifPresent(b -> rules.finite("best", b));
    rules
        .require(
            worst().isPresent() == best().isPresent()
                && (worst().isEmpty() || worst().getAsDouble() != best().orElse(Double.NaN)),
            "worst-and-best",
            "best",
            "worst and best must be given together and differ",
            best().isPresent() ? String.valueOf(best().getAsDouble()) : "none")
        .verify();
  }

  /** A builder without any attribute set. */
  static Builder builder() {
    return new Builder();
  }

  /** Builds {@link IndicatorRules}. */
  final class Builder extends ImmutableIndicatorRules.Builder {
    /** Starts without any attribute set. */
    public Builder() {}
  }
}
