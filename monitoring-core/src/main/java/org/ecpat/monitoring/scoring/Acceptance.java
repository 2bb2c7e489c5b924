package org.ecpat.monitoring.scoring;

import org.ecpat.monitoring.commitment.Stand;

/** How far a state has accepted an instrument on the reference date. */
public enum Acceptance {
  /** It consented to be bound, without a reservation that a register knows. */
  BOUND,
  /** It consented to be bound, with reservations. */
  RESERVED,
  /** It signed and is not bound. */
  SIGNED,
  /** It could accept the instrument and did nothing. */
  NOT_BOUND,
  /** It was bound and withdrew. */
  WITHDRAWN,
  /**
   * Nobody consents one by one: a declaration that was adopted, or a law of an organisation of
   * which the state is a member.
   */
  ADOPTED,
  /** The instrument is not open to it. */
  NOT_OPEN,
  /** No observation and no register tells. */
  UNKNOWN;

  /** What a stand means, with or without reservations. */
  static Acceptance of(Stand stand, boolean reserved) {
    return switch (stand) {
      case NONE -> NOT_BOUND;
      case SIGNED -> SIGNED;
      case BOUND -> reserved ? RESERVED : BOUND;
      case WITHDRAWN -> WITHDRAWN;
    };
  }
}
