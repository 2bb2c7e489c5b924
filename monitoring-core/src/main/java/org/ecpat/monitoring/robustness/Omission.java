package org.ecpat.monitoring.robustness;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What becomes of scores and ranks if an indicator or a goal is left out.
 *
 * @param id the id of the indicator or goal
 * @param states what becomes of every state, in order of code
 */
public record Omission(String id, List<StateMove> states) {

  /** Copies the list. */
  public Omission {
    states = List.copyOf(states);
  }

  /** The mean distance of the ranks, without sign; empty if no state has both ranks. */
  public OptionalDouble meanRankChange() {
    return states.stream()
        .map(StateMove::fall)
        .filter(OptionalDouble::isPresent)
        .mapToDouble(fall -> Math.abs(fall.getAsDouble()))
        .average();
  }

  /** The state that moves farthest, the first by code of several; empty if none moves. */
  public Optional<StateMove> farthest() {
    return states.stream()
        .filter(s -> s.fall().orElse(0) != 0)
        .max(
            Comparator.comparingDouble((StateMove s) -> Math.abs(s.fall().orElse(0)))
                .thenComparing(StateMove::state, Comparator.reverseOrder()));
  }
}
