package org.ecpat.monitoring.methodology;

import java.util.Arrays;
import java.util.Optional;
import org.ecpat.monitoring.table.Column;
import org.ecpat.monitoring.table.Columns;
import org.ecpat.monitoring.table.Sum;
import org.jspecify.annotations.Nullable;

/** Runs a function of one state over all rows; with a spec it is what the spec says. */
record PerStateAggregation(Optional<Spec> spec, PerState function) implements Aggregation {

  @Override
  public void aggregate(Columns children, double[] weights, Column out) {
    double[] values = new double[children.size()];
    double[] shares = new double[children.size()];
    for (int row = 0; row < children.rows(); row++) {
      int count = 0;
      for (int c = 0; c < children.size(); c++) {
        if (children.get(c).has(row) && weights[c] > 0) {
          values[count] = children.get(c).value(row);
          shares[count++] = weights[c];
        }
      }
      if (count == 0) {
        out.set(row, children.absence(row, weights));
      } else {
        out.set(row, apply(Arrays.copyOf(values, count), Arrays.copyOf(shares, count)));
      }
    }
  }

  private double apply(double[] values, double[] shares) {
    double sum = Sum.of(shares);
    for (int i = 0; i < shares.length; i++) {
      shares[i] /= sum;
    }
    return function.aggregate(values, shares);
  }

  /** Functions cannot be compared: with a spec that is what counts, else the same function. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof PerStateAggregation that
        && spec.equals(that.spec)
        && (spec.isPresent() || function.equals(that.function));
  }

  @Override
  public int hashCode() {
    return spec.isPresent() ? spec.hashCode() : function.hashCode();
  }
}
