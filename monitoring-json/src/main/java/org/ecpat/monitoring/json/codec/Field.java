package org.ecpat.monitoring.json.codec;

import java.util.Optional;
import java.util.function.BiFunction;
import org.ecpat.monitoring.json.codec.Shape.Presence;
import org.jspecify.annotations.Nullable;

/**
 * One declared property of an object.
 *
 * @param name its name in JSON
 * @param codec how its values are read and written
 * @param written the value to write, or null where it is left out
 * @param presence whether it can be left out
 * @param whenAbsent the value it has when left out, if that is always the same
 * @param description one sentence for readers
 */
record Field<T>(
    String name,
    Codec<Object> codec,
    BiFunction<T, Output, @Nullable Object> written,
    Presence presence,
    Optional<Object> whenAbsent,
    String description) {

  /** The property as data. */
  Shape.Property property() {
    return new Shape.Property(name, codec.shape(), description, presence, absent());
  }

  private Optional<String> absent() {
    return whenAbsent.map(value -> Plain.text(value, codec));
  }
}
