package org.ecpat.monitoring.methodology;

import java.util.List;
import java.util.Optional;
import org.ecpat.monitoring.Rules;
import org.ecpat.monitoring.table.Sum;

/** A sum of the values, some of which can be taken away. */
record Total(Using using, List<String> subtracted, List<String> children)
    implements RowAggregation {

  /** What a value is multiplied with. */
  enum Using {
    /** With nothing. */
    VALUES,
    /** With its weight as it stands, not rescaled. */
    WEIGHTS
  }

  Total {
    subtracted = List.copyOf(subtracted);
    children = List.copyOf(children);
    Rules.of("sum").ids("subtracted", subtracted).verify();
  }

  @Override
  public Aggregation over(List<String> ids) {
    return new Total(using, subtracted, ids);
  }

  @Override
  public double of(Row row) {
    Sum sum = new Sum();
    for (int i = 0; i < row.size; i++) {
      double factor = using == Using.WEIGHTS ? row.weights[i] : 1;
      sum.add((isSubtracted(row.children[i]) ? -factor : factor) * row.values[i]);
    }
    return sum.value();
  }

  private boolean isSubtracted(int child) {
    return child < children.size() && subtracted.contains(children.get(child));
  }

  @Override
  public Monotonicity monotonicity(int child) {
    return isSubtracted(child) ? Monotonicity.DECREASING : Monotonicity.INCREASING;
  }

  /**
   * What is added loses its distance from the best, what is taken away loses itself; a sum with
   * weights is left to Shapley values, because a split does not see weights as they stand.
   */
  @Override
  public Optional<Split> split() {
    return using == Using.WEIGHTS ? Optional.empty() : Optional.of(this::lost);
  }

  private double[] lost(double[] values, double[] weights, double best) {
    double[] lost = new double[values.length];
    for (int i = 0; i < lost.length; i++) {
      lost[i] = isSubtracted(i) ? values[i] : best - values[i];
    }
    return lost;
  }

  @Override
  public Optional<Spec> spec() {
    Spec spec = Spec.of(using == Using.WEIGHTS ? "weighted-sum" : "sum");
    return Optional.of(subtracted.isEmpty() ? spec : spec.with("subtract", subtracted));
  }
}
