package org.ecpat.monitoring.commitment;

/** What an instrument is in law. */
public enum InstrumentKind {
  /** An agreement between states, accepted by each of them. */
  TREATY,
  /** A statement adopted together, such as the outcome of a congress. */
  DECLARATION,
  /** A law of an organisation of states, such as a directive. */
  LAW
}
