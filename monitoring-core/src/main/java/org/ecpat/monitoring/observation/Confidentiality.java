package org.ecpat.monitoring.observation;

/** Who may read a piece of evidence. */
public enum Confidentiality {
  /** Anyone. */
  PUBLIC,
  /** Only those who ask for it by name; left out of every output otherwise. */
  RESTRICTED
}
