package org.ecpat.monitoring.table;

import java.util.Arrays;

/**
 * Ranks the same number of rows again and again, without allocating.
 *
 * <p>Not thread-safe: one for each thread.
 */
public final class Ranker {
  private final double[] sorted;
  private final double[] rankAt;

  /** A ranker of so many rows. */
  public Ranker(int rows) {
    this.sorted = new double[rows];
    this.rankAt = new double[rows];
  }

  /**
   * Writes the rank of every row, with 1 for the highest value.
   *
   * <p>Values are compared exactly as they are; a row that is NaN has the rank NaN. Sorting works
   * on primitives, so time grows with n·log n.
   *
   * @param values a value or NaN for every row
   * @param ties how tied rows share ranks
   * @param ranks receives the ranks; may be {@code values} itself
   */
  public void descending(double[] values, Ties ties, double[] ranks) {
    int count = 0;
    for (double value : values) {
      if (!Double.isNaN(value)) {
        sorted[count++] = -value + 0.0;
      }
    }
    Arrays.sort(sorted, 0, count);
    rankBySortedPosition(count, ties);
    for (int row = 0; row < values.length; row++) {
      double value = values[row];
      ranks[row] = Double.isNaN(value) ? Double.NaN : rankAt[first(count, -value + 0.0)];
    }
  }

  /** Finds the rank that belongs to the first position of each run of equal values. */
  private void rankBySortedPosition(int count, Ties ties) {
    int distinct = 0;
    for (int start = 0; start < count; ) {
      int end = start + 1;
      while (end < count && sorted[end] == sorted[start]) {
        end++;
      }
      distinct++;
      rankAt[start] =
          switch (ties) {
            case STANDARD -> start + 1;
            case DENSE -> distinct;
            case MODIFIED -> end;
            case FRACTIONAL -> (start + 1 + end) / 2.0;
          };
      start = end;
    }
  }

  private int first(int count, double value) {
    int low = 0;
    int high = count;
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
