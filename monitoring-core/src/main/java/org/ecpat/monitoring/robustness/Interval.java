package org.ecpat.monitoring.robustness;

import org.ecpat.monitoring.Rules;

/**
 * Three quantiles of a distribution, by nearest rank.
 *
 * @param low the lower one
 * @param median the median
 * @param high the upper one
 */
public record Interval(double low, double median, double high) {

  /** Checks the order. */
  public Interval {
    Rules.of("interval")
        .require(
            low <= median && median <= high && Double.isFinite(high - low),
            "interval",
            "",
            "the quantiles must be finite and in order",
            low + ".." + median + ".." + high)
        .verify();
  }

  /** The distance between the outer ones. */
  public double width() {
    return high - low;
  }
}
