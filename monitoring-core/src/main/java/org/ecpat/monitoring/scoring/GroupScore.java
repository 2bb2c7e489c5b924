package org.ecpat.monitoring.scoring;

import java.util.OptionalDouble;
import org.ecpat.monitoring.Rules;

/**
 * The score of a group of states on one node.
 *
 * @param value the score; empty if no state has one
 * @param coverage the share of the states to which the node applies, or of their weight, that has a
 *     score; empty if it applies to none of them
 * @param states the number of states with a score
 */
public record GroupScore(OptionalDouble value, OptionalDouble coverage, int states) {

  /** Checks that the coverage is a share. */
  public GroupScore {
    Rules rules = Rules.of("group score");
    coverage.ifPresent(c -> rules.share("coverage", c));
    rules.verify();
  }
}
