package org.ecpat.monitoring.json.codec;

import org.jspecify.annotations.Nullable;

/**
 * How one type is read, written and described.
 *
 * @param <T> the type
 */
public interface Codec<T> {

  /**
   * Reads the value at the current token and stops at its last token.
   *
   * @return the value, or null if it was refused and the input holds a finding that says why
   */
  @Nullable T read(Input in);

  /** Writes a value. */
  void write(T value, Output out);

  /** What the values look like in JSON. */
  Shape shape();
}
