package org.ecpat.monitoring.json.codec;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;

/** Writes plain objects of Java, such as those of a schema, as JSON text. */
final class Plain {
  private static final int WIDEST_FLAT = 3;

  /** A piece of JSON that has been written already. */
  record Written(String text) {}

  private Plain() {}

  /** The text of maps, lists, strings, numbers and truth values, with a line end. */
  static String text(Object value) {
    Layout layout = new Layout();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonGenerator generator = generator(layout, bytes)) {
      write(value, new Output(generator, layout, item -> true));
      generator.writeRaw('\n');
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }

  /** The text of a value in one line. */
  static <T> String text(T value, Codec<T> codec) {
    Layout layout = new Layout();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    layout.enter(true);
    try (JsonGenerator generator = generator(layout, bytes)) {
      codec.write(value, new Output(generator, layout, item -> true));
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }

  private static JsonGenerator generator(Layout layout, ByteArrayOutputStream bytes) {
    return Json.FACTORY.createGenerator(Json.writing(layout), bytes, JsonEncoding.UTF8);
  }

  private static void write(Object value, Output out) {
    if (value instanceof Map<?, ?> map) {
      boolean flat = isFlat(map);
      out.startObject(flat);
      map.forEach(
          (name, part) -> {
            out.generator().writeName(name.toString());
            write(part, out);
          });
      out.endObject(flat);
    } else if (value instanceof List<?> list) {
      boolean flat = list.stream().noneMatch(item -> item instanceof Map);
      out.startArray(flat);
      list.forEach(item -> write(item, out));
      out.endArray(flat);
    } else if (value instanceof Written json) {
      out.generator().writeRawValue(json.text());
    } else if (value instanceof Double number) {
      out.number(number);
    } else if (value instanceof Boolean truth) {
      out.generator().writeBoolean(truth);
    } else {
      out.generator().writeString(value.toString());
    }
  }

  private static boolean isFlat(Map<?, ?> map) {
    return map.size() <= WIDEST_FLAT
        && map.values().stream().noneMatch(v -> v instanceof Map || v instanceof List);
  }
}
