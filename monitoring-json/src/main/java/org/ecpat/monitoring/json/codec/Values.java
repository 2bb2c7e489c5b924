package org.ecpat.monitoring.json.codec;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The values that were read for one object. */
public final class Values {
  private final @Nullable Object[] read;

  private Values(int fields) {
    read = new @Nullable Object[fields];
  }

  /** The value of a property, or what stands for it where it was left out. */
  public <X> X get(Key<X> key) {
    return key.of(read[key.index()]);
  }

  /** Puts an object together from all its values at once, as a constructor does. */
  record Construction<T>(int fields, Function<Values, T> constructor)
      implements Assembly<T, Values> {
    @Override
    public Values start() {
      return new Values(fields);
    }

    @Override
    public void set(Values values, int field, Object value) {
      values.read[field] = value;
    }

    @Override
    public T finish(Values values) {
      return constructor.apply(values);
    }
  }
}
