package org.ecpat.monitoring.methodology;

import java.math.RoundingMode;
import org.ecpat.monitoring.Rules;
import org.ecpat.monitoring.table.Decimals;

/**
 * A decimal rounding that is part of a value.
 *
 * @param digits the digits kept after the point, from 0 to 9
 * @param mode how the rest is dropped: any mode but {@link RoundingMode#UNNECESSARY}, which would
 *     have nothing to say where there is a rest
 */
public record Rounding(int digits, RoundingMode mode) {

  /**
   * Checks the digits and the mode.
   *
   * @throws org.ecpat.monitoring.InvalidInputException if they are not from 0 to 9, or the mode is
   *     {@link RoundingMode#UNNECESSARY}
   */
  public Rounding {
    Rules.of("rounding")
        .require(
            digits >= 0 && digits <= 9,
            "digits",
            "digits",
            "the digits after the point must be from 0 to 9",
            digits)
        .require(
            mode != RoundingMode.UNNECESSARY,
            "rounding-mode",
            "mode",
            "the mode must say what to do with a rest",
            mode)
        .verify();
  }

  /** A rounding to some digits. */
  public static Rounding of(int digits, RoundingMode mode) {
    return new Rounding(digits, mode);
  }

  /** The rounded value, as {@link Decimals#round} does it. */
  public double apply(double value) {
    return Decimals.round(value, digits, mode);
  }
}
