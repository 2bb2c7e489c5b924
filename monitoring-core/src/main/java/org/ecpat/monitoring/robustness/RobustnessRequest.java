package org.ecpat.monitoring.robustness;

import java.util.List;
import org.ecpat.monitoring.Rules;
import org.ecpat.monitoring.internal.ValueStyle;
import org.immutables.value.Value;

/**
 * What a robustness analysis is to vary, and how often.
 *
 * <p>The same request on the same exercise gives the same bits, with any number of threads.
 */
@ValueStyle
@Value.Immutable
public interface RobustnessRequest {

  /** The most replicates: a thousand million. */
  int MOST_REPLICATES = 1_000_000_000;

  /** What is uncertain. */
  List<Factor> factors();

  /** The number of replicates; 1000 unless given. */
  @Value.Default
  default int replicates() {
    return 1000;
  }

  /** The seed that every random number follows from; 1 unless given. */
  @Value.Default
  default long seed() {
    return 1;
  }

  /** The share of the replicates that lie in an interval; 0.9 unless given: from 5 % to 95 %. */
  @Value.Default
  default double coverage() {
    return 0.9;
  }

  /** When a rank and a rating are called stable. */
  @Value.Default
  default StabilityRule stability() {
    return StabilityRule.DEFAULT;
  }

  /** Checks the numbers. */
  @Value.Check
  default void check() {
    Rules.of("robustness request")
        .require(!factors().isEmpty(), "factors", "factors", "needs at least one factor", "none")
        .require(
            replicates() >= 1 && replicates() <= MOST_REPLICATES,
            "replicates",
            "replicates",
            "the number of replicates must be from 1 to " + MOST_REPLICATES,
            replicates())
        .require(
            seed() == (int) seed(),
            "seed",
            "seed",
            "the seed must be from -2147483648 to 2147483647",
            seed())
        .share("coverage", coverage())
        .verify();
  }

  /** A thousand replicates of these factors. */
  static RobustnessRequest of(Factor... factors) {
    return builder().addFactors(factors).build();
  }

  /** A builder without any attribute set. */
  static Builder builder() {
    return new Builder();
  }

  /** Builds a {@link RobustnessRequest}. */
  final class Builder extends ImmutableRobustnessRequest.Builder {
    /** Starts without any attribute set. */
    public Builder() {}
  }
}
