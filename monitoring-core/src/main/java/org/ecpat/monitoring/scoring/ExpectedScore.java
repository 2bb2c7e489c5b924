package org.ecpat.monitoring.scoring;

import java.util.Optional;
import java.util.OptionalDouble;
import org.ecpat.monitoring.Rules;
import org.ecpat.monitoring.framework.Framework;
import org.ecpat.monitoring.internal.ValueStyle;
import org.ecpat.monitoring.table.Reason;
import org.immutables.value.Value;

/** What a worked example says about one score of a state: a number, a reason or a rating. */
@ValueStyle
@Value.Immutable
public interface ExpectedScore {

  /** The code of the state. */
  String state();

  /** The goal or indicator, or the whole. */
  @Value.Default
  default String node() {
    return Framework.OVERALL;
  }

  /** The expected number. */
  OptionalDouble value();

  /** The reason that is expected in place of a number. */
  Optional<Reason> reason();

  /** The id of the band that is expected; only of the whole. */
  Optional<String> rating();

  /** Checks that something, and no contradiction, is expected. */
  @Value.Check
  default void check() {
    boolean number = value().isPresent();
    Rules rules = Rules.of("expected score of '" + state() + "' in '" + node() + "'");
    rules
        .id("state", state())
        .id("node", node())
        .require(
            number || reason().isPresent() || rating().isPresent(),
            "nothing-expected",
            "",
            "a value, a reason or a rating must be expected",
            null)
        .require(
            !number || reason().isEmpty(),
            "value-and-reason",
            "reason",
            "a score is a value or a reason, not both",
            null)
        .require(
            rating().isEmpty() || node().equals(Framework.OVERALL),
            "rating-of-part",
            "rating",
            "only the whole is rated",
            node());
    rating().ifPresent(band -> rules.id("rating", band));
    value().ifPresent(v -> rules.finite("value", v));
    rules.verify();
  }

  /** An expected number. */
  static ExpectedScore of(String state, String node, double value) {
    return builder().state(state).node(node).value(value).build();
  }

  /** A builder without any attribute set. */
  static Builder builder() {
    return new Builder();
  }

  /** Builds an {@link ExpectedScore}. */
  final class Builder extends ImmutableExpectedScore.Builder {
    /** Starts without any attribute set. */
    public Builder() {}
  }
}
