package org.ecpat.monitoring.json.codec;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonToken;

/** The types of JSON values, with their names for readers. */
public enum JsonType {
  /** Text in quotes. */
  STRING("a string"),
  /** A number. */
  NUMBER("a number"),
  /** True or false. */
  BOOLEAN("true or false"),
  /** Named properties in braces. */
  OBJECT("an object"),
  /** Items in brackets. */
  ARRAY("an array"),
  /** The word null. */
  NULL("null");

  private final String words;

  JsonType(String words) {
    this.words = words;
  }

  /** The name with its article. */
  public String words() {
    return words;
  }

  /** The type of the value that a token begins. */
  static JsonType of(@Nullable JsonToken token) {
    if (token == null) {
      return NULL;
    }
    return switch (token) {
      case START_OBJECT, END_OBJECT, PROPERTY_NAME -> OBJECT;
      case START_ARRAY, END_ARRAY -> ARRAY;
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> NUMBER;
      case VALUE_TRUE, VALUE_FALSE -> BOOLEAN;
      case VALUE_STRING -> STRING;
      default -> NULL;
    };
  }
}
