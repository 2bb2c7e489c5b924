package org.ecpat.monitoring.json.codec;

/** The bounds of what is read; beyond them a document is refused. */
public final class Limits {
  /** The deepest nesting of objects and arrays. */
  public static final int DEPTH = 200;

  /** The longest string, in characters. */
  public static final int STRING = 1_000_000;

  /** The longest property name, in characters. */
  public static final int NAME = 1_000;

  /** The longest number, in characters. */
  public static final int NUMBER = 1_000;

  /** The largest document, in bytes. */
  public static final int BYTES = 1 << 29;

  /** The most findings reported on one document. */
  public static final int FINDINGS = 1_000;

  private Limits() {}
}
