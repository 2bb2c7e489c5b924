package org.ecpat.monitoring.scoring;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How far a state keeps one commitment, and at which stage.
 *
 * @param score the mean score of the indicators that measure it, or why there is none
 * @param fulfilment the same in one word
 * @param accepted the stage <em>accepted</em>: what its position towards the instrument is worth,
 *     by {@link Commitments}; empty if that is not known or it does not count
 * @param inLaw the stage <em>in law</em>: the mean of its structural indicators by link weight
 * @param inPractice the stage <em>in practice</em>: the mean of its process and outcome indicators
 *     by link weight
 * @param overdueSince its deadline, if that has passed on the reference date, the commitment counts
 *     for the state, and it is not known to be fully kept
 */
public record KeptCommitment(
    CommitmentScore score,
    Fulfilment fulfilment,
    OptionalDouble accepted,
    OptionalDouble inLaw,
    OptionalDouble inPractice,
    Optional<LocalDate> overdueSince) {

  /** The id of the commitment. */
  public String id() {
    return score.id();
  }

  /** How far law lags behind acceptance. */
  public StageGap lawGap() {
    return StageGap.between(accepted, inLaw);
  }

  /** How far practice lags behind law. */
  public StageGap practiceGap() {
    return StageGap.between(inLaw, inPractice);
  }
}
