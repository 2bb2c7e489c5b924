package org.ecpat.monitoring.framework;

import org.ecpat.monitoring.Rules;

/**
 * A range of good values with a worst value on either side.
 *
 * @param worstBelow the value below the band that is worth nothing
 * @param from the lower end of the band
 * @param to the upper end of the band
 * @param worstAbove the value above the band that is worth nothing
 */
public record TargetBand(double worstBelow, double from, double to, double worstAbove) {

  /**
   * Checks the order of the four values.
   *
   * @throws org.ecpat.monitoring.InvalidInputException unless worstBelow &lt; from ≤ to &lt;
   *     worstAbove, all finite
   */
  public TargetBand {
    Rules.of("target band")
        .finite("worstBelow", worstBelow)
        .finite("worstAbove", worstAbove)
        .require(
            worstBelow < from && from <= to && to < worstAbove,
            "target-band",
            "",
            "must have worstBelow < from <= to < worstAbove",
            worstBelow + ", " + from + ", " + to + ", " + worstAbove)
        .verify();
  }
}
