package org.ecpat.monitoring.progress;

/** Why a score differs from one assessment to another. */
public enum Cause {
  /** The past is known differently now: late, corrected or superseded observations. */
  REVISED_PAST,
  /** The state's own answers. */
  OWN_OBSERVATIONS,
  /** The answers of other states, by which a method compares. */
  OTHER_STATES,
  /** Declared weights and methods of weighting. */
  WEIGHTS,
  /** Everything else in the methodology. */
  METHODOLOGY,
  /**
   * The goals, indicators and scales of the framework, or what a mixture of editions cannot tell
   * apart.
   */
  FRAMEWORK
}
