package org.ecpat.monitoring.report;

import java.util.List;
import java.util.Map;

/** A column of a printed board. */
public sealed interface BoardColumn {

  /** The columns that every board can have. */
  enum Standard implements BoardColumn {
    /** The rank, with {@code =} where it is shared; only for ranked states. */
    RANK,
    /** Where most ranks of the replicates lie; only with {@link Report#robustness()}. */
    RANKS,
    /** The code and the name. */
    STATE,
    /** The score of the whole, or the reason why there is none. */
    SCORE,
    /** The lowest and highest score that the missing answers allow. */
    BOUNDS,
    /** The share of the weight that is answered. */
    COVERAGE,
    /** The symbol and label of the rating; only for rated states. */
    RATING,
    /** The share of replicates with the same rating; only with {@link Report#robustness()}. */
    LIKELY,
    /** Whether rank and rating hold; only with {@link Report#robustness()}. */
    STABILITY,
    /** The worst and best rating that missing answers and unknown caps allow. */
    POSSIBLE,
    /** What others published for the year; only with {@link Report#verdicts()}. */
    PUBLISHED
  }

  /**
   * The score of a goal or indicator.
   *
   * @param node its id; its label is the title of the column
   */
  record NodeScore(String node) implements BoardColumn {}

  /**
   * Words of the caller's own.
   *
   * @param title the title of the column
   * @param values the words by code of state; states left out have a dash
   */
  record Words(String title, Map<String, String> values) implements BoardColumn {
    /** Copies the words. */
    public Words {
      values = Map.copyOf(values);
    }
  }

  /**
   * Numbers of the caller's own, with the digits of the report.
   *
   * @param title the title of the column
   * @param values the numbers by code of state; states left out have a dash
   */
  record Numbers(String title, Map<String, Double> values) implements BoardColumn {
    /** Copies the numbers. */
    public Numbers {
      values = Map.copyOf(values);
    }
  }

  /**
   * Differences of the caller's own, each with its sign.
   *
   * @param title the title of the column, such as {@code since 2016}
   * @param values the differences by code of state; states left out have a dash
   */
  record Changes(String title, Map<String, Double> values) implements BoardColumn {
    /** Copies the differences. */
    public Changes {
      values = Map.copyOf(values);
    }
  }

  /** All standard columns, in order. */
  static List<BoardColumn> standard() {
    return List.of(Standard.values());
  }
}
