package org.ecpat.monitoring.json.codec;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonToken;

/** Numbers, strings, truth values, and lists and maps of them, as the objects of Java. */
record AnyValues() implements Codec<Object> {
  @Override
  public @Nullable Object read(Input in) {
    return switch (JsonType.of(in.token())) {
      case STRING -> Codecs.STRING.read(in);
      case NUMBER -> Codecs.NUMBER.read(in);
      case BOOLEAN -> in.token() == JsonToken.VALUE_TRUE;
      case ARRAY -> readList(in);
      case OBJECT -> readMap(in);
      case NULL -> {
        in.refuseType("must be a value");
        yield null;
      }
    };
  }

  private @Nullable Object readList(Input in) {
    List<Object> items = Codecs.list(this).read(in);
    return items == null ? null : new ArrayList<>(items);
  }

  private @Nullable Object readMap(Input in) {
    Map<String, Object> entries = Codecs.map(Codecs.STRING, this).read(in);
    return entries == null ? null : new LinkedHashMap<>(entries);
  }

  @Override
  public void write(Object value, Output out) {
    if (value instanceof String text) {
      Codecs.STRING.write(text, out);
    } else if (value instanceof Double number) {
      Codecs.NUMBER.write(number, out);
    } else if (value instanceof Boolean truth) {
      Codecs.TRUTH.write(truth, out);
    } else if (value instanceof List<?> list) {
      Codecs.list(this).write(new ArrayList<>(list), out);
    } else if (value instanceof Map<?, ?> map) {
      Map<String, Object> sorted = new TreeMap<>();
      map.forEach((k, v) -> sorted.put(String.valueOf(k), v));
      Codecs.map(Codecs.STRING, this).write(sorted, out);
    } else {
      throw new IllegalArgumentException("a value of " + value.getClass() + " cannot be written");
    }
  }

  @Override
  public Shape shape() {
    return new Shape.Anything();
  }
}
