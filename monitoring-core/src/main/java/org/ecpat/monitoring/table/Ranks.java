package org.ecpat.monitoring.table;

import java.util.Arrays;

/** Ranks of the values of a column, the best first. */
public final class Ranks {
  private Ranks() {}

  /**
   * The rank of every row, with 1 for the highest value.
   *
   * <p>Values are compared exactly as they are; rows without a value have the rank NaN. Sorting
   * works on primitives, so time grows with n·log n and nothing is boxed.
   */
  public static double[] descending(Column column, Ties ties) {
    int rows = column.size();
    double[] ranks = new double[rows];
    Arrays.fill(ranks, Double.NaN);
    double[] sorted = column.present();
    for (int i = 0; i < sorted.length; i++) {
      sorted[i] = -sorted[i] + 0.0;
    }
    Arrays.sort(sorted);
    double[] rankAt = rankBySortedPosition(sorted, ties);
    for (int row = 0; row < rows; row++) {
      if (column.has(row)) {
        ranks[row] = rankAt[first(sorted, -column.value(row) + 0.0)];
      }
    }
    return ranks;
  }

  /** The rank that belongs to the first position of each run of equal values. */
  private static double[] rankBySortedPosition(double[] sorted, Ties ties) {
    double[] ranks = new double[sorted.length];
    int distinct = 0;
    for (int start = 0; start < sorted.length; ) {
      int end = start + 1;
      while (end < sorted.length && sorted[end] == sorted[start]) {
        end++;
      }
      distinct++;
      ranks[start] =
          switch (ties) {
            case STANDARD -> start + 1;
            case DENSE -> distinct;
            case MODIFIED -> end;
            case FRACTIONAL -> (start + 1 + end) / 2.0;
          };
      start = end;
    }
    return ranks;
  }

  private static int first(double[] sorted, double value) {
    int low = 0;
    int high = sorted.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sorted[middle] < value) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
