package org.ecpat.monitoring.framework;

import org.ecpat.monitoring.Rules;

/**
 * A link from an indicator to a commitment that it measures.
 *
 * @param commitment the id of the commitment
 * @param weight how much the indicator says about it, against other indicators
 */
public record CommitmentLink(String commitment, double weight) {

  /**
   * Checks the weight; minus zero becomes zero.
   *
   * @throws org.ecpat.monitoring.InvalidInputException if it is negative or not finite
   */
  public CommitmentLink {
    weight = weight + 0.0;
    Rules.of("link to commitment '" + commitment + "'")
        .id("commitment", commitment)
        .weight("weight", weight)
        .verify();
  }

  /** A link of weight 1. */
  public static CommitmentLink of(String commitment) {
    return new CommitmentLink(commitment, 1);
  }
}
