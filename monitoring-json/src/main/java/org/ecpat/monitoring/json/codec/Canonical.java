package org.ecpat.monitoring.json.codec;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.io.NumberOutput;

/**
 * The canonical form of a JSON text after RFC 8785: the same bytes for the same content.
 *
 * <p>Properties come in the order of their UTF-16 code units, numbers as ECMAScript prints the
 * double they stand for, strings with the fewest escapes, and there is no white space. The text
 * must be one that this library wrote: without duplicate properties and unpaired surrogates.
 */
final class Canonical {
  private static final int MOST_DIGITS_PLAIN = 21;
  private static final int MOST_ZEROS = 6;
  private static final String SHORT_ESCAPES = "\b\t\n\f\r\"\\";
  private static final String SHORT_NAMES = "btnfr\"\\";

  private final JsonParser parser;

  private Canonical(JsonParser parser) {
    this.parser = parser;
  }

  /** The canonical form, in UTF-8, of a text in UTF-8. */
  static byte[] of(byte[] text) {
    try (JsonParser parser = Json.FACTORY.createParser(ObjectReadContext.empty(), text)) {
      parser.nextToken();
      StringBuilder out = new StringBuilder(text.length);
      new Canonical(parser).write(out);
      return out.toString().getBytes(StandardCharsets.UTF_8);
    }
  }

  private void write(StringBuilder out) {
    switch (JsonType.of(parser.currentToken())) {
      case OBJECT -> writeObject(out);
      case ARRAY -> writeArray(out);
      case STRING -> string(parser.getString(), out);
      case NUMBER -> out.append(number(parser.getDoubleValue()));
      case BOOLEAN, NULL -> out.append(parser.getString());
    }
  }

  private void writeObject(StringBuilder out) {
    Map<String, StringBuilder> sorted = new TreeMap<>();
    for (String name = parser.nextName(); name != null; name = parser.nextName()) {
      parser.nextToken();
      StringBuilder value = new StringBuilder();
      write(value);
      sorted.put(name, value);
    }
    char separator = '{';
    for (Map.Entry<String, StringBuilder> property : sorted.entrySet()) {
      out.append(separator);
      string(property.getKey(), out);
      out.append(':').append(property.getValue());
      separator = ',';
    }
    out.append(sorted.isEmpty() ? "{}" : "}");
  }

  private void writeArray(StringBuilder out) {
    out.append('[');
    int start = out.length();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      if (out.length() > start) {
        out.append(',');
      }
      write(out);
    }
    out.append(']');
  }

  private static void string(String text, StringBuilder out) {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      int escape = SHORT_ESCAPES.indexOf(c);
      if (escape >= 0) {
        out.append('\\').append(SHORT_NAMES.charAt(escape));
      } else if (c < ' ') {
        out.append("\\u00").append(Character.forDigit(c >> 4, 16));
        out.append(Character.forDigit(c & 0xF, 16));
      } else {
        out.append(c);
      }
    }
    out.append('"');
  }

  /** A finite number as ECMAScript prints it (RFC 8785, 3.2.2.3). */
  static String number(double value) {
    if (value == 0) {
      return "0";
    }
    BigDecimal decimal = shortest(Math.abs(value));
    String digits = decimal.unscaledValue().toString();
    int point = digits.length() - decimal.scale();
    return (value < 0 ? "-" : "") + placed(digits, point);
  }

  private static String placed(String digits, int point) {
    int length = digits.length();
    if (length <= point && point <= MOST_DIGITS_PLAIN) {
      return digits + "0".repeat(point - length);
    } else if (0 < point && point <= MOST_DIGITS_PLAIN) {
      return digits.substring(0, point) + "." + digits.substring(point);
    } else if (-MOST_ZEROS < point && point <= 0) {
      return "0." + "0".repeat(-point) + digits;
    }
    String fraction = length == 1 ? "" : "." + digits.substring(1);
    int exponent = point - 1;
    return digits.charAt(0) + fraction + "e" + (exponent < 0 ? "-" : "+") + Math.abs(exponent);
  }

  /** The decimal with the fewest digits that is read as the number, the nearest if several are. */
  private static BigDecimal shortest(double value) {
    BigDecimal decimal = new BigDecimal(NumberOutput.toString(value, true)).stripTrailingZeros();
    // Java never prints fewer than two digits, even where one would do.
    return decimal.precision() == 2 ? orOneDigit(decimal, value) : decimal;
  }

  private static BigDecimal orOneDigit(BigDecimal decimal, double value) {
    for (RoundingMode mode : new RoundingMode[] {RoundingMode.HALF_EVEN, RoundingMode.DOWN}) {
      BigDecimal one = decimal.round(new MathContext(1, mode)).stripTrailingZeros();
      if (one.doubleValue() == value) {
        return one;
      }
    }
    return decimal;
  }
}
