package org.ecpat.monitoring.json.codec;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The handle of a declared property, by which its value is taken from what was read.
 *
 * @param <X> the type of the value, an {@code Optional} where the property is optional
 */
public final class Key<X> {
  private final int index;
  private final Function<@Nullable Object, X> value;

  Key(int index, Function<@Nullable Object, X> value) {
    this.index = index;
    this.value = value;
  }

  int index() {
    return index;
  }

  X of(@Nullable Object read) {
    return value.apply(read);
  }
}
