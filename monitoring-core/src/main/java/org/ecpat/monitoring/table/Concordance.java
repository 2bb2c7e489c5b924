package org.ecpat.monitoring.table;

import java.util.OptionalDouble;

/** How many pairs of rows two columns put in the same order, counted by merging (Knight 1966). */
final class Concordance {
  private final long pairs;
  private final long tiedInX;
  private final long tiedInY;
  private final long tiedInBoth;
  private final long discordant;

  private Concordance(long pairs, long tiedInX, long tiedInY, long tiedInBoth, long discordant) {
    this.pairs = pairs;
    this.tiedInX = tiedInX;
    this.tiedInY = tiedInY;
    this.tiedInBoth = tiedInBoth;
    this.discordant = discordant;
  }

  /** Counts over rows of x and y, sorted by x and then by y. */
  static Concordance of(double[][] rows) {
    long tiedInX = 0;
    long tiedInBoth = 0;
    long sameX = 0;
    long sameBoth = 0;
    double[] y = new double[rows.length];
    for (int row = 0; row < rows.length; row++) {
      y[row] = rows[row][1];
      boolean repeatsX = row > 0 && rows[row][0] == rows[row - 1][0];
      boolean repeatsBoth = repeatsX && rows[row][1] == rows[row - 1][1];
      sameX = repeatsX ? sameX + 1 : 0;
      sameBoth = repeatsBoth ? sameBoth + 1 : 0;
      tiedInX += sameX;
      tiedInBoth += sameBoth;
    }
    long discordant = sort(y, 0, y.length, new double[y.length]);
    return new Concordance(pairs(rows.length), tiedInX, tied(y), tiedInBoth, discordant);
  }

  private static long pairs(long rows) {
    return rows * (rows - 1) / 2;
  }

  private static long tied(double[] sorted) {
    long tied = 0;
    long same = 0;
    for (int i = 1; i < sorted.length; i++) {
      same = sorted[i] == sorted[i - 1] ? same + 1 : 0;
      tied += same;
    }
    return tied;
  }

  /** Sorts a part and counts the pairs that stood the wrong way round. */
  private static long sort(double[] values, int from, int to, double[] spare) {
    if (to - from < 2) {
      return 0;
    }
    int middle = (from + to) >>> 1;
    long swaps = sort(values, from, middle, spare) + sort(values, middle, to, spare);
    System.arraycopy(values, from, spare, from, to - from);
    int left = from;
    int right = middle;
    for (int i = from; i < to; i++) {
      if (left < middle && (right == to || spare[left] <= spare[right])) {
        values[i] = spare[left++];
      } else {
        values[i] = spare[right++];
        swaps += middle - left;
      }
    }
    return swaps;
  }

  /** Kendall's τ_b; empty if a column has no untied pair. */
  OptionalDouble tau() {
    long inX = pairs - tiedInX;
    long inY = pairs - tiedInY;
    if (inX == 0 || inY == 0) {
      return OptionalDouble.empty();
    }
    long difference = pairs - tiedInX - tiedInY + tiedInBoth - 2 * discordant;
    return OptionalDouble.of(difference / StrictMath.sqrt((double) inX * inY));
  }
}
