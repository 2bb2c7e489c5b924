package org.ecpat.monitoring.json.codec;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ecpat.monitoring.Finding;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.io.JsonStringEncoder;

/** Copies values out of a document that was read well, by their places. */
final class UnknownParts {
  private final JsonParser parser;
  private final List<Finding> findings = new ArrayList<>();

  private UnknownParts(JsonParser parser) {
    this.parser = parser;
  }

  /** Fills in the values by their JSON Pointers, where they are empty; what is wrong in them. */
  static List<Finding> copy(JsonParser parser, Map<String, String> values) {
    UnknownParts parts = new UnknownParts(parser);
    for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
      if (token.isScalarValue() || token.isStructStart()) {
        String pointer = parts.pointer();
        if ("".equals(values.get(pointer))) {
          values.put(pointer, parts.value());
        }
      }
    }
    return parts.findings;
  }

  private String pointer() {
    return parser.streamReadContext().pathAsPointer().toString();
  }

  /** The value that begins here, in one line. */
  private String value() {
    StringBuilder text = new StringBuilder();
    Deque<Set<String>> names = new ArrayDeque<>();
    int depth = 0;
    boolean first = true;
    do {
      JsonToken token = parser.currentToken();
      boolean end = token == JsonToken.END_OBJECT || token == JsonToken.END_ARRAY;
      if (!first && !end && depth > 0) {
        text.append(", ");
      }
      if (token == JsonToken.PROPERTY_NAME) {
        name(names, text);
        token = parser.nextToken();
      }
      depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
      first = token.isStructStart();
      append(token, names, text);
    } while (depth > 0 && parser.nextToken() != null);
    return text.toString();
  }

  private void name(Deque<Set<String>> names, StringBuilder text) {
    if (!names.element().add(parser.currentName())) {
      refuse("duplicate-property", "must have each property once");
    }
    string(parser.currentName(), text);
    text.append(": ");
  }

  private void append(JsonToken token, Deque<Set<String>> names, StringBuilder text) {
    if (token == JsonToken.START_OBJECT) {
      names.push(new HashSet<>());
    } else if (token == JsonToken.END_OBJECT) {
      names.pop();
    }
    if (token == JsonToken.VALUE_STRING) {
      string(parser.getString(), text);
    } else {
      if (token.isNumeric() && parser.isNaN()) {
        refuse("number", "must be a number of JSON");
      }
      text.append(parser.getString());
    }
  }

  private void string(String value, StringBuilder text) {
    if (Scalar.hasUnpairedSurrogate(value)) {
      refuse("surrogate", "must not contain half of a surrogate pair");
    }
    text.append('"').append(JsonStringEncoder.getInstance().quoteAsCharArray(value)).append('"');
  }

  private void refuse(String code, String rule) {
    TokenStreamLocation location = parser.currentTokenLocation();
    findings.add(
        Finding.error(code, "unknown property", Found.writable(pointer()))
            .rule(rule)
            .value(Found.writable(Found.at(parser)))
            .line(location.getLineNr())
            .column(location.getColumnNr())
            .build());
  }
}
