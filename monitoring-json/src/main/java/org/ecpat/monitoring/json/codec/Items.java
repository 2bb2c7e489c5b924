package org.ecpat.monitoring.json.codec;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Items in order. */
record Items<T>(Codec<T> item, Shape.Items.Repeats repeats) implements Codec<List<T>> {
  @Override
  public @Nullable List<T> read(Input in) {
    if (!in.expect(JsonType.ARRAY)) {
      return null;
    }
    List<T> items = new ArrayList<>();
    boolean whole = true;
    in.enter();
    for (int i = 0; in.nextItem(); i++) {
      in.place().at(i);
      T value = item.read(in);
      if (value == null || isRepeated(value, items, in)) {
        whole = false;
        in.leaveOut();
      } else {
        items.add(value);
      }
    }
    in.place().leave();
    return whole || in.keepsParts() ? items : null;
  }

  private boolean isRepeated(T value, List<T> items, Input in) {
    if (repeats == Shape.Items.Repeats.ALLOWED || !items.contains(value)) {
      return false;
    }
    in.report().refuse("duplicate-item", "must not be in the list twice", Optional.empty());
    return true;
  }

  @Override
  public void write(List<T> items, Output out) {
    boolean flat = item instanceof Scalar || item instanceof Numbers;
    out.startArray(flat);
    for (T value : items) {
      item.write(value, out);
    }
    out.endArray(flat);
  }

  @Override
  public Shape shape() {
    return new Shape.Items(item.shape(), repeats);
  }
}
