package org.ecpat.monitoring.framework;

import java.util.List;

/**
 * What each of two mapped frameworks asks and the other does not.
 *
 * @param onlyFirst indicators of the first framework that correspond to none of the second
 * @param partlyFirst indicators of the first framework of which the second asks a part
 * @param onlySecond indicators of the second framework that correspond to none of the first
 * @param partlySecond indicators of the second framework of which the first asks a part
 */
public record MappingGaps(
    List<Indicator> onlyFirst,
    List<Indicator> partlyFirst,
    List<Indicator> onlySecond,
    List<Indicator> partlySecond) {

  /** Copies the lists. */
  public MappingGaps {
    onlyFirst = List.copyOf(onlyFirst);
    partlyFirst = List.copyOf(partlyFirst);
    onlySecond = List.copyOf(onlySecond);
    partlySecond = List.copyOf(partlySecond);
  }

  /** Whether each framework asks all that the other asks. */
  public boolean isEmpty() {
    return onlyFirst.isEmpty()
        && partlyFirst.isEmpty()
        && onlySecond.isEmpty()
        && partlySecond.isEmpty();
  }
}
