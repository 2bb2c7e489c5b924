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
 */
@ValueStyle
@Value.Immutable
public interface Score {

  /** The id of the goal or indicator, or {@code overall}. */
  String node();

  /** The id of the node above; empty for the whole. */
  Optional<String> parent();

  /** The score, in the score range of the methodology. */
  OptionalDouble value();

  /** Why there is no score. */
  Optional<Reason> reason();

  /** The value of the answer in the units of its scale, before any preparation; for indicators. */
  OptionalDouble raw();

  /** The share of the weight below that is answered, from 0 to 1; empty if nothing applies. */
  OptionalDouble coverage();

  /** The lowest and highest score that the missing answers allow. */
  Optional<Bounds> bounds();

  /** Why there are no bounds. */
  Optional<Reason> unbounded();

  /** The share among the siblings before anything is left out, from 0 to 1. */
  double nominalWeight();

  /** The share among the siblings that take part, from 0 to 1; 0 if it takes no part. */
  double weight();

  /** The product of {@link #weight()} down from the whole. */
  double pathWeight();

  /** The points of the overall score that could be won here; empty if it takes no part. */
  OptionalDouble available();

  /** The points of the overall score that were lost here; empty if it takes no part. */
  OptionalDouble lost();

  /** What was done to the value on its way, in order. */
  List<Step> steps();

  /** What it rests on; for indicators alone. */
  Optional<Basis> basis();

  /** What it adds to the overall score: available less lost points; 0 if it takes no part. */
  default double contribution() {
    return available().orElse(0) - lost().orElse(0);
  }

  /** A builder without any attribute set. */
  static Builder builder() {
    return new Builder();
  }

  /** Builds a {@link Score}. */
  final class Builder extends ImmutableScore.Builder {
    /** Starts without any attribute set. */
    public Builder() {}
  }
}
