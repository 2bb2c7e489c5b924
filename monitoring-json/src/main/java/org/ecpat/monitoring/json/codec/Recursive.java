package org.ecpat.monitoring.json.codec;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A codec that is looked up when it is used, so that it can contain itself. */
record Recursive<T>(String name, Supplier<Codec<T>> codec) implements Codec<T> {
  @Override
  public @Nullable T read(Input in) {
    return codec.get().read(in);
  }

  @Override
  public void write(T value, Output out) {
    codec.get().write(value, out);
  }

  @Override
  public Shape shape() {
    return new Shape.Reference(name, () -> codec.get().shape());
  }
}
