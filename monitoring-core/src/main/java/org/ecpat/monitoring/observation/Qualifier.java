package org.ecpat.monitoring.observation;

import java.util.Optional;

/**
 * A remark on how an answer came about.
 *
 * @param kind what the remark is
 * @param detail the rule of an imputation, the round carried forward from, or the like
 */
public record Qualifier(Kind kind, Optional<String> detail) {

  /** The kinds of remark. */
  public enum Kind {
    /** Estimated by the assessor. */
    ESTIMATED,
    /** To be confirmed. */
    PROVISIONAL,
    /** Filled in by a rule, which the detail names. */
    IMPUTED,
    /** Taken over from an earlier round or date, which the detail names. */
    CARRIED_FORWARD,
    /** Not comparable with earlier rounds. */
    BREAK_IN_SERIES
  }

  /** A remark without detail. */
  public static Qualifier of(Kind kind) {
    return new Qualifier(kind, Optional.empty());
  }

  /** A remark with its detail. */
  public static Qualifier of(Kind kind, String detail) {
    return new Qualifier(kind, Optional.of(detail));
  }
}
