package org.ecpat.monitoring.json.codec;

import java.util.HashSet;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** The ids and codes that a document gives, to things that can be used and to others. */
final class Ids {
  private static final Set<String> NAMES = Set.of("id", "code");

  private Ids() {}

  /** The ids up to the place where the text stops being JSON. */
  static Set<String> in(JsonParser parser) {
    Set<String> ids = new HashSet<>();
    try {
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        if (token == JsonToken.PROPERTY_NAME
            && NAMES.contains(parser.currentName())
            && parser.nextToken() == JsonToken.VALUE_STRING) {
          ids.add(parser.getString());
        }
      }
    } catch (JacksonException e) {
      return ids;
    }
    return ids;
  }
}
