package org.ecpat.monitoring.examples.reproduction;

/**
 * One published figure.
 *
 * @param state the code of the state
 * @param round the id of the round
 * @param node the id of the goal, or {@code overall}
 * @param kind what kind of figure it is
 * @param value the figure as it was printed
 */
record Published(String state, String round, String node, Kind kind, String value) {

  /** The kinds of figure. */
  enum Kind {
    /** A score, with the digits that were printed. */
    SCORE,
    /** The id of a band. */
    RATING,
    /** A rank. */
    RANK
  }
}
