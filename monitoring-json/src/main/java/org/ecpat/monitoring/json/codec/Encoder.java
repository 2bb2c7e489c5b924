package org.ecpat.monitoring.json.codec;

import java.io.ByteArrayOutputStream;
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

  /** Writes values one a line (NDJSON), and leaves the stream open. */
  public <T> void writeLines(Iterable<T> values, Codec<T> codec, OutputStream target) {
    Layout layout = new Layout();
    layout.enter(true);
    try (JsonGenerator generator =
        Json.FACTORY.createGenerator(Json.writing(layout), target, JsonEncoding.UTF8)) {
      Output out = new Output(generator, layout, shown);
      boolean some = false;
      for (T value : values) {
        codec.write(value, out);
        some = true;
      }
      if (some) {
        generator.writeRaw('\n');
      }
    }
  }

  /** The canonical form of a document (RFC 8785), in UTF-8 without a line end. */
  public <T> byte[] canonical(T value, Document<T> document) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    write(value, document, bytes);
    return Canonical.of(bytes.toByteArray());
  }

  /** The canonical form of the text of a document that this library wrote. */
  public static byte[] canonical(byte[] written) {
    return Canonical.of(written);
  }

  /** Writes a value to the generator of a host, in the host's layout. */
  public <T> void write(T value, Document<T> document, JsonGenerator generator) {
    document.codec().write(value, new Output(generator, new Layout(), shown));
  }
}
