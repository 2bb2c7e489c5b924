package org.ecpat.monitoring.methodology;

import java.util.List;
import org.ecpat.monitoring.table.Column;

/** A way to bring the values of an indicator to the score range. */
public interface Normalization extends Strategy {

  /**
   * Fits the parameters.
   *
   * @param population the values of the population, in order of state code (and of round, where
   *     several are fitted on)
   * @param measure what is known about the indicator
   * @return the function with its parameters; where they cannot be computed, one whose results are
   *     all {@link org.ecpat.monitoring.table.Reason#CANNOT_COMPUTE}
   */
  Fit fit(Column population, Measure measure);

  /**
   * Fits the parameters, where they depend on which state is which.
   *
   * @param population the values of the population
   * @param states the code of the state of each row; codes repeat where several rounds are fitted
   *     on
   * @param measure what is known about the indicator
   * @return as {@link #fit(Column, Measure)}, which it asks unless overridden
   */
  default Fit fit(Column population, List<String> states, Measure measure) {
    return fit(population, measure);
  }

  /**
   * What is missing from a measure, as sentences; empty if it can be used.
   *
   * <p>Asked when a plan is made, before there is any data.
   */
  default List<String> lacks(Measure measure) {
    return List.of();
  }

  /** Whether more is worth more where the scale says so; not if its numbers say what is good. */
  default boolean followsDirection() {
    return true;
  }
}
