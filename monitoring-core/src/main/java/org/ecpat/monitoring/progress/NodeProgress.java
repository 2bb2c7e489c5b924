package org.ecpat.monitoring.progress;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How the score of a goal, or of the whole, went from one round to another.
 *
 * @param node the id of the goal, or {@code overall}
 * @param before the score on the earlier board
 * @param after the score on the later board
 * @param comparableBefore the earlier score over the comparable set
 * @param comparableAfter the later score over the comparable set
 * @param movement which way it went over the comparable set; empty if nothing is comparable
 */
public record NodeProgress(
    String node,
    OptionalDouble before,
    OptionalDouble after,
    OptionalDouble comparableBefore,
    OptionalDouble comparableAfter,
    Optional<Movement> movement) {

  /** The change in points over the comparable set; empty if there is nothing to compare. */
  public OptionalDouble difference() {
    return comparableBefore.isPresent() && comparableAfter.isPresent()
        ? OptionalDouble.of(comparableAfter.getAsDouble() - comparableBefore.getAsDouble())
        : OptionalDouble.empty();
  }
}
