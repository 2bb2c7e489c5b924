package org.ecpat.monitoring.table;

import org.ecpat.monitoring.Rules;

/**
 * The ends between which values lie.
 *
 * @param low the lower end
 * @param high the upper end
 */
public record Range(double low, double high) {

  /** From 0 to 100. */
  public static final Range PERCENT = new Range(0, 100);

  /**
   * Checks the ends.
   *
   * @throws org.ecpat.monitoring.InvalidInputException unless both are finite and low &lt; high
   */
  public Range {
    low = low + 0.0;
    high = high + 0.0;
    Rules.of("range")
        .finite("low", low)
        .finite("high", high)
        .require(
            !(low >= high),
            "range-ends",
            "",
            "the low end must be below the high end",
            low + ".." + high)
        .verify();
  }

  /** A range between two ends. */
  public static Range of(double low, double high) {
    return new Range(low, high);
  }

  /** The distance between the ends. */
  public double width() {
    return high - low;
  }

  /** A value moved to the nearer end if it lies outside; NaN stays NaN. */
  public double clamp(double value) {
    return value < low ? low : value > high ? high : value;
  }
}
