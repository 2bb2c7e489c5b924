package org.ecpat.monitoring.json;

import org.ecpat.monitoring.json.codec.Document;
import org.ecpat.monitoring.json.codec.Encoder;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.jsontype.TypeSerializer;

/** Writes the values of one kind of document with a host's mapper. */
final class KindSerializer<T> extends ValueSerializer<T> {
  private final Document<T> kind;
  private final Encoder encoder;

  KindSerializer(Document<T> kind, Encoder encoder) {
    this.kind = kind;
    this.encoder = encoder;
  }

  @Override
  public Class<T> handledType() {
    return kind.type();
  }

  @Override
  public void serialize(T value, JsonGenerator generator, SerializationContext context) {
    encoder.write(value, kind, generator);
  }

  /** Writes no type of Java, because the document says what it is. */
  @Override
  public void serializeWithType(
      T value, JsonGenerator generator, SerializationContext context, TypeSerializer types) {
    encoder.write(value, kind, generator);
  }
}
