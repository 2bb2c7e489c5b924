package org.ecpat.monitoring.commitment;

/** How far an instrument obliges. */
public enum Force {
  /** Binding in law on those who accepted it. */
  BINDING,
  /** A political or moral promise. */
  POLITICAL
}
