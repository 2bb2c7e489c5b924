package org.ecpat.monitoring.json.codec;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Values by free names. */
record Entries<K, V>(Scalar<K> key, Codec<V> value, List<String> required)
    implements Codec<Map<K, V>> {
  @Override
  public @Nullable Map<K, V> read(Input in) {
    if (!in.expect(JsonType.OBJECT)) {
      return null;
    }
    Map<K, V> entries = new LinkedHashMap<>();
    Set<String> seen = new HashSet<>();
    boolean whole = true;
    in.enter();
    for (String name = in.nextName(); name != null; name = in.nextName()) {
      in.place().at(name);
      whole &= readEntry(name, seen, entries, in);
    }
    in.place().at(null);
    for (String name : required) {
      if (!seen.contains(name)) {
        in.report().missing(name);
        whole = false;
      }
    }
    in.place().leave();
    return whole || in.keepsParts() ? entries : null;
  }

  private boolean readEntry(String name, Set<String> seen, Map<K, V> entries, Input in) {
    if (!seen.add(name)) {
      in.report().duplicate(name);
      in.next();
      in.skip();
      return false;
    }
    K k = key.parse(name, in);
    in.next();
    V v = value.read(in);
    if (k == null || v == null) {
      return false;
    }
    entries.put(k, v);
    return true;
  }

  @Override
  public void write(Map<K, V> entries, Output out) {
    boolean flat = !(value instanceof ObjectCodec || value instanceof Entries);
    out.startObject(flat);
    entries.forEach(
        (k, v) -> {
          out.generator().writeName(key.print(k));
          value.write(v, out);
        });
    out.endObject(flat);
  }

  @Override
  public Shape shape() {
    return new Shape.Entries(key.shape(), value.shape(), required);
  }
}
