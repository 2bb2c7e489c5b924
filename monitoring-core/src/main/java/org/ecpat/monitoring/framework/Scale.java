package org.ecpat.monitoring.framework;

import java.util.OptionalDouble;

/**
 * How an answer is recorded and what it is worth.
 *
 * <table>
 * <caption>The scales</caption>
 * <tr><th>scale</th><th>answers</th><th>value</th></tr>
 * <tr><td>{@link YesNoScale}</td><td>yes, no</td><td>1, 0</td></tr>
 * <tr><td>{@link LevelScale}</td><td>the id of a level</td><td>its points</td></tr>
 * <tr><td>{@link NumberScale}</td><td>a number</td><td>the number</td></tr>
 * <tr><td>{@link PositionScale}</td><td>none, signed, bound, withdrawn; yes (bound), no (not
 * bound)</td><td>the points of the stand</td></tr>
 * </table>
 */
public sealed interface Scale permits YesNoScale, LevelScale, NumberScale, PositionScale {

  /** Whether an answer is one that this scale knows. */
  boolean accepts(Answer answer);

  /** The answers that would be valid, as a reader would say it. */
  String valid();

  /**
   * The value of an answer, in the units of the scale.
   *
   * @throws IllegalArgumentException if the scale does not {@linkplain #accepts(Answer) accept} it
   */
  double value(Answer answer);

  /** Which end is the good one. */
  Direction direction();

  /** The value of the worst answer, if the scale has one. */
  OptionalDouble worst();

  /** The value of the best answer, if the scale has one. */
  OptionalDouble best();
}
