package org.ecpat.monitoring.methodology;

/** Which way a Mazziotta–Pareto index moves for unequal components. */
public enum Imbalance {
  /** Down, where high values are good. */
  LOWERS,
  /** Up, where high values are bad, as in an index of deprivation. */
  RAISES;

  /** A mean moved by the variance over itself; NaN unless the mean is above 0. */
  double move(Row row) {
    double mean = row.mean();
    double moved = row.variance() / mean;
    return mean > 0 ? (this == LOWERS ? mean - moved : mean + moved) : Double.NaN;
  }
}
