package org.ecpat.monitoring.commitment;

/** Where a state stands towards an instrument on a date. */
public enum Stand {
  /** It did nothing, or is not known to have done anything. */
  NONE,
  /** It signed and is not bound. */
  SIGNED,
  /** It consented to be bound, whether or not the instrument is in force yet. */
  BOUND,
  /** It was bound and withdrew. */
  WITHDRAWN
}
