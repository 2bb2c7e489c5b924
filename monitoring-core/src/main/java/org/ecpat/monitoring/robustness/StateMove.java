package org.ecpat.monitoring.robustness;

import java.util.OptionalDouble;

/**
 * The overall score and the rank of a state before and after a change.
 *
 * @param state the code of the state
 * @param scoreBefore the score before; empty if it had none
 * @param scoreAfter the score after; empty if it has none
 * @param rankBefore the rank before; empty if it had none
 * @param rankAfter the rank after; empty if it has none
 */
public record StateMove(
    String state,
    OptionalDouble scoreBefore,
    OptionalDouble scoreAfter,
    OptionalDouble rankBefore,
    OptionalDouble rankAfter) {

  /** The places by which the state falls, negative if it rises; empty without both ranks. */
  public OptionalDouble fall() {
    return rankBefore.isPresent() && rankAfter.isPresent()
        ? OptionalDouble.of(rankAfter.getAsDouble() - rankBefore.getAsDouble())
        : OptionalDouble.empty();
  }
}
