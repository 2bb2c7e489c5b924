package org.ecpat.monitoring.scoring;

import org.ecpat.monitoring.table.Decimals;
import org.ecpat.monitoring.table.Range;
import org.ecpat.monitoring.table.Reason;

/** Whether a commitment is kept, in one word; what is not known is never called kept. */
public enum Fulfilment {
  /** Every indicator that measures it and applies is answered, and the score is the best. */
  KEPT,
  /** The score is the best, and some of its indicators are not answered. */
  KEPT_AS_FAR_AS_KNOWN,
  /** The score lies between the worst and the best. */
  PARTLY_KEPT,
  /** The score is the worst. */
  NOT_KEPT,
  /** There is no score, and it does or may count for the state. */
  UNKNOWN,
  /** No indicator measures it. */
  UNMEASURED,
  /** It does not count for the state, or none of its indicators applies. */
  NOT_APPLICABLE;

  /** What a score says; it is compared with the ends of its range after ten decimals. */
  static Fulfilment of(CommitmentScore score, Range range) {
    if (score.value().isEmpty()) {
      return score.reason().filter(r -> r == Reason.NOT_APPLICABLE).isPresent()
          ? NOT_APPLICABLE
          : UNKNOWN;
    }
    double value = score.value().getAsDouble();
    if (Decimals.reaches(value, range.high())) {
      return Decimals.reaches(score.coverage().orElse(0), 1) ? KEPT : KEPT_AS_FAR_AS_KNOWN;
    }
    return Decimals.reaches(range.low(), value) ? NOT_KEPT : PARTLY_KEPT;
  }
}
