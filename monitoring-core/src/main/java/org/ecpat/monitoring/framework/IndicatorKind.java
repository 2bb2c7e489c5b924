package org.ecpat.monitoring.framework;

/** What an indicator looks at. */
public enum IndicatorKind {
  /** What a state accepted and put into law and institutions. */
  STRUCTURAL,
  /** What it does. */
  PROCESS,
  /** What comes of it for children. */
  OUTCOME
}
