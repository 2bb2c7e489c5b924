package org.ecpat.monitoring.progress;

import org.ecpat.monitoring.Rules;

/**
 * How many indicators below a goal went which way, over all states.
 *
 * <p>Each indicator of each state counts once, whatever its weight.
 *
 * @param node the id of the goal, or {@code overall}
 * @param improved how many improved
 * @param unchanged how many stayed as they were
 * @param worsened how many worsened
 * @param leftOut how many are not comparable though at least one round has a score
 */
public record MovementCounts(String node, int improved, int unchanged, int worsened, int leftOut) {

  /**
   * Checks the counts.
   *
   * @throws org.ecpat.monitoring.InvalidInputException if one is negative
   */
  public MovementCounts {
    Rules.of("counts of '" + node + "'")
        .require(
            Math.min(Math.min(improved, unchanged), Math.min(worsened, leftOut)) >= 0,
            "count",
            "",
            "a count must be 0 or more",
            improved + ", " + unchanged + ", " + worsened + " and " + leftOut)
        .verify();
  }

  /** How many are compared. */
  public int compared() {
    return improved + unchanged + worsened;
  }

  /** How many went one way. */
  public int count(Movement movement) {
    return switch (movement) {
      case IMPROVED -> improved;
      case UNCHANGED -> unchanged;
      case WORSENED -> worsened;
    };
  }

  /** The share of those compared that went one way, from 0 to 1; 0 if none is compared. */
  public double share(Movement movement) {
    return compared() == 0 ? 0 : (double) count(movement) / compared();
  }
}
