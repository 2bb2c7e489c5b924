package org.ecpat.monitoring.methodology;

import java.util.Arrays;
import org.ecpat.monitoring.table.Column;
import org.ecpat.monitoring.table.Columns;
import org.ecpat.monitoring.table.Sum;

/** Runs a function of one state over all rows. */
record PerStateAggregation(PerState function) implements Aggregation {

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
}
