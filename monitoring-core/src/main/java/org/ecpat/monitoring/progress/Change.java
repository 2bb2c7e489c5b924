package org.ecpat.monitoring.progress;

import java.util.List;
import java.util.OptionalDouble;

/**
 * How the overall score of a state changed from one round to another.
 *
 * <p>The change is the difference of the scores over the comparable set, and need not equal the
 * difference of the scores of the two boards.
 *
 * @param state the code of the state
 * @param before the score on the earlier board
 * @param after the score on the later board
 * @param comparableBefore the earlier score over the comparable set
 * @param comparableAfter the later score over the comparable set
 * @param compared the ids of the indicators in the comparable set, in order of the plan
 * @param leftOut the ids of the indicators that only one of the rounds knows, or that have a break
 *     in series
 */
public record Change(
    String state,
    OptionalDouble before,
    OptionalDouble after,
    OptionalDouble comparableBefore,
    OptionalDouble comparableAfter,
    List<String> compared,
    List<String> leftOut) {

  /** Copies the lists. */
  public Change {
    compared = List.copyOf(compared);
    leftOut = List.copyOf(leftOut);
  }

  /** The change in points; empty if there is nothing to compare. */
  public OptionalDouble difference() {
    return comparableBefore.isPresent() && comparableAfter.isPresent()
        ? OptionalDouble.of(comparableAfter.getAsDouble() - comparableBefore.getAsDouble())
        : OptionalDouble.empty();
  }
}
