package org.ecpat.monitoring.scoring;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.ecpat.monitoring.internal.ValueStyle;
import org.ecpat.monitoring.table.Bounds;
import org.ecpat.monitoring.table.Reason;
import org.immutables.value.Value;

/**
 * A number with coverage, bounds and contribution, or the reason why there is none.
 *
 * <p>The contributions of the indicators and of nodes that were imputed, less the points lost in
 * the steps of the nodes between, add up to the overall score before its own steps (within 1e-9).
 *
 * <p>On a computed board, points are worked out when they are first asked for, all of a card at
 * once. Arithmetic means and methods with a split of their own take time that grows linearly with
 * the indicators. For any other method, Shapley values take 2ⁿ results of a node with n parts up to
 * n = 12, and 200·(n + 1) beyond, where they are estimated. A method that compares states
 * aggregates all states anew for each result: 2ⁿ times up to n = 8, and 20·(n + 1) times beyond.
 */
@ValueStyle
@Value.Immutable
public abstract class Score {
  Score() {}

  /** The id of the goal or indicator, or {@code overall}. */
  public abstract String node();

  /** The id of the node above; empty for the whole. */
  public abstract Optional<String> parent();

  /** The score, in the score range of the methodology. */
  public abstract OptionalDouble value();

  /** Why there is no score. */
  public abstract Optional<Reason> reason();

  /** The value of the answer in the units of its scale, before any preparation; for indicators. */
  public abstract OptionalDouble raw();

  /** The share of the weight below that is answered, from 0 to 1; empty if nothing applies. */
  public abstract OptionalDouble coverage();

  /** The lowest and highest score that the missing answers allow. */
  public abstract Optional<Bounds> bounds();

  /** Why there are no bounds. */
  public abstract Optional<Reason> unbounded();

  /** The share among the siblings before anything is left out, from 0 to 1. */
  public abstract double nominalWeight();

  /** The share among the siblings that take part, from 0 to 1; 0 if it takes no part. */
  public abstract double weight();

  /** The product of {@link #weight()} down from the whole. */
  public abstract double pathWeight();

  /** The points of the overall score that could be won here; empty if it takes no part. */
  public abstract OptionalDouble available();

  /** The points of the overall score that were lost here; empty if it takes no part. */
  public abstract OptionalDouble lost();

  /** What was done to the value on its way, in order. */
  public abstract List<Step> steps();

  /** What it rests on; for indicators, and not where only values were given. */
  public abstract Optional<Basis> basis();

  /** What it adds to the overall score: available less lost points; 0 if it takes no part. */
  public double contribution() {
    return available().orElse(0) - lost().orElse(0);
  }

  /** Equal if every attribute is, whether it was computed, built or read. */
  @Override
  public final boolean equals(Object other) {
    return other instanceof Score score && attributes().equals(score.attributes());
  }

  @Override
  public final int hashCode() {
    return attributes().hashCode();
  }

  /** The node and its value, or the reason why there is none, for reading in a shell. */
  @Override
  public final String toString() {
    return node()
        + ": "
        + (value().isPresent()
            ? Double.toString(value().getAsDouble())
            : reason().map(Reason::name).orElse(""));
  }

  private List<Object> attributes() {
    return List.of(
        node(),
        parent(),
        value(),
        reason(),
        raw(),
        coverage(),
        bounds(),
        unbounded(),
        nominalWeight(),
        weight(),
        pathWeight(),
        available(),
        lost(),
        steps(),
        basis());
  }

  /** A builder without any attribute set. */
  public static Builder builder() {
    return new Builder();
  }

  /** Builds a {@link Score}. */
  public static final class Builder extends ImmutableScore.Builder {
    /** Starts without any attribute set. */
    public Builder() {}
  }
}
