package org.ecpat.monitoring.methodology;

import java.util.List;
import org.ecpat.monitoring.Rules;

/**
 * The states that a round is about.
 *
 * @param round the id of the round
 * @param states their codes
 */
public record Population(String round, List<String> states) {

  /** Checks and copies the codes. */
  public Population {
    states = List.copyOf(states);
    Rules.of("population of round '" + round + "'")
        .id("round", round)
        .ids("states", states)
        .require(
            states.stream().distinct().count() == states.size(),
            "duplicate-id",
            "states",
            "a population lists a state once",
            states.size() + " codes, " + states.stream().distinct().count() + " different")
        .verify();
  }
}
