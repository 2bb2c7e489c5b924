package org.ecpat.monitoring;

/** How much a {@link Finding} matters. */
public enum Severity {
  /** The input cannot be used as it is. */
  ERROR,
  /** The input can be used, and is probably not what was meant. */
  WARNING,
  /** Something a careful reader wants to know. */
  NOTE
}
