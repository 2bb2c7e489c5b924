package org.ecpat.monitoring.robustness;

import org.ecpat.monitoring.Rules;

/**
 * When a rank or a rating is called stable.
 *
 * @param rankWidth the widest interval of ranks, as a share of the number of states that are ranked
 *     nominally; from 0 to 1
 * @param rating the least probability of the nominal rating, from 0 to 1
 */
public record StabilityRule(double rankWidth, double rating) {

  /** An interval of at most a tenth of the ranks, and a rating of probability 0.9 or more. */
  public static final StabilityRule DEFAULT = new StabilityRule(0.1, 0.9);

  /** Checks both shares. */
  public StabilityRule {
    Rules.of("stability rule").share("rankWidth", rankWidth).share("rating", rating).verify();
  }
}
