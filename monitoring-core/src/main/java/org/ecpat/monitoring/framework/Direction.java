package org.ecpat.monitoring.framework;

/** Which end of a scale is the good one. */
public enum Direction {
  /** More is better. */
  HIGHER_IS_BETTER,
  /** Less is better. */
  LOWER_IS_BETTER
}
