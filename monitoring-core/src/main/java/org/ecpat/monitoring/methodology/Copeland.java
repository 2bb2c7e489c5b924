package org.ecpat.monitoring.methodology;

import java.util.Optional;
import org.ecpat.monitoring.table.Decimals;
import org.ecpat.monitoring.table.Sum;

/** Majorities won less majorities lost. */
record Copeland() implements CompleteRows {

  @Override
  public double[] of(double[][] values, double[] weights) {
    double[] scores = new double[values.length];
    for (int a = 0; a < values.length; a++) {
      for (int b = a + 1; b < values.length; b++) {
        double won = Math.signum(Decimals.settle(majority(values[a], values[b], weights)));
        scores[a] += won;
        scores[b] -= won;
      }
    }
    return scores;
  }

  /** The weight on which one row is ahead less the weight on which the other is. */
  private static double majority(double[] a, double[] b, double[] weights) {
    Sum sum = new Sum();
    for (int c = 0; c < weights.length; c++) {
      sum.add(Double.compare(a[c], b[c]) * weights[c]);
    }
    return sum.value();
  }

  @Override
  public Monotonicity monotonicity(int child) {
    return Monotonicity.INCREASING;
  }

  @Override
  public Optional<Spec> spec() {
    return Optional.of(Spec.of("copeland"));
  }
}
