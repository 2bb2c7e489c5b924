package org.ecpat.monitoring.robustness;

/** Whether the rank and the rating of a state hold when the inputs vary. */
public enum Stability {
  /** Both hold. */
  STABLE,
  /** The interval of ranks is too wide; the rating holds. */
  RANK_VARIES,
  /** The nominal rating is not probable enough; the rank holds. */
  RATING_VARIES,
  /** Neither holds. */
  BOTH_VARY,
  /** The state is not rated nominally. */
  NOT_RATED
}
