package org.ecpat.monitoring.table;

import org.ecpat.monitoring.observation.Absence;

/**
 * Why a cell has no number.
 *
 * <p>Apart from {@link #NOT_APPLICABLE}, the order is the order of precedence: a node without a
 * value takes the first reason that occurs among its children.
 */
public enum Reason {
  /** The question does not arise; leaves numerator, denominator and coverage alone. */
  NOT_APPLICABLE(1),
  /** The answer exists and is not published. */
  WITHHELD(2),
  /** It was looked for and not found. */
  NO_DATA(3),
  /** The assessors disagree. */
  UNRESOLVED(4),
  /** Nobody looked. */
  NOT_ASSESSED(5),
  /** Too small a part of the children has a value. */
  BELOW_THRESHOLD(6),
  /** The methodology refuses to compute with a missing child. */
  REFUSED(7),
  /** The method has no result for this input. */
  CANNOT_COMPUTE(8),
  /** No child with a weight is left. */
  NO_WEIGHT(9),
  /** The value has no bounds, because a range or a method on the way has none. */
  NOT_BOUNDED(10);

  private final byte code;

  Reason(int code) {
    this.code = (byte) code;
  }

  /** The byte that stands for it in a column; 0 stands for a value. */
  byte code() {
    return code;
  }

  /** The reason that an absence is. */
  public static Reason of(Absence absence) {
    return switch (absence) {
      case NOT_APPLICABLE -> NOT_APPLICABLE;
      case WITHHELD -> WITHHELD;
      case NO_DATA -> NO_DATA;
      case UNRESOLVED -> UNRESOLVED;
      case NOT_ASSESSED -> NOT_ASSESSED;
    };
  }
}
