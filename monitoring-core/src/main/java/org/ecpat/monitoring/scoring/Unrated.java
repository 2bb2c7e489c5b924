package org.ecpat.monitoring.scoring;

import java.util.OptionalDouble;

/**
 * Why a state has no rating and no rank.
 *
 * @param cause what stands against it
 * @param coverage the coverage of its overall score
 * @param minimum the coverage that the methodology asks for
 */
public record Unrated(Cause cause, OptionalDouble coverage, double minimum) {

  /** What can stand against a rating. */
  public enum Cause {
    /** There is no overall score. */
    NO_SCORE,
    /** Too little of the weight is answered. */
    LOW_COVERAGE,
    /** The classification gives it no class, because too little is known or no row holds. */
    NO_CLASS
  }
}
