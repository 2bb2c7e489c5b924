package org.ecpat.monitoring.methodology;

import org.ecpat.monitoring.Rules;

/**
 * How much a lead in a score is preferred, from 0 to 1: the six functions of Brans and Vincke.
 *
 * @param shape the form of the function
 * @param indifference q, the largest lead that counts nothing; 0 where the shape has none
 * @param full p, the least lead that counts fully, or s of a Gaussian; 0 where the shape has none
 */
public record Preference(Shape shape, double indifference, double full) {

  /** The forms. */
  public enum Shape {
    /** Any lead counts fully. */
    USUAL,
    /** A lead above q counts fully. */
    U_SHAPE,
    /** A lead d counts d/p, at most 1. */
    V_SHAPE,
    /** A lead above q counts half, one above p fully. */
    LEVEL,
    /** A lead above q counts (d − q)/(p − q), at most 1. */
    LINEAR,
    /** A lead d counts 1 − exp(−d²/2s²). */
    GAUSSIAN
  }

  /**
   * Checks the thresholds.
   *
   * @throws org.ecpat.monitoring.InvalidInputException unless 0 ≤ q, q &lt; p where both are used,
   *     and 0 &lt; p or s where it is used
   */
  public Preference {
    boolean needsFull = shape != Shape.USUAL && shape != Shape.U_SHAPE;
    Rules.of("preference")
        .weight("indifference", indifference)
        .weight("full", full)
        .require(
            !needsFull || full > indifference,
            "full",
            "full",
            "the full preference must be above 0 and above the indifference",
            full)
        .verify();
    indifference = indifference + 0.0;
    full = full + 0.0;
  }

  /** Any lead counts fully. */
  public static Preference usual() {
    return new Preference(Shape.USUAL, 0, 0);
  }

  /** A lead above q counts fully. */
  public static Preference uShape(double indifference) {
    return new Preference(Shape.U_SHAPE, indifference, 0);
  }

  /** A lead d counts d/p, at most 1. */
  public static Preference vShape(double full) {
    return new Preference(Shape.V_SHAPE, 0, full);
  }

  /** A lead above q counts half, one above p fully. */
  public static Preference level(double indifference, double full) {
    return new Preference(Shape.LEVEL, indifference, full);
  }

  /** A lead above q counts (d − q)/(p − q), at most 1. */
  public static Preference linear(double indifference, double full) {
    return new Preference(Shape.LINEAR, indifference, full);
  }

  /** A lead d counts 1 − exp(−d²/2s²). */
  public static Preference gaussian(double s) {
    return new Preference(Shape.GAUSSIAN, 0, s);
  }

  /** The preference for a lead; 0 if it is not a lead. */
  double of(double lead) {
    if (!(lead > indifference)) {
      return 0;
    }
    return switch (shape) {
      case USUAL, U_SHAPE -> 1;
      case V_SHAPE, LINEAR -> StrictMath.min(1, (lead - indifference) / (full - indifference));
      case LEVEL -> lead > full ? 1 : 0.5;
      case GAUSSIAN -> -StrictMath.expm1(-lead * lead / (2 * full * full));
    };
  }
}
