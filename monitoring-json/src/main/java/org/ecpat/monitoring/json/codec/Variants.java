package org.ecpat.monitoring.json.codec;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ecpat.monitoring.Names;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonToken;

/**
 * One of several objects, told apart by their property {@code type}.
 *
 * <p>The type is written first and may be read anywhere in the object.
 *
 * @param <T> the common type
 */
public final class Variants<T> implements Codec<T> {
  private static final String TYPE = "type";

  private final String name;
  private final String description;
  private final Map<String, Variant<? extends T>> variants = new LinkedHashMap<>();

  private Variants(String name, String description) {
    this.name = name;
    this.description = description;
  }

  /** A declaration without variants. */
  public static <T> Variants<T> of(String name, String description) {
    return new Variants<>(name, description);
  }

  /** Adds a variant. */
  public <V extends T> Variants<T> with(String type, Class<V> values, ObjectCodec<V> codec) {
    Constant constant = Constant.type(type);
    variants.put(type, new Variant<>(values, constant, codec.with(List.of(constant))));
    return this;
  }

  @Override
  public @Nullable T read(Input in) {
    if (!in.expect(JsonType.OBJECT)) {
      return null;
    }
    String first = in.nextName();
    if (TYPE.equals(first)) {
      in.next();
      return in.token() == JsonToken.VALUE_STRING ? readAfterType(in) : refuseType(in);
    }
    String type = in.lookAhead(TYPE);
    Variant<? extends T> variant = variants.get(type);
    T value = variant == null ? refuse(type, in) : variant.codec.read(in);
    in.resume();
    return value;
  }

  private @Nullable T readAfterType(Input in) {
    String type = in.scalar(Codecs.STRING);
    Variant<? extends T> variant = variants.get(type);
    if (variant != null) {
      return variant.codec.readAfter(variant.type, in);
    }
    refuse(type, in);
    in.skipRest();
    return null;
  }

  private @Nullable T refuseType(Input in) {
    in.enter();
    in.place().at(TYPE);
    in.expect(JsonType.STRING);
    in.place().leave();
    in.skipRest();
    return null;
  }

  private @Nullable T refuse(@Nullable String type, Input in) {
    if (type == null) {
      in.report().refuse("missing-property", "must have a property 'type'", Optional.of(known()));
      return null;
    }
    in.enter();
    in.place().at(TYPE);
    in.report()
        .refuse(
            "unknown-type",
            "must be a known type of " + name,
            Found.quoted(type),
            Optional.of(Names.remedy(type, variants.keySet())));
    in.place().leave();
    return null;
  }

  private String known() {
    return Names.remedy("", variants.keySet());
  }

  @Override
  public void write(T value, Output out) {
    for (Variant<? extends T> variant : variants.values()) {
      if (variant.values.isInstance(value)) {
        variant.write(value, out);
        return;
      }
    }
    throw new IllegalArgumentException("a " + name + " of " + value.getClass() + " has no type");
  }

  @Override
  public Shape shape() {
    List<Shape.Properties> shapes = new ArrayList<>();
    variants.values().forEach(v -> shapes.add(v.codec.shape()));
    return new Shape.Variants(name, description, shapes);
  }

  private record Variant<V>(Class<V> values, Constant type, ObjectCodec<V> codec) {
    void write(Object value, Output out) {
      codec.write(values.cast(value), out);
    }
  }
}
