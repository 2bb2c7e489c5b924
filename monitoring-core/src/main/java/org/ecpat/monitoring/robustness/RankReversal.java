package org.ecpat.monitoring.robustness;

import java.util.List;

/**
 * Which states change places with each other if another one is not there at all.
 *
 * @param without the code of the state that is taken away
 * @param turned the number of pairs of other states whose order by score turns
 * @param examples the first of those pairs, at most {@value #MOST_EXAMPLES}
 */
public record RankReversal(String without, long turned, List<Turned> examples) {

  /** The most pairs that are named. */
  public static final int MOST_EXAMPLES = 20;

  /** Copies the list. */
  public RankReversal {
    examples = List.copyOf(examples);
  }

  /**
   * Two states that change places.
   *
   * @param first the state that stands above with all states
   * @param second the state that stands above when the other one is away
   */
  public record Turned(String first, String second) {}
}
