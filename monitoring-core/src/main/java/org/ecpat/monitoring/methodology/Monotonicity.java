package org.ecpat.monitoring.methodology;

/** How a result follows one of its components. */
public enum Monotonicity {
  /** It never falls when the component rises. */
  INCREASING,
  /** It never rises when the component rises. */
  DECREASING,
  /** Neither is promised. */
  NONE
}
