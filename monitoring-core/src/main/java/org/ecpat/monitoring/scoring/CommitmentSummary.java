package org.ecpat.monitoring.scoring;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * How far a commitment, or a group of them, is kept over all states.
 *
 * @param id the id of the commitment or group
 * @param mean the mean of the states that have a score; empty if none has
 * @param states in how many states it is kept how far; words with no state are left out
 * @param overdue in how many states it, or something in the group, is overdue
 * @param law how far law lags behind acceptance, over the states where both are known
 * @param practice how far practice lags behind law, over the states where both are known
 */
public record CommitmentSummary(
    String id,
    OptionalDouble mean,
    Map<Fulfilment, Integer> states,
    int overdue,
    StageGap law,
    StageGap practice) {

  /** Copies the counts, in order of the words, without zeros. */
  public CommitmentSummary {
    Map<Fulfilment, Integer> ordered = new EnumMap<>(Fulfilment.class);
    ordered.putAll(states);
    ordered.values().removeIf(count -> count == 0);
    states = Collections.unmodifiableMap(ordered);
  }

  /** The number of states in which it is kept so far. */
  public int count(Fulfilment fulfilment) {
    return states.getOrDefault(fulfilment, 0);
  }

  /** The number of states of which a score is known. */
  public int scored() {
    return count(Fulfilment.KEPT)
        + count(Fulfilment.KEPT_AS_FAR_AS_KNOWN)
        + count(Fulfilment.PARTLY_KEPT)
        + count(Fulfilment.NOT_KEPT);
  }
}
