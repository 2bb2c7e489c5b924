package org.ecpat.monitoring.methodology;

import java.util.Arrays;
import java.util.Optional;

/** The largest value. */
record Maximum() implements RowAggregation, Averaging {

  @Override
  public double of(Row row) {
    return row.greatest();
  }

  @Override
  public Optional<Split> split() {
    return Optional.of(Maximum::lost);
  }

  /**
   * The Shapley values: as long as one component is at the best, nothing is lost, so all lose the
   * same. What lies beyond the best is shared as the losses of a minimum are.
   */
  private static double[] lost(double[] values, double[] weights, double best) {
    double greatest = Arrays.stream(values).max().orElse(best);
    if (greatest <= best) {
      double[] lost = new double[values.length];
      Arrays.fill(lost, (best - greatest) / values.length);
      return lost;
    }
    double[] turned = Arrays.stream(values).map(v -> -v).toArray();
    return Arrays.stream(Minimum.lost(turned, weights, -best)).map(d -> 0.0 - d).toArray();
  }

  @Override
  public Optional<Spec> spec() {
    return Optional.of(Spec.of("maximum"));
  }
}
