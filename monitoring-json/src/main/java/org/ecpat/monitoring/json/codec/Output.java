package org.ecpat.monitoring.json.codec;

import java.util.function.Predicate;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.json.JsonGeneratorBase;
import tools.jackson.core.json.JsonWriteFeature;

/** Where values are written to, and which of them may be shown. */
public final class Output {
  private final JsonGenerator generator;
  private final Predicate<Object> shown;
  private final Layout layout;
  private final Numbering numbering;

  /** How numbers are handed to a generator. */
  private enum Numbering {
    /** As text, so that they look the same everywhere. */
    TEXT,
    /** As raw text, because the host's generator would put numbers in quotes. */
    RAW,
    /** As numbers, because the host's generator makes no text. */
    TYPED
  }

  /**
   * An output.
   *
   * @param layout the layout of the generator; one of its own if the generator has another
   * @param shown whether an item of a list may be shown
   */
  public Output(JsonGenerator generator, Layout layout, Predicate<Object> shown) {
    this.generator = generator;
    this.layout = layout;
    this.shown = shown;
    this.numbering = numbering(generator);
  }

  private static Numbering numbering(JsonGenerator generator) {
    if (generator instanceof JsonGeneratorBase text) {
      return text.isEnabled(JsonWriteFeature.WRITE_NUMBERS_AS_STRINGS)
          ? Numbering.RAW
          : Numbering.TEXT;
    }
    return Numbering.TYPED;
  }

  /** Writes the shortest form that gives the same number, without a point where there is none. */
  void number(double value) {
    switch (numbering) {
      case TEXT -> generator.writeNumber(Numbers.plain(value));
      case RAW -> generator.writeRawValue(Numbers.plain(value));
      case TYPED -> {
        if (Numbers.isPlainWhole(value)) {
          generator.writeNumber((long) value);
        } else {
          generator.writeNumber(value);
        }
      }
    }
  }

  JsonGenerator generator() {
    return generator;
  }

  boolean shows(Object item) {
    return shown.test(item);
  }

  void startObject(boolean flat) {
    generator.writeStartObject();
    layout.enter(flat);
  }

  void endObject(boolean flat) {
    generator.writeEndObject();
    layout.leave(flat);
  }

  void startArray(boolean flat) {
    generator.writeStartArray();
    layout.enter(flat);
  }

  void endArray(boolean flat) {
    generator.writeEndArray();
    layout.leave(flat);
  }
}
