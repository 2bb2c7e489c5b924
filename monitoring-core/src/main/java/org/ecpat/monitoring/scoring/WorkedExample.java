package org.ecpat.monitoring.scoring;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.ecpat.monitoring.Rules;
import org.ecpat.monitoring.Text;
import org.ecpat.monitoring.internal.ValueStyle;
import org.ecpat.monitoring.observation.Observation;
import org.immutables.value.Value;

/**
 * Inputs of one round with the scores that must come out.
 *
 * <p>All states with an observation in it are its population, whatever the methodology lists.
 */
@ValueStyle
@Value.Immutable
public interface WorkedExample {

  /** The name of the example. */
  String id();

  /** What it shows, and where the expected numbers come from. */
  Optional<Text> title();

  /** The observations, all of the same round. */
  List<Observation> observations();

  /** What must come out. */
  List<ExpectedScore> expected();

  /** The digits after the point to which numbers agree; to 1e-9 unless given. */
  OptionalInt digits();

  /** Checks that there is one round and something to expect. */
  @Value.Check
  default void check() {
    Rules.of("example '" + id() + "'")
        .id("id", id())
        .require(
            observations().stream().map(Observation::round).distinct().count() == 1,
            "one-round",
            "observations",
            "an example needs observations of exactly one round",
            observations().stream().map(o -> o.round().id()).distinct().toList())
        .require(
            !expected().isEmpty(), "nothing-expected", "expected", "something must come out", null)
        .require(
            digits().orElse(0) >= 0 && digits().orElse(0) <= 9,
            "digits",
            "digits",
            "the digits must be from 0 to 9",
            digits().orElse(0))
        .verify();
  }

  /** A builder without any attribute set. */
  static Builder builder() {
    return new Builder();
  }

  /** Builds a {@link WorkedExample}. */
  final class Builder extends ImmutableWorkedExample.Builder {
    /** Starts without any attribute set. */
    public Builder() {}
  }
}
