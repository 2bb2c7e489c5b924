package org.ecpat.monitoring.json.codec;

import java.util.function.Predicate;
import tools.jackson.core.JsonGenerator;

/** Where values are written to, and which of them may be shown. */
public final class Output {
  private final JsonGenerator generator;
  private final Predicate<Object> shown;
  private final Layout layout;

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
