package org.ecpat.monitoring.table;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * Decimal rounding of the value that an arithmetic means.
 *
 * <p>Sums of doubles come out a little beside the decimal number they mean. So before scores and
 * shares are rounded or compared, {@link #settle} brings them to ten decimals.
 */
public final class Decimals {
  private static final double SCALE = 1e10;
  private static final double LARGE = 1e5;

  private Decimals() {}

  /**
   * The exact binary value rounded half-even to 10 decimals, or from 10⁵ on to 15 significant
   * digits.
   *
   * @return the double nearest to that decimal, never minus zero; infinite if it lies beyond the
   *     largest double; NaN and infinities as they are
   */
  public static double settle(double value) {
    double size = StrictMath.abs(value);
    if (!(size < Double.POSITIVE_INFINITY)) {
      return value;
    }
    if (size >= LARGE) {
      return new BigDecimal(value).round(new MathContext(15, RoundingMode.HALF_EVEN)).doubleValue();
    }
    double scaled = value * SCALE;
    double whole = StrictMath.rint(scaled);
    double beside = StrictMath.abs(scaled - whole);
    // The product may be off by half a unit in the last place; near a tie only exact digits decide.
    if (beside < 0.5 - StrictMath.ulp(scaled)) {
      return whole / SCALE + 0.0;
    }
    return new BigDecimal(value).setScale(10, RoundingMode.HALF_EVEN).doubleValue() + 0.0;
  }

  /**
   * A settled value rounded to some digits after the point.
   *
   * @param digits from 0 to 9
   * @return the double nearest to the rounded decimal; NaN and infinities as they are
   */
  public static double round(double value, int digits, RoundingMode mode) {
    double settled = settle(value);
    if (!(StrictMath.abs(settled) < Double.POSITIVE_INFINITY)) {
      return settled;
    }
    return exact(settled).setScale(digits, mode).doubleValue() + 0.0;
  }

  /** Whether a value reaches a threshold, both settled. */
  public static boolean reaches(double value, double threshold) {
    return settle(value) >= settle(threshold);
  }

  /** The decimal that a settled double stands for. */
  private static BigDecimal exact(double settled) {
    return StrictMath.abs(settled) >= LARGE
        ? new BigDecimal(settled).round(new MathContext(15, RoundingMode.HALF_EVEN))
        : BigDecimal.valueOf((long) StrictMath.rint(settled * SCALE), 10);
  }
}
