package org.ecpat.monitoring.json.codec;

import java.io.OutputStream;
import java.util.function.Predicate;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;

/**
 * Writes whole documents.
 *
 * @param shown whether an item of a list may be shown
 */
public record Encoder(Predicate<Object> shown) {

  /** Writes a document with a line end, and leaves the stream open. */
  public <T> void write(T value, Document<T> document, OutputStream target) {
    Layout layout = new Layout();
    try (JsonGenerator generator =
        Json.FACTORY.createGenerator(Json.writing(layout), target, JsonEncoding.UTF8)) {
      document.codec().write(value, new Output(generator, layout, shown));
      generator.writeRaw('\n');
    }
  }

  /** Writes a value to the generator of a host, in the host's layout. */
  public <T> void write(T value, Document<T> document, JsonGenerator generator) {
    document.codec().write(value, new Output(generator, new Layout(), shown));
  }
}
