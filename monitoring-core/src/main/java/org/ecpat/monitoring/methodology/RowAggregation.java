package org.ecpat.monitoring.methodology;

import org.ecpat.monitoring.table.Column;
import org.ecpat.monitoring.table.Columns;

/** An aggregation in which every row stands alone. */
interface RowAggregation extends Aggregation {

  /** The aggregate of a row with at least one value; NaN if it cannot be computed. */
  double of(Row row);

  @Override
  default void aggregate(Columns children, double[] weights, Column out) {
    Row present = new Row(children.size());
    for (int row = 0; row < children.rows(); row++) {
      present.read(children, weights, row);
      if (present.size == 0) {
        out.set(row, children.absence(row, weights));
      } else {
        out.set(row, of(present));
      }
    }
  }
}
