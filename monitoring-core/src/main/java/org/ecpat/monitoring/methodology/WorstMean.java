package org.ecpat.monitoring.methodology;

import java.util.Arrays;
import java.util.Optional;
import org.ecpat.monitoring.Rules;
import org.ecpat.monitoring.table.Sum;

/** The mean of the smallest values. */
record WorstMean(int count) implements RowAggregation, Averaging {

  WorstMean {
    Rules.of("mean of the worst")
        .require(count >= 1, "count", "count", "the count must be 1 or more", count)
        .verify();
  }

  @Override
  public double of(Row row) {
    int used = Math.min(count, row.size);
    double[] worst = Arrays.copyOf(row.sorted(), used);
    return row.within(Sum.of(worst) / used);
  }

  @Override
  public Optional<Spec> spec() {
    return Optional.of(Spec.of("worst-mean").with("count", count));
  }
}
