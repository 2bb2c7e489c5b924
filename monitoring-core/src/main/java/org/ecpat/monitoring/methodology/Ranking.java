package org.ecpat.monitoring.methodology;

import java.util.OptionalInt;
import org.ecpat.monitoring.Rules;
import org.ecpat.monitoring.table.Ties;

/**
 * How rated states are put in order.
 *
 * @param by what is compared
 * @param order which end is first
 * @param ties how tied states share ranks
 * @param digits the digits after the point that are compared; empty compares ten decimals
 */
public record Ranking(By by, Order order, Ties ties, OptionalInt digits) {

  /** By score, the highest first, ties sharing the best rank. */
  public static final Ranking DEFAULT =
      new Ranking(By.SCORE, Order.HIGHEST_FIRST, Ties.STANDARD, OptionalInt.empty());

  /** What is compared. */
  public enum By {
    /** The score. */
    SCORE,
    /** The rating, and within it the score. */
    RATING_THEN_SCORE
  }

  /** Which end is first. */
  public enum Order {
    /** The highest score has rank 1. */
    HIGHEST_FIRST,
    /** The lowest score has rank 1, as where a score measures risk. */
    LOWEST_FIRST
  }

  /** Checks the digits. */
  public Ranking {
    if (digits.isPresent()) {
      int d = digits.getAsInt();
      Rules.of("ranking")
          .require(d >= 0 && d <= 9, "digits", "digits", "must be from 0 to 9", d)
          .verify();
    }
  }
}
