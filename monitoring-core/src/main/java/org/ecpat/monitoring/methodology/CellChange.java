package org.ecpat.monitoring.methodology;

import org.ecpat.monitoring.table.Reason;

/**
 * What a preparation does to one cell, and why.
 *
 * @param indicator the position of the indicator in the panel
 * @param row the row of the state
 * @param kind what is done
 * @param value the new value; NaN where it is taken away
 * @param reason the reason for a value that is taken away; without meaning otherwise
 * @param why the ground, as a short English sentence without its point
 */
public record CellChange(
    int indicator, int row, Kind kind, double value, Reason reason, String why) {

  /** What can be done to a cell. */
  public enum Kind {
    /** Its value is another one now. */
    CHANGED,
    /** It had no value and has one now, which does not count as answered. */
    IMPUTED,
    /** It has no value any more. */
    REMOVED
  }

  /** Another value; NaN and infinities take the value away as {@link Reason#CANNOT_COMPUTE}. */
  public static CellChange to(int indicator, int row, double value, String why) {
    return Double.isFinite(value)
        ? new CellChange(indicator, row, Kind.CHANGED, value, Reason.CANNOT_COMPUTE, why)
        : remove(indicator, row, Reason.CANNOT_COMPUTE, why);
  }

  /** A value for a cell that has none. */
  public static CellChange impute(int indicator, int row, double value, String why) {
    return new CellChange(indicator, row, Kind.IMPUTED, value, Reason.CANNOT_COMPUTE, why);
  }

  /** No value any more. */
  public static CellChange remove(int indicator, int row, Reason reason, String why) {
    return new CellChange(indicator, row, Kind.REMOVED, Double.NaN, reason, why);
  }
}
