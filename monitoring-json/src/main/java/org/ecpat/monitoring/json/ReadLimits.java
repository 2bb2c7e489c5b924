package org.ecpat.monitoring.json;

import org.ecpat.monitoring.json.codec.Limits;

/**
 * The bounds of what a reader reads; beyond them a document is refused with the code {@code limit}.
 *
 * <pre>{@code
 * Documents.reader().within(ReadLimits.standard().withBytes(1_000_000).withDepth(20))
 * }</pre>
 *
 * <p>Immutable. Bounds are counted in bytes, levels, characters and findings; all are 1 or more.
 */
public final class ReadLimits {
  /** A deeper document could end the stack of the thread that reads it. */
  private static final int DEEPEST = 1_000;

  private final Limits limits;

  private ReadLimits(Limits limits) {
    this.limits = limits;
  }

  /** 512 MB, 200 levels, strings of 1 000 000, names and numbers of 1 000, 1 000 findings. */
  public static ReadLimits standard() {
    return new ReadLimits(Limits.USUAL);
  }

  /** Bounds the size of a document, in bytes; at most 2 147 483 646. */
  public ReadLimits withBytes(int most) {
    return of(Math.min(positive(most), Integer.MAX_VALUE - 1), limits.depth(), limits.findings());
  }

  /** Bounds the nesting of objects and arrays, in levels; at most 1 000. */
  public ReadLimits withDepth(int most) {
    return of(limits.bytes(), Math.min(positive(most), DEEPEST), limits.findings());
  }

  /** Bounds the number of findings reported on one document. */
  public ReadLimits withFindings(int most) {
    return of(limits.bytes(), limits.depth(), positive(most));
  }

  /** Bounds the length of a string, in characters. */
  public ReadLimits withString(int most) {
    return lengths(positive(most), limits.name(), limits.number());
  }

  /** Bounds the length of a property name, in characters. */
  public ReadLimits withName(int most) {
    return lengths(limits.string(), positive(most), limits.number());
  }

  /** Bounds the length of a number, in characters. */
  public ReadLimits withNumber(int most) {
    return lengths(limits.string(), limits.name(), positive(most));
  }

  /** The largest document, in bytes. */
  public int bytes() {
    return limits.bytes();
  }

  /** The deepest nesting, in levels. */
  public int depth() {
    return limits.depth();
  }

  /** The most findings that are reported. */
  public int findings() {
    return limits.findings();
  }

  /** The longest string, in characters. */
  public int string() {
    return limits.string();
  }

  /** The longest property name, in characters. */
  public int name() {
    return limits.name();
  }

  /** The longest number, in characters. */
  public int number() {
    return limits.number();
  }

  Limits limits() {
    return limits;
  }

  private ReadLimits of(int bytes, int depth, int findings) {
    return new ReadLimits(
        new Limits(bytes, depth, limits.string(), limits.name(), limits.number(), findings));
  }

  private ReadLimits lengths(int string, int name, int number) {
    return new ReadLimits(
        new Limits(limits.bytes(), limits.depth(), string, name, number, limits.findings()));
  }

  private static int positive(int most) {
    if (most < 1) {
      throw new IllegalArgumentException("A limit must be 1 or more, not " + most + ".");
    }
    return most;
  }
}
