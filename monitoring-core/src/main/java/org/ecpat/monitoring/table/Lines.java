package org.ecpat.monitoring.table;

/** Straight lines through the values of a column. */
public final class Lines {
  private Lines() {}

  /**
   * Writes where each value lies between a worst and a best one, moved into the range.
   *
   * <p>low + (x − worst)/(best − worst)·width. Rows without a value keep their reason; a value that
   * has no result, as where worst and best are equal, becomes {@link Reason#CANNOT_COMPUTE}.
   *
   * @param in the values
   * @param worst the value that is worth the low end of the range; may lie above the best
   * @param best the value that is worth the high end
   * @param range the range of the results
   * @param out receives the results, as many rows as {@code in}
   */
  public static void between(Column in, double worst, double best, Range range, Column out) {
    double span = best - worst;
    double low = range.low();
    double high = range.high();
    double width = range.width();
    double[] from = in.values();
    double[] to = out.values();
    // Without a branch for missing rows, which are NaN and stay so, several rows go at once.
    for (int row = 0; row < from.length; row++) {
      double score = low + (from[row] - worst) / span * width;
      to[row] = StrictMath.min(StrictMath.max(score, low), high);
    }
    out.takeReasons(in);
    if (span == 0 || !Double.isFinite(span) || !Double.isFinite(width)) {
      out.giveReasons();
    }
  }
}
