package org.ecpat.monitoring.methodology;

import java.util.Optional;
import org.ecpat.monitoring.table.Decimals;
import org.ecpat.monitoring.table.Sum;

/** The value that halves the weight. */
record Median() implements RowAggregation, Averaging {

  @Override
  public double of(Row row) {
    int[] rising = row.rising();
    double total = row.total();
    Sum below = new Sum();
    for (int i = 0; i < rising.length; i++) {
      below.add(row.weights[rising[i]]);
      double share = Decimals.settle(below.value() / total);
      double value = row.values[rising[i]];
      if (share > 0.5 || i == rising.length - 1) {
        return value;
      }
      if (share == 0.5) {
        return value + (row.values[rising[i + 1]] - value) / 2;
      }
    }
    throw new IllegalStateException("The median of no value was asked for.");
  }

  @Override
  public Optional<Spec> spec() {
    return Optional.of(Spec.of("median"));
  }
}
