package org.ecpat.monitoring.methodology;

/** What becomes of a score beyond the score range. */
public enum Ends {
  /** It is moved to the nearer end. */
  CLAMPED,
  /** It stays as it is; bounds of scores that rest on it do not exist. */
  OPEN
}
