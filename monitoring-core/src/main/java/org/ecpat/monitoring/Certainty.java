package org.ecpat.monitoring;

/** How sure a statement of a framework or data set is. */
public enum Certainty {
  /** Read in a published text. */
  PUBLISHED,
  /** Worked out from published texts. */
  DERIVED,
  /** Written anew by us where the original text is not known. */
  RECONSTRUCTED,
  /** Remembered or reported, and not checked against a text. */
  UNVERIFIED
}
