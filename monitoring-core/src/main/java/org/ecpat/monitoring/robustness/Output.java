package org.ecpat.monitoring.robustness;

/** What of a board a sensitivity analysis looks at: one number of every replicate. */
public sealed interface Output {

  /**
   * The overall score of a state.
   *
   * @param state the code of the state
   */
  record Score(String state) implements Output {}

  /**
   * The rank of a state.
   *
   * @param state the code of the state
   */
  record Rank(String state) implements Output {}

  /**
   * The mean distance of the ranks from those without any change, without sign.
   *
   * <p>Over the states that have both ranks.
   */
  record MeanRankChange() implements Output {}

  /** The overall score of a state. */
  static Output scoreOf(String state) {
    return new Score(state);
  }

  /** The rank of a state. */
  static Output rankOf(String state) {
    return new Rank(state);
  }

  /** How far ranks move on average. */
  static Output meanRankChange() {
    return new MeanRankChange();
  }
}
