package org.ecpat.monitoring.scoring;

/**
 * How far a state keeps the commitments of an instrument, on a theme, of a force, or all of them.
 *
 * @param score the mean of the commitments that count, each once; its id is that of the instrument
 *     or theme, {@code binding}, {@code political}, or {@code overall}
 * @param law how far law lags behind acceptance
 * @param practice how far practice lags behind law
 */
public record KeptGroup(CommitmentScore score, StageGap law, StageGap practice) {

  /** The id of the group. */
  public String id() {
    return score.id();
  }
}
