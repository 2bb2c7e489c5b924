package org.ecpat.monitoring.table;

/** Ranks of the values of a column, the best first. */
public final class Ranks {
  private Ranks() {}

  /**
   * The rank of every row, with 1 for the highest value.
   *
   * <p>Values are compared exactly as they are; rows without a value have the rank NaN. To rank
   * again and again, use a {@link Ranker}.
   */
  public static double[] descending(Column column, Ties ties) {
    double[] ranks = new double[column.size()];
    new Ranker(column.size()).descending(column.values(), ties, ranks);
    return ranks;
  }
}
