package org.ecpat.monitoring.progress;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.ecpat.monitoring.Rules;

/**
 * A value on a day.
 *
 * @param date the day it speaks about
 * @param value the value, finite
 */
public record TrendPoint(LocalDate date, double value) {

  /**
   * Checks the value; minus zero becomes zero.
   *
   * @throws org.ecpat.monitoring.InvalidInputException if it is not finite
   */
  public TrendPoint {
    value = value + 0.0;
    Rules.of("point of a trend").finite("value", value).verify();
  }

  /**
   * The years from one day to another, not later one.
   *
   * <p>Whole years, and the days left over as a share of the year that they fall into; so between
   * days of the same name the number is whole.
   */
  static double years(LocalDate from, LocalDate to) {
    long whole = ChronoUnit.YEARS.between(from, to);
    LocalDate start = from.plusYears(whole);
    double days = ChronoUnit.DAYS.between(start, to);
    return whole + days / ChronoUnit.DAYS.between(start, from.plusYears(whole + 1));
  }
}
