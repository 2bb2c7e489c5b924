package org.ecpat.monitoring.examples.spark;

import java.io.Serializable;
import org.ecpat.monitoring.table.Column;

/**
 * The overall scores of neighbouring units.
 *
 * @param from the number of the first
 * @param scores their scores, or why there is none
 */
public record ScoredUnits(int from, Column scores) implements Serializable {

  /**
   * These units and the next ones.
   *
   * @throws IllegalArgumentException if the others are not the next
   */
  public ScoredUnits followedBy(ScoredUnits next) {
    if (next.from != from + scores.size()) {
      throw new IllegalArgumentException(
          "Expected the units from " + (from + scores.size()) + "; found " + next.from + ".");
    }
    return new ScoredUnits(from, scores.append(next.scores));
  }
}
