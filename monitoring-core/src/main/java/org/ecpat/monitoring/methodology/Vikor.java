package org.ecpat.monitoring.methodology;

import java.util.Arrays;
import java.util.Optional;
import org.ecpat.monitoring.Rules;
import org.ecpat.monitoring.table.Sum;

/** The compromise between the sum of the losses and the largest one. */
record Vikor(double strategy) implements CompleteRows {

  Vikor {
    Rules.of("VIKOR").share("strategy", strategy).verify();
    strategy = strategy + 0.0;
  }

  @Override
  public double[] of(double[][] values, double[] weights) {
    double[][] losses = losses(values, weights);
    double[] sums = shares(sums(losses));
    double[] largest = shares(largest(losses));
    double[] results = new double[values.length];
    boolean same = isZero(sums) && isZero(largest);
    for (int row = 0; row < results.length; row++) {
      double compromise = strategy * sums[row] + (1 - strategy) * largest[row];
      results[row] = same ? Double.NaN : 1 - compromise;
    }
    return results;
  }

  /** The weighted losses against the best values, each as a share of its column's width. */
  static double[][] losses(double[][] values, double[] weights) {
    double[][] losses = Scaling.MIN_MAX.apply(values);
    for (int c = 0; c < weights.length; c++) {
      boolean constant = Scaling.end(values, c, 1) == Scaling.end(values, c, -1);
      for (double[] row : losses) {
        row[c] = constant ? 0 : weights[c] * (1 - row[c]);
      }
    }
    return losses;
  }

  /** S, the sum of the losses of each row. */
  static double[] sums(double[][] losses) {
    return Arrays.stream(losses).mapToDouble(Sum::of).toArray();
  }

  /** R, the largest loss of each row. */
  static double[] largest(double[][] losses) {
    return Arrays.stream(losses).mapToDouble(row -> Arrays.stream(row).max().orElse(0)).toArray();
  }

  /** From 0 for the smallest to 1 for the largest; 0 if all are the same. */
  private static double[] shares(double[] values) {
    double low = Arrays.stream(values).min().orElse(0);
    double width = Arrays.stream(values).max().orElse(0) - low;
    return Arrays.stream(values).map(v -> width > 0 ? (v - low) / width : 0).toArray();
  }

  private static boolean isZero(double[] values) {
    return Arrays.stream(values).allMatch(v -> v == 0);
  }

  @Override
  public Optional<Spec> spec() {
    return Optional.of(Spec.of("vikor").with("strategy", strategy));
  }
}
