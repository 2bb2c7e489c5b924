package org.ecpat.monitoring.json.codec;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A codec that knows more of its shape than its parts do. */
record Described<T>(Codec<T> codec, Supplier<Shape> known) implements Codec<T> {
  @Override
  public @Nullable T read(Input in) {
    return codec.read(in);
  }

  @Override
  public void write(T value, Output out) {
    codec.write(value, out);
  }

  @Override
  public Shape shape() {
    return known.get();
  }
}
