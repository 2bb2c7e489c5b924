package org.ecpat.monitoring.observation;

import java.time.LocalDate;
import java.time.Month;
import java.util.Comparator;
import org.ecpat.monitoring.Rules;

/**
 * A monitoring cycle with a reference date.
 *
 * @param id the name of the round, such as {@code 2010}
 * @param date the day it speaks about
 */
public record Round(String id, LocalDate date) implements Comparable<Round> {

  /**
   * Checks the id.
   *
   * @throws org.ecpat.monitoring.InvalidInputException if it is not an id
   */
  public Round {
    Rules.of("round '" + id + "'").id("id", id).verify();
  }

  /** The round of a year, speaking about its 31 December. */
  public static Round of(int year) {
    return new Round(Integer.toString(year), LocalDate.of(year, Month.DECEMBER, 31));
  }

  /** A round with a name of its own. */
  public static Round of(String id, LocalDate date) {
    return new Round(id, date);
  }

  /** By reference date, then by id. */
  @Override
  public int compareTo(Round other) {
    return Comparator.comparing(Round::date).thenComparing(Round::id).compare(this, other);
  }

  /** The id. */
  @Override
  public String toString() {
    return id;
  }
}
