package org.ecpat.monitoring.methodology;

import org.ecpat.monitoring.table.Sum;

/** How a method brings the columns that it compares to one size. */
public enum Scaling {
  /** Not at all: they are scores of one range already. */
  NONE,
  /** From 0 for the least to 1 for the greatest value of the column; 0 if it is constant. */
  MIN_MAX,
  /** Divided by the root of the sum of squares of the column; 0 if all are 0. */
  VECTOR;

  /** A copy of the rows, scaled column by column. */
  double[][] apply(double[][] rows) {
    double[][] scaled = new double[rows.length][];
    for (int row = 0; row < rows.length; row++) {
      scaled[row] = rows[row].clone();
    }
    for (int c = 0; this != NONE && c < rows[0].length; c++) {
      double low = this == MIN_MAX ? end(rows, c, -1) : 0;
      double size = this == MIN_MAX ? end(rows, c, 1) - low : length(rows, c);
      for (double[] row : scaled) {
        row[c] = size > 0 ? (row[c] - low) / size : 0;
      }
    }
    return scaled;
  }

  /** The greatest (1) or the least (−1) value of a column. */
  static double end(double[][] rows, int column, int sign) {
    double end = rows[0][column];
    for (double[] row : rows) {
      end = sign > 0 ? StrictMath.max(end, row[column]) : StrictMath.min(end, row[column]);
    }
    return end;
  }

  private static double length(double[][] rows, int column) {
    Sum squares = new Sum();
    for (double[] row : rows) {
      squares.add(row[column] * row[column]);
    }
    return StrictMath.sqrt(squares.value());
  }
}
