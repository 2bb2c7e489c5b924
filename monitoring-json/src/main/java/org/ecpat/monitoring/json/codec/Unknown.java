package org.ecpat.monitoring.json.codec;

/** What to do with properties that a format does not know. */
public enum Unknown {
  /** Refuse them. */
  REFUSE,
  /** Leave them out, and warn. */
  IGNORE,
  /** Keep them beside the value. */
  KEEP
}
