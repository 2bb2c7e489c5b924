package org.ecpat.monitoring.robustness;

import org.ecpat.monitoring.observation.Evidence;

/**
 * A piece of evidence that was no longer fresh on the day the round speaks about.
 *
 * <p>It can be restricted: whoever shows it must look at its confidentiality.
 *
 * @param state the code of the state
 * @param indicator the id of the indicator
 * @param cause why it is stale
 * @param evidence the evidence
 */
public record StaleEvidence(String state, String indicator, Cause cause, Evidence evidence) {

  /** Why evidence is stale. */
  public enum Cause {
    /** It had expired before that day. */
    EXPIRED,
    /** It was collected too many years before. */
    OLD
  }
}
