package org.ecpat.monitoring.framework;

/** True, false, or not known (Kleene's three values). */
public enum Truth {
  /** Known to hold. */
  TRUE,
  /** Known not to hold. */
  FALSE,
  /** Not known. */
  UNKNOWN;

  /** A truth that is known. */
  public static Truth of(boolean holds) {
    return holds ? TRUE : FALSE;
  }

  /** Both hold; false if either is false, else unknown if either is. */
  public Truth and(Truth other) {
    if (this == FALSE || other == FALSE) {
      return FALSE;
    }
    return this == UNKNOWN || other == UNKNOWN ? UNKNOWN : TRUE;
  }

  /** Either holds; true if either is true, else unknown if either is. */
  public Truth or(Truth other) {
    return not().and(other.not()).not();
  }

  /** The opposite; unknown stays unknown. */
  public Truth not() {
    return switch (this) {
      case TRUE -> FALSE;
      case FALSE -> TRUE;
      case UNKNOWN -> UNKNOWN;
    };
  }
}
