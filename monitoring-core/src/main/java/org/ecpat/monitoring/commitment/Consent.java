package org.ecpat.monitoring.commitment;

/** The act by which a state consented to be bound. */
public enum Consent {
  /** Ratification after signature. */
  RATIFICATION,
  /** Accession without signature. */
  ACCESSION,
  /** Succession to another state's consent. */
  SUCCESSION,
  /** Acceptance or approval. */
  ACCEPTANCE,
  /** Signature that binds by itself. */
  DEFINITIVE_SIGNATURE
}
