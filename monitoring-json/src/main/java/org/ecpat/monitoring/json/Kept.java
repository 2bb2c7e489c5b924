package org.ecpat.monitoring.json;

import java.util.LinkedHashMap;
import java.util.Map;
import org.ecpat.monitoring.json.codec.Beyond;

/**
 * A value with what its document holds beyond the format, to be written back.
 *
 * <pre>{@code
 * Kept<Framework> read = Documents.reader().readKeeping(Framework.class, file);
 * Documents.write(read.with(changed(read.value())), file);
 * }</pre>
 *
 * <p>For programs that pass documents of a later minor version on. Immutable. What is unknown goes
 * back, after the properties that are known, into the object it came from: the one at the same
 * place or, in a list, the one with the same id or code; without these, with the same state,
 * indicator, instrument, round, scheme and assessor; without these too, an equal one. What stood in
 * an object that is no longer there, or that the writer leaves out, is left out with it. A later
 * minor version of the format is kept, too.
 *
 * @param <T> the type of the value
 */
public final class Kept<T> {
  private final T value;
  private final T original;
  private final Beyond beyond;

  private Kept(T value, T original, Beyond beyond) {
    this.value = value;
    this.original = original;
    this.beyond = beyond;
  }

  static <T> Kept<T> of(T value, Beyond beyond) {
    return new Kept<>(value, value, beyond);
  }

  /** The value as far as the format is known. */
  public T value() {
    return value;
  }

  /**
   * The properties that are not known: their values as JSON in one line, by their JSON Pointers in
   * the document that was read, in its order.
   */
  public Map<String, String> unknown() {
    return new LinkedHashMap<>(beyond.values());
  }

  /** The same unknown properties beside another value. */
  public Kept<T> with(T other) {
    return new Kept<>(other, original, beyond);
  }

  T original() {
    return original;
  }

  Beyond beyond() {
    return beyond;
  }
}
