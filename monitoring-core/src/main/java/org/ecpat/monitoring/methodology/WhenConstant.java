package org.ecpat.monitoring.methodology;

import org.ecpat.monitoring.Rules;

/** What a weighting by scores does if no child tells any state from another. */
public enum WhenConstant {
  /** All children weigh the same. */
  EQUAL,
  /** It refuses, naming the node. */
  REFUSE;

  /** Throws if it refuses. */
  void check(String subject, String need) {
    Rules.of(subject).require(this == EQUAL, "constant", "", need, "none").verify();
  }
}
