package org.ecpat.monitoring.examples.reproduction;

/**
 * One published figure.
 *
 * @param cell where it stands
 * @param value the figure as it was printed
 */
record Published(Cell cell, String value) {

  /** The kinds of figure. */
  enum Kind {
    /** A score that the methodology rounds, with the digits that were printed. */
    SCORE,
    /** A score that nobody rounded, to be met within 1e-9 of its size or of 1. */
    EXACT,
    /** The value of an indicator after some steps of preparation, to be met as exactly. */
    PREPARED,
    /** The id of a band. */
    RATING,
    /** A rank, of the whole or among the scores of any node. */
    RANK
  }

  /**
   * Where a figure stands.
   *
   * @param state the code of the state
   * @param round the id of the round
   * @param node the id of the goal or indicator, or {@code overall}
   * @param kind what kind of figure it is
   * @param steps how many steps of preparation it comes after; 0 for all other kinds
   */
  record Cell(String state, String round, String node, Kind kind, int steps) {
    @Override
    public String toString() {
      String which = steps == 0 ? "" : " after step " + steps;
      return state
          + " "
          + round
          + " "
          + node
          + " "
          + kind.name().toLowerCase(java.util.Locale.ROOT)
          + which;
    }
  }
}
