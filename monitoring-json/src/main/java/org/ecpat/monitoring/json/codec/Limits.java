package org.ecpat.monitoring.json.codec;

/**
 * The bounds of what is read; beyond them a document is refused.
 *
 * @param bytes the largest document, in bytes
 * @param depth the deepest nesting of objects and arrays
 * @param string the longest string, in characters
 * @param name the longest property name, in characters
 * @param number the longest number, in characters
 * @param findings the most findings reported on one document
 */
public record Limits(int bytes, int depth, int string, int name, int number, int findings) {
  /** The bounds that hold unless others are asked for. */
  public static final Limits USUAL = new Limits(1 << 29, 200, 1_000_000, 1_000, 1_000, 1_000);
}
