package org.ecpat.monitoring.progress;

import org.ecpat.monitoring.table.Decimals;

/** Which way something went from one round to another. */
public enum Movement {
  /** The later score is higher. */
  IMPROVED,
  /** The scores differ by no more than the tolerance. */
  UNCHANGED,
  /** The later score is lower. */
  WORSENED;

  /** The way from one score to another; a difference within the tolerance is none. */
  static Movement of(double before, double after, double tolerance) {
    double difference = Decimals.settle(after - before);
    if (StrictMath.abs(difference) <= tolerance) {
      return UNCHANGED;
    }
    return difference > 0 ? IMPROVED : WORSENED;
  }
}
