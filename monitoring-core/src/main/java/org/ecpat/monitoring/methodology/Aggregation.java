package org.ecpat.monitoring.methodology;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ecpat.monitoring.table.Column;
import org.ecpat.monitoring.table.Columns;

/** A way to make one score of the scores of the children of a node. */
public interface Aggregation extends Strategy {

  /**
   * Aggregates every row.
   *
   * <p>A row uses the children that have a value, with their weights rescaled over them; a row
   * without any takes {@link Columns#absence}. What missing children mean beyond that (worst,
   * refusal, thresholds) is settled before and after by the engine.
   *
   * @param children the scores of the children
   * @param weights their weights, positive, not necessarily adding up to 1
   * @param out receives a score or a reason for every row
   */
  void aggregate(Columns children, double[] weights, Column out);

  /**
   * This aggregation for certain children; the same for any unless overridden.
   *
   * @param ids the ids of the children, in the order of the columns it will be given
   */
  default Aggregation over(List<String> ids) {
    return this;
  }

  /** How the result follows one of the children; nothing is promised unless overridden. */
  default Monotonicity monotonicity(int child) {
    return Monotonicity.NONE;
  }

  /** What else it promises; nothing unless overridden. */
  default Set<Trait> traits() {
    return Set.of();
  }

  /** Its own way to share lost points; Shapley values are used where it has none. */
  default Optional<Split> split() {
    return Optional.empty();
  }
}
