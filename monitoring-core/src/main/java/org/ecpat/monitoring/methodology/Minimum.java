package org.ecpat.monitoring.methodology;

import java.util.Comparator;
import java.util.Optional;
import java.util.stream.IntStream;
import org.ecpat.monitoring.table.Column;
import org.ecpat.monitoring.table.Columns;
import org.ecpat.monitoring.table.Means;

/** The smallest value. */
record Minimum() implements Averaging {

  @Override
  public void aggregate(Columns children, double[] weights, Column out) {
    Means.minimum(children, weights, out);
  }

  @Override
  public Optional<Split> split() {
    return Optional.of(Minimum::lost);
  }

  /**
   * The Shapley values, in the closed form of Littlechild and Owen's airport game.
   *
   * <p>The loss of a coalition is its largest single loss, so each step up from one loss to the
   * next is shared equally by those who lost at least that much. Components at or above the best
   * lose nothing, unless all are above it: then the least of them decides alone.
   */
  static double[] lost(double[] values, double[] weights, double best) {
    int n = values.length;
    int[] order =
        IntStream.range(0, n)
            .boxed()
            .sorted(Comparator.comparingDouble((Integer i) -> -values[i]).thenComparing(i -> i))
            .mapToInt(Integer::intValue)
            .toArray();
    double[] lost = new double[n];
    double reached = 0;
    double shared = 0;
    for (int k = 0; k < n; k++) {
      double loss = StrictMath.max(0, best - values[order[k]]);
      shared += (loss - reached) / (n - k);
      reached = loss;
      lost[order[k]] = shared;
    }
    return lost;
  }

  @Override
  public Optional<Spec> spec() {
    return Optional.of(Spec.of("minimum"));
  }
}
