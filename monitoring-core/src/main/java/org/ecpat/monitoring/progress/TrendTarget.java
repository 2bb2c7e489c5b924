package org.ecpat.monitoring.progress;

import java.time.LocalDate;
import org.ecpat.monitoring.Rules;

/**
 * A value to be reached by a day.
 *
 * @param value the value, finite, in the units of the scale or of the score range
 * @param by the deadline
 */
public record TrendTarget(double value, LocalDate by) {

  /**
   * Checks the value; minus zero becomes zero.
   *
   * @throws org.ecpat.monitoring.InvalidInputException if it is not finite
   */
  public TrendTarget {
    value = value + 0.0;
    Rules.of("target of a trend").finite("value", value).verify();
  }
}
