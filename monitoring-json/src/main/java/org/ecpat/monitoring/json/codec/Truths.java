package org.ecpat.monitoring.json.codec;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonToken;

/** True and false. */
record Truths() implements Codec<Boolean> {
  @Override
  public @Nullable Boolean read(Input in) {
    return in.expect(JsonType.BOOLEAN) ? in.token() == JsonToken.VALUE_TRUE : null;
  }

  @Override
  public void write(Boolean value, Output out) {
    out.generator().writeBoolean(value);
  }

  @Override
  public Shape shape() {
    return new Shape.Truth();
  }
}
