package org.ecpat.monitoring.observation;

import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * The cells that observations have spoken about so far.
 *
 * <p>A cell without assessor and disaggregation is a bit at the place of its state and indicator;
 * most are. Others, and those whose place would take more bits than the observations could fill,
 * are kept as they are, so that memory grows linearly.
 */
final class SeenCells {
  private static final int ROUNDS = 64;
  private static final int BITS_PER_OBSERVATION = 16;

  private final Numbers states = new Numbers();
  private final Numbers indicators = new Numbers();
  private final Numbers rounds = new Numbers();
  private final BitSet[] bits = new BitSet[ROUNDS];
  private final Set<Cell> others = new HashSet<>();
  private final long width;
  private final long limit;

  /**
   * No cells yet.
   *
   * @param indicators the number of indicators that are expected
   * @param observations the number of observations that are expected
   */
  SeenCells(int indicators, int observations) {
    this.width = indicators;
    this.limit = Math.min(Integer.MAX_VALUE, 4096 + (long) BITS_PER_OBSERVATION * observations);
    for (int round = 0; round < ROUNDS; round++) {
      bits[round] = new BitSet();
    }
  }

  /** Adds the cell of an observation; whether it was not there before. */
  boolean add(Observation o) {
    if (o.assessor().isEmpty() && o.disaggregation().isEmpty()) {
      int indicator = indicators.of(o.indicator());
      int round = rounds.of(o.round().id());
      long place = states.of(o.state()) * width + indicator;
      if (indicator < width && round < ROUNDS && place < limit) {
        boolean isNew = !bits[round].get((int) place);
        bits[round].set((int) place);
        return isNew;
      }
    }
    return others.add(Cell.of(o));
  }

  /** Numbers for names, in the order in which they are first met. */
  private static final class Numbers {
    private final Map<String, Integer> numbers = new HashMap<>();
    private String last = "";
    private int lastNumber = -1;

    int of(String name) {
      if (lastNumber < 0 || !name.equals(last)) {
        last = name;
        lastNumber = numbers.computeIfAbsent(name, n -> numbers.size());
      }
      return lastNumber;
    }
  }
}
