package org.ecpat.monitoring.methodology;

import java.util.Set;
import java.util.stream.IntStream;
import org.ecpat.monitoring.table.Column;
import org.ecpat.monitoring.table.Columns;
import org.ecpat.monitoring.table.Decimals;
import org.ecpat.monitoring.table.Reason;
import org.ecpat.monitoring.table.Sum;

/** An aggregation that compares the rows in which every child has a value. */
interface CompleteRows extends Aggregation {

  /**
   * The results of some rows.
   *
   * @param values the settled values, a row for each state
   * @param weights the weights, which add up to 1
   * @return a result for each row; NaN where it cannot be computed
   */
  double[] of(double[][] values, double[] weights);

  @Override
  default void aggregate(Columns children, double[] weights, Column out) {
    int[] weighted = IntStream.range(0, weights.length).filter(c -> weights[c] > 0).toArray();
    int[] complete =
        IntStream.range(0, children.rows())
            .filter(row -> IntStream.of(weighted).allMatch(c -> children.get(c).has(row)))
            .toArray();
    for (int row = 0; row < children.rows(); row++) {
      out.set(row, lack(children, weights, row));
    }
    if (weighted.length > 0 && complete.length > 0) {
      double[] results = of(values(children, complete, weighted), shares(weights, weighted));
      for (int i = 0; i < complete.length; i++) {
        out.set(complete[i], results[i]);
      }
    }
  }

  /** The reason of a row that is not complete: not applicable only if all of it is. */
  private static Reason lack(Columns children, double[] weights, int row) {
    Reason reason = children.absence(row, weights);
    boolean any =
        IntStream.range(0, weights.length)
            .anyMatch(c -> weights[c] > 0 && children.get(c).has(row));
    return any && reason == Reason.NOT_APPLICABLE ? Reason.CANNOT_COMPUTE : reason;
  }

  private static double[][] values(Columns children, int[] rows, int[] columns) {
    double[][] values = new double[rows.length][columns.length];
    for (int i = 0; i < rows.length; i++) {
      for (int k = 0; k < columns.length; k++) {
        values[i][k] = Decimals.settle(children.get(columns[k]).value(rows[i]));
      }
    }
    return values;
  }

  private static double[] shares(double[] weights, int[] columns) {
    double[] shares = IntStream.of(columns).mapToDouble(c -> weights[c]).toArray();
    double total = Sum.of(shares);
    for (int k = 0; k < shares.length; k++) {
      shares[k] /= total;
    }
    return shares;
  }

  @Override
  default Set<Trait> traits() {
    return Set.of(Trait.WHOLE_TABLE);
  }
}
