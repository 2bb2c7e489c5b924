package org.ecpat.monitoring.json.codec;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.io.JsonStringEncoder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Puts properties that a format does not know back into a document, each into the object it was in.
 *
 * <p>Objects are found again by their place and, in lists, by what tells their items apart.
 */
public final class Insertion {
  private static final JsonMapper MAPPER = new JsonMapper();
  private static final List<String> ID = List.of("id", "code");
  private static final List<String> CELL =
      List.of("state", "indicator", "instrument", "round", "scheme", "assessor");

  private final Beyond beyond;
  private final Map<String, Map<String, String>> byObject = new LinkedHashMap<>();
  private final Set<String> around = new HashSet<>();
  private final Map<String, Map<String, String>> placed = new LinkedHashMap<>();
  private final Map<String, String> replaced = new LinkedHashMap<>();

  private Insertion(Beyond beyond) {
    this.beyond = beyond;
    beyond
        .values()
        .forEach(
            (pointer, json) -> {
              int slash = pointer.lastIndexOf('/');
              String object = pointer.substring(0, slash);
              byObject
                  .computeIfAbsent(object, o -> new LinkedHashMap<>())
                  .put(unescaped(pointer.substring(slash + 1)), json);
              for (int end = object.length(); end >= 0; end = object.lastIndexOf('/', end - 1)) {
                around.add(object.substring(0, end));
              }
            });
  }

  /**
   * A document with what is unknown.
   *
   * @param original the value that was read, as it is written
   * @param written the value to write, as it is written
   * @param beyond what is unknown, with its places in the original, and the version
   */
  public static byte[] into(byte[] original, byte[] written, Beyond beyond) {
    Insertion insertion = new Insertion(beyond);
    beyond.version().ifPresent(v -> insertion.replaced.put("/version", quoted(v)));
    insertion.match(MAPPER.readTree(original), "", MAPPER.readTree(written), "");
    return insertion.insert(written);
  }

  private void match(JsonNode before, String from, JsonNode now, String to) {
    if (!around.contains(from)) {
      return;
    }
    if (before.isObject() && now.isObject()) {
      if (byObject.containsKey(from)) {
        placed.put(to, byObject.get(from));
      }
      for (String name : before.propertyNames()) {
        if (now.has(name)) {
          String part = "/" + escaped(name);
          match(before.get(name), from + part, now.get(name), to + part);
        }
      }
    } else if (before.isArray() && now.isArray()) {
      matchItems(before, from, now, to);
    } else if (before.equals(now) && beyond.objects().containsKey(from)) {
      // What is known of the item fits its short form, which has no room for what is not.
      replaced.put(to, beyond.objects().get(from));
    }
  }

  private void matchItems(JsonNode before, String from, JsonNode now, String to) {
    Map<Object, Integer> places = new LinkedHashMap<>();
    for (int i = now.size() - 1; i >= 0; i--) {
      places.put(key(now.get(i)), i);
    }
    for (int i = 0; i < before.size(); i++) {
      Object key = key(before.get(i));
      boolean here = i < now.size() && key.equals(key(now.get(i)));
      Integer place = here ? Integer.valueOf(i) : places.get(key);
      if (place != null) {
        match(before.get(i), from + "/" + i, now.get(place), to + "/" + place);
      }
    }
  }

  /** What tells an item from the others in its list. */
  private static Object key(JsonNode item) {
    for (List<String> names : List.of(ID, CELL)) {
      List<JsonNode> values =
          names.stream().map(item::path).filter(n -> !n.isMissingNode()).toList();
      if (!values.isEmpty()) {
        return values;
      }
    }
    return item;
  }

  private byte[] insert(byte[] written) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(written.length);
    int done = 0;
    try (JsonParser parser = Json.FACTORY.createParser(ObjectReadContext.empty(), written)) {
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        int at = (int) parser.currentTokenLocation().getByteOffset();
        String pointer = pointer(parser, token);
        if (token == JsonToken.END_OBJECT && placed.containsKey(pointer)) {
          int end = lastByte(written, at);
          out.write(written, done, end - done);
          write(placed.get(pointer), written, end, at, out);
          done = end;
        } else if (replaced.containsKey(pointer)) {
          out.write(written, done, at - done);
          out.writeBytes(bytes(replaced.get(pointer)));
          parser.finishToken();
          done = (int) parser.currentLocation().getByteOffset();
        }
      }
    }
    out.write(written, done, written.length - done);
    return out.toByteArray();
  }

  private static String pointer(JsonParser parser, JsonToken token) {
    return token == JsonToken.END_OBJECT || token.isScalarValue()
        ? parser.streamReadContext().pathAsPointer().toString()
        : "-";
  }

  /** Where the white space before the end of an object begins. */
  private static int lastByte(byte[] written, int end) {
    int last = end;
    while (written[last - 1] == ' ' || written[last - 1] == '\n') {
      last--;
    }
    return last;
  }

  /** Writes properties after others, laid out as they are. */
  private static void write(
      Map<String, String> properties, byte[] written, int end, int at, ByteArrayOutputStream out) {
    boolean lines = at > end;
    boolean first = written[end - 1] == '{';
    String indent = new String(written, end, at - end, StandardCharsets.UTF_8) + "  ";
    for (Map.Entry<String, String> property : properties.entrySet()) {
      String before = (first ? "" : ",") + (lines ? indent : first ? "" : " ");
      out.writeBytes(bytes(before + quoted(property.getKey()) + ": " + property.getValue()));
      first = false;
    }
  }

  private static String quoted(String text) {
    return '"' + new String(JsonStringEncoder.getInstance().quoteAsCharArray(text)) + '"';
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String escaped(String name) {
    return name.replace("~", "~0").replace("/", "~1");
  }

  private static String unescaped(String part) {
    return part.replace("~1", "/").replace("~0", "~");
  }
}
