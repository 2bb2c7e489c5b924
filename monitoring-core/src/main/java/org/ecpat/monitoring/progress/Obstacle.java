package org.ecpat.monitoring.progress;

import java.util.OptionalDouble;

/**
 * Something that keeps a state out of a band.
 *
 * @param kind what it is
 * @param id the id of the cap; {@code overall} for the others
 * @param found the score or coverage as it is; empty where that is not the point
 * @param needed the score or coverage that the band asks for
 */
public record Obstacle(Kind kind, String id, OptionalDouble found, OptionalDouble needed) {

  /** What can keep a state out. */
  public enum Kind {
    /** A cap or gate that holds and allows no such band. */
    CAP,
    /** There is no overall score. */
    NO_SCORE,
    /** Too little of the weight is answered for a rating. */
    COVERAGE,
    /** The score is not good enough. */
    SCORE,
    /** Bands do not follow from the score, and the classification gives a worse one or none. */
    CLASS
  }
}
