package org.ecpat.monitoring.scoring;

/**
 * What became of a cap.
 *
 * @param cap the id of the cap
 * @param effect what it did
 */
public record CapOutcome(String cap, Effect effect) {

  /** What a cap can do. */
  public enum Effect {
    /** Its condition holds, and it lowered the rating. */
    LOWERED,
    /** Its condition holds, and the rating was no better anyway. */
    HELD,
    /** Whether its condition holds is not known; the rating may be lower than it stands. */
    UNKNOWN
  }
}
