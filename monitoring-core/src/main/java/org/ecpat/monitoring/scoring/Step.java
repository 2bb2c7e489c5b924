package org.ecpat.monitoring.scoring;

/**
 * Something that was done to a value on its way, and what it cost.
 *
 * @param kind what was done
 * @param before the value before
 * @param after the value after
 * @param lost the points of the overall score that were lost by it; negative if some were won
 */
public record Step(Kind kind, double before, double after, double lost) {

  /** What can be done to a value. */
  public enum Kind {
    /** A value beyond the ends of its range was moved to the end. */
    CLAMP,
    /** A missing answer was counted as the worst value. */
    COUNTED_AS_WORST,
    /** A node without a value got one from other states; its loss is that of the node. */
    IMPUTED,
    /** The method of the node raised or lowered it, as by a floor. */
    METHOD,
    /** The points of the components are estimated from a sample of orders; costs nothing. */
    ESTIMATED_SPLIT,
    /** A transform was applied. */
    TRANSFORM,
    /** It was rounded. */
    ROUNDING
  }
}
