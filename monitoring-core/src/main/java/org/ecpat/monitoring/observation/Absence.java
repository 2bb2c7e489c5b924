package org.ecpat.monitoring.observation;

/** Why an observation has no answer. */
public enum Absence {
  /** The question does not arise for this state. */
  NOT_APPLICABLE,
  /** The answer exists and is not published. */
  WITHHELD,
  /** It was looked for and not found. */
  NO_DATA,
  /** The assessors disagree. */
  UNRESOLVED,
  /** Nobody looked. */
  NOT_ASSESSED
}
