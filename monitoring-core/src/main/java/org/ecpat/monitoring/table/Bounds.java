package org.ecpat.monitoring.table;

import org.ecpat.monitoring.Rules;

/**
 * The lowest and the highest value that missing answers still allow.
 *
 * @param low the lowest
 * @param high the highest, not below the lowest
 */
public record Bounds(double low, double high) {

  /**
   * Checks the ends.
   *
   * @throws org.ecpat.monitoring.InvalidInputException unless low ≤ high, both finite
   */
  public Bounds {
    low = low + 0.0;
    high = high + 0.0;
    // Every cell of a board has bounds, so what is wrong is only worded where something is.
    if (!(low <= high && Double.isFinite(high - low))) {
      report(low, high);
    }
  }

  private static void report(double low, double high) {
    Rules.of("bounds")
        .finite("low", low)
        .finite("high", high)
        .require(!(low > high), "bounds", "", "low must not be above high", low + ".." + high)
        .verify();
  }

  /** Whether a value lies between the ends, both included. */
  public boolean contain(double value) {
    return low <= value && value <= high;
  }

  /** The distance between the ends. */
  public double width() {
    return high - low;
  }
}
