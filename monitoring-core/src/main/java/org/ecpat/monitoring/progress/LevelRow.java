package org.ecpat.monitoring.progress;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * The states of one later rating in the matrix of level and change.
 *
 * @param rating the band of the later rating; empty for states that are not rated
 * @param movements how many of them went which way, by their overall score
 * @param notComparable how many of them have nothing to compare
 */
public record LevelRow(
    Optional<String> rating, Map<Movement, Integer> movements, int notComparable) {

  /** Copies the counts, in order, without zeros. */
  public LevelRow {
    Map<Movement, Integer> ordered = new EnumMap<>(Movement.class);
    ordered.putAll(movements);
    ordered.values().removeIf(count -> count == 0);
    movements = Collections.unmodifiableMap(ordered);
  }

  /** How many went one way. */
  public int count(Movement movement) {
    return movements.getOrDefault(movement, 0);
  }

  /** How many states there are. */
  public int states() {
    return movements.values().stream().mapToInt(Integer::intValue).sum() + notComparable;
  }
}
