package org.ecpat.monitoring.json.codec;

import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.io.JsonStringEncoder;

/** The value found, as a finding shows it: short, and without control characters. */
final class Found {
  private static final int LONGEST = 60;

  private Found() {}

  /** The name, or the value that begins, at the parser's token. */
  static String at(JsonParser parser) {
    if (parser.currentToken() == JsonToken.PROPERTY_NAME) {
      return quoted(parser.currentName());
    }
    return switch (JsonType.of(parser.currentToken())) {
      case STRING -> quoted(parser.getString());
      case NUMBER, BOOLEAN -> shortened(parser.getString());
      case OBJECT -> JsonType.OBJECT.words();
      case ARRAY -> JsonType.ARRAY.words();
      case NULL -> JsonType.NULL.words();
    };
  }

  /** A text in double quotes, escaped as in JSON. */
  static String quoted(String text) {
    return '"'
        + new String(JsonStringEncoder.getInstance().quoteAsCharArray(shortened(text)))
        + '"';
  }

  /** A text with halves of surrogate pairs as escapes. */
  static String writable(String text) {
    if (!Scalar.hasUnpairedSurrogate(text)) {
      return text;
    }
    StringBuilder writable = new StringBuilder();
    text.codePoints()
        .forEach(
            c -> {
              if (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE) {
                writable.append("\\u").append(Integer.toHexString(c));
              } else {
                writable.appendCodePoint(c);
              }
            });
    return writable.toString();
  }

  private static String shortened(String text) {
    return text.length() <= LONGEST
        ? text
        : text.substring(0, text.offsetByCodePoints(0, LONGEST)) + "…";
  }
}
