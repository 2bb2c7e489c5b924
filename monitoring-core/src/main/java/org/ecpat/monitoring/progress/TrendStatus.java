package org.ecpat.monitoring.progress;

/** How good a trend is, the best first. */
public enum TrendStatus {
  /** The target is reached, whatever the trend. */
  ACHIEVED,
  /** Substantial progress: it leads to the target, or is fast where there is no target. */
  ON_TRACK,
  /** Moderate progress: the right way, too slow. */
  ACCELERATION_NEEDED,
  /** Limited progress: hardly any. */
  LIMITED,
  /** Stagnation or regression, where a rule does not tell the two apart. */
  STAGNATION,
  /** The wrong way. */
  DETERIORATION
}
