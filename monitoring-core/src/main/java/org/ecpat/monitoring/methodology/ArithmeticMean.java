package org.ecpat.monitoring.methodology;

import java.util.Optional;
import java.util.Set;
import org.ecpat.monitoring.table.Column;
import org.ecpat.monitoring.table.Columns;
import org.ecpat.monitoring.table.Means;

/** The weighted arithmetic mean. */
record ArithmeticMean() implements Aggregation {

  @Override
  public void aggregate(Columns children, double[] weights, Column out) {
    Means.arithmetic(children, weights, out);
  }

  @Override
  public Monotonicity monotonicity(int child) {
    return Monotonicity.INCREASING;
  }

  @Override
  public Set<Trait> traits() {
    return Set.of(Trait.INTERNAL);
  }

  @Override
  public Optional<Split> split() {
    return Optional.of(ArithmeticMean::lost);
  }

  static double[] lost(double[] values, double[] weights, double best) {
    double[] lost = new double[values.length];
    for (int i = 0; i < lost.length; i++) {
      lost[i] = weights[i] * (best - values[i]);
    }
    return lost;
  }

  @Override
  public Optional<Spec> spec() {
    return Optional.of(Spec.of("arithmetic-mean"));
  }
}
