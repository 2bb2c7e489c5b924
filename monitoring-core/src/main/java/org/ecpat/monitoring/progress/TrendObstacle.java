package org.ecpat.monitoring.progress;

/** Why there is no trend. */
public enum TrendObstacle {
  /** Fewer than two rounds have a value, counted from the last break in series. */
  FEWER_THAN_TWO_VALUES,
  /** Growth from a base of 0 has no rate, and no floor is named. */
  ZERO_BASE,
  /** Growth to a target of 0 has no rate, and no floor is named. */
  ZERO_TARGET,
  /** Base, current value and target do not all have the same sign. */
  SIGNS_DIFFER
}
