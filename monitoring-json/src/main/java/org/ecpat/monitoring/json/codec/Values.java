package org.ecpat.monitoring.json.codec;

import org.jspecify.annotations.Nullable;

/** The values that were read for one object. */
public final class Values {
  private final @Nullable Object[] read;

  Values(@Nullable Object[] read) {
    this.read = read;
  }

  /** The value of a property, or what stands for it where it was left out. */
  public <X> X get(Key<X> key) {
    return key.of(read[key.index()]);
  }

  /** The value as read, or null where it was left out. */
  @Nullable Object raw(Key<?> key) {
    return read[key.index()];
  }
}
