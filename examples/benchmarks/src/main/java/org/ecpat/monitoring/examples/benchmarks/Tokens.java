package org.ecpat.monitoring.examples.benchmarks;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** The tokens of a document, to be written again with nothing known of their meaning. */
final class Tokens {
  private static final JsonFactory FACTORY = new JsonFactory();

  private final List<JsonToken> kinds = new ArrayList<>();
  private final List<String> texts = new ArrayList<>();
  private final List<Double> numbers = new ArrayList<>();

  private Tokens() {}

  /** The number of tokens; nothing but where they begin and end is looked at. */
  static int count(byte[] bytes) {
    int count = 0;
    try (JsonParser parser =
        FACTORY.createParser(ObjectReadContext.empty(), new ByteArrayInputStream(bytes))) {
      while (parser.nextToken() != null) {
        count++;
      }
    }
    return count;
  }

  static Tokens of(byte[] bytes) {
    Tokens tokens = new Tokens();
    try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), bytes)) {
      for (JsonToken kind = parser.nextToken(); kind != null; kind = parser.nextToken()) {
        tokens.kinds.add(kind);
        tokens.texts.add(parser.getString());
        tokens.numbers.add(kind.isNumeric() ? parser.getDoubleValue() : 0);
      }
    }
    return tokens;
  }

  byte[] write() {
    ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 20);
    try (JsonGenerator generator = FACTORY.createGenerator(ObjectWriteContext.empty(), out)) {
      for (int i = 0; i < kinds.size(); i++) {
        write(generator, i);
      }
    }
    return out.toByteArray();
  }

  private void write(JsonGenerator generator, int i) {
    switch (kinds.get(i)) {
      case START_OBJECT -> generator.writeStartObject();
      case END_OBJECT -> generator.writeEndObject();
      case START_ARRAY -> generator.writeStartArray();
      case END_ARRAY -> generator.writeEndArray();
      case PROPERTY_NAME -> generator.writeName(texts.get(i));
      case VALUE_STRING -> generator.writeString(texts.get(i));
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> generator.writeNumber(numbers.get(i));
      case VALUE_TRUE, VALUE_FALSE -> generator.writeBoolean(kinds.get(i) == JsonToken.VALUE_TRUE);
      default -> generator.writeNull();
    }
  }
}
