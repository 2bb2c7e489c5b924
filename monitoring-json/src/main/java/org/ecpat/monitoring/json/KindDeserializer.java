package org.ecpat.monitoring.json;

import org.ecpat.monitoring.json.codec.Decoder;
import org.ecpat.monitoring.json.codec.Document;
import org.ecpat.monitoring.json.codec.Unknown;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.jsontype.TypeDeserializer;

/** Reads the values of one kind of document with a host's mapper. */
final class KindDeserializer<T> extends ValueDeserializer<T> {
  private final Document<T> kind;
  private final Decoder decoder = new Decoder(Unknown.REFUSE, warning -> {});

  KindDeserializer(Document<T> kind) {
    this.kind = kind;
  }

  @Override
  public Class<T> handledType() {
    return kind.type();
  }

  @Override
  public T deserialize(JsonParser parser, DeserializationContext context) {
    return decoder.read(parser, kind);
  }

  /** Looks for no type of Java, because the document says what it is. */
  @Override
  public Object deserializeWithType(
      JsonParser parser, DeserializationContext context, TypeDeserializer types) {
    return decoder.read(parser, kind);
  }
}
