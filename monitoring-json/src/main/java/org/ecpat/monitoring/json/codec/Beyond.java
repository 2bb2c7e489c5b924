package org.ecpat.monitoring.json.codec;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Where a document goes beyond its format: properties that it does not know, a later version. */
public final class Beyond {
  private final Map<String, String> values = new LinkedHashMap<>();
  private final Map<String, String> objects = new LinkedHashMap<>();
  private Optional<String> version = Optional.empty();

  /** Nowhere so far. */
  public Beyond() {}

  /**
   * The unknown properties, by their JSON Pointers, in the order of the document: their values as
   * JSON in one line.
   */
  public Map<String, String> values() {
    return values;
  }

  /**
   * The objects below the document that have unknown properties, by their JSON Pointers: as JSON in
   * one line.
   */
  public Map<String, String> objects() {
    return objects;
  }

  /** The version of the document, if it is a later minor one. */
  public Optional<String> version() {
    return version;
  }

  void newer(String later) {
    version = Optional.of(later);
  }

  /** Notes an unknown property; false if there was one at the same place. */
  boolean add(String pointer) {
    String object = pointer.substring(0, pointer.lastIndexOf('/'));
    if (!object.isEmpty()) {
      objects.put(object, "");
    }
    return values.putIfAbsent(pointer, "") == null;
  }
}
