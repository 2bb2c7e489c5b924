package org.ecpat.monitoring.methodology;

/** What a weighting by scores does if no child tells any state from another. */
public enum WhenConstant {
  /** All children weigh the same. */
  EQUAL,
  /** It refuses, naming the node. */
  REFUSE
}
