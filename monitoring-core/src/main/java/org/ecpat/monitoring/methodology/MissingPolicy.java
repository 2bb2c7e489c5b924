package org.ecpat.monitoring.methodology;

/** What a missing child of a node means; not applicable is never missing. */
public enum MissingPolicy {
  /** It is left out, and the weights of the others are rescaled. */
  SKIP,
  /** It counts as the worst value, and stays marked. */
  WORST,
  /** The node has no value. */
  REFUSE
}
