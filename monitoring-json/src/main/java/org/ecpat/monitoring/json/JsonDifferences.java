package org.ecpat.monitoring.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Finds what two JSON texts do not share.
 *
 * <p>Items of lists are matched by what identifies them (an id, a code, or state, indicator and
 * round) where that is unique in both lists, and by position otherwise.
 */
final class JsonDifferences {
  private static final JsonMapper MAPPER = JsonMapper.shared();
  private static final List<String> IDENTITY =
      List.of(
          "id",
          "code",
          "state",
          "indicator",
          "round",
          "node",
          "parent",
          "commitment",
          "instrument");

  private final double tolerance;
  private final List<Difference> differences = new ArrayList<>();

  private JsonDifferences(double tolerance) {
    this.tolerance = tolerance;
  }

  /**
   * What differs, in the order of the first text.
   *
   * @param tolerance how far numbers may be apart, relative to the larger if that is over 1
   */
  static List<Difference> between(String place, byte[] before, byte[] after, double tolerance) {
    JsonDifferences differences = new JsonDifferences(tolerance);
    differences.compare(place, MAPPER.readTree(before), MAPPER.readTree(after));
    return differences.differences;
  }

  /** What identifies an entry of a document, or the entry itself where nothing does. */
  static Optional<String> entry(byte[] document, String property, int index) {
    JsonNode value = MAPPER.readTree(document).path(property);
    JsonNode entry = value.isArray() ? value.path(index) : value;
    String key = key(entry);
    return Optional.of(key.isEmpty() ? entry.toString() : key).filter(text -> !text.isEmpty());
  }

  private void compare(String place, JsonNode before, JsonNode after) {
    if (before.isObject() && after.isObject()) {
      objects(place, before, after);
    } else if (before.isArray() && after.isArray()) {
      arrays(place, before, after);
    } else if (!same(before, after)) {
      add(place, Optional.of(before), Optional.of(after));
    }
  }

  private boolean same(JsonNode before, JsonNode after) {
    if (before.isNumber() && after.isNumber()) {
      double a = before.doubleValue();
      double b = after.doubleValue();
      return a == b
          || Math.abs(a - b) <= tolerance * Math.max(1, Math.max(Math.abs(a), Math.abs(b)));
    }
    return before.equals(after);
  }

  private void objects(String place, JsonNode before, JsonNode after) {
    Set<String> names = new LinkedHashSet<>(before.propertyNames());
    names.addAll(after.propertyNames());
    for (String name : names) {
      either(place + "/" + name, before.optional(name), after.optional(name));
    }
  }

  private void arrays(String place, JsonNode before, JsonNode after) {
    Map<String, JsonNode> first = items(before);
    Map<String, JsonNode> second = items(after);
    if (first.size() != before.size() || second.size() != after.size()) {
      first = byPosition(before);
      second = byPosition(after);
    }
    Set<String> keys = new LinkedHashSet<>(first.keySet());
    keys.addAll(second.keySet());
    for (String key : keys) {
      either(
          place + "/" + key,
          Optional.ofNullable(first.get(key)),
          Optional.ofNullable(second.get(key)));
    }
  }

  private void either(String place, Optional<JsonNode> before, Optional<JsonNode> after) {
    if (before.isPresent() && after.isPresent()) {
      compare(place, before.get(), after.get());
    } else {
      add(place, before, after);
    }
  }

  private void add(String place, Optional<JsonNode> before, Optional<JsonNode> after) {
    differences.add(
        new Difference(place, before.map(JsonNode::toString), after.map(JsonNode::toString)));
  }

  private static Map<String, JsonNode> items(JsonNode array) {
    Map<String, JsonNode> items = new LinkedHashMap<>();
    for (JsonNode item : array) {
      String key = key(item);
      if (key.isEmpty()) {
        return Map.of();
      }
      items.put(key, item);
    }
    return items;
  }

  private static String key(JsonNode item) {
    if (item.isString()) {
      return item.stringValue();
    }
    List<String> parts = new ArrayList<>();
    if (item.isObject()) {
      for (String name : IDENTITY) {
        item.optional(name).map(JsonDifferences::text).ifPresent(parts::add);
      }
    }
    return String.join(" ", parts);
  }

  private static String text(JsonNode part) {
    return part.isString() ? part.stringValue() : part.path("id").asString("");
  }

  private static Map<String, JsonNode> byPosition(JsonNode array) {
    Map<String, JsonNode> items = new LinkedHashMap<>();
    for (int i = 0; i < array.size(); i++) {
      items.put(Integer.toString(i), array.get(i));
    }
    return items;
  }
}
