package org.ecpat.monitoring.json.codec;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.ecpat.monitoring.json.codec.Shape.Presence;
import org.jspecify.annotations.Nullable;

/**
 * The declaration of an object: its properties in the order in which they are written.
 *
 * <pre>{@code
 * var fields = Fields.<Level>of("level", "One step of an ordered scale.");
 * var id = fields.required("id", ID, Level::id, "The name by which answers refer to it.");
 * var points = fields.usual("points", NUMBER, 0.0, Level::points, "What it is worth.");
 * return fields.codec(v -> new Level(v.get(id), v.get(points)));
 * }</pre>
 *
 * @param <T> the type that is declared
 */
public final class Fields<T> {
  private final String name;
  private final String description;
  private final List<Field<T>> fields = new ArrayList<>();
  private boolean flat;

  private Fields(String name, String description) {
    this.name = name;
    this.description = description;
  }

  /** A declaration without properties. */
  public static <T> Fields<T> of(String name, String description) {
    return new Fields<>(name, description);
  }

  /** Writes the object in one line. */
  public Fields<T> inOneLine() {
    flat = true;
    return this;
  }

  /** A property that must be there. */
  public <X> Key<X> required(
      String property, Codec<X> codec, Function<T, X> getter, String sentence) {
    return add(
        property,
        codec,
        (value, out) -> getter.apply(value),
        Presence.REQUIRED,
        Optional.empty(),
        sentence,
        read -> Objects.requireNonNull(read));
  }

  /** A property that may be left out. */
  public <X> Key<Optional<X>> optional(
      String property, Codec<X> codec, Function<T, Optional<X>> getter, String sentence) {
    return this.<X, Optional<X>>add(
        property,
        codec,
        (value, out) -> getter.apply(value).orElse(null),
        Presence.OPTIONAL,
        Optional.empty(),
        sentence,
        read -> Optional.ofNullable(read));
  }

  /** A property that is left out where it has its usual value. */
  public <X> Key<X> usual(
      String property, Codec<X> codec, X usual, Function<T, X> getter, String sentence) {
    return add(
        property,
        codec,
        (value, out) -> unless(usual, getter.apply(value)),
        Presence.OPTIONAL,
        Optional.of(usual),
        sentence,
        read -> read == null ? usual : read);
  }

  /** A property that is left out where it follows from the others. */
  public <X> Key<Optional<X>> derived(
      String property,
      Codec<X> codec,
      Function<T, X> usual,
      Function<T, X> getter,
      String sentence) {
    return this.<X, Optional<X>>add(
        property,
        codec,
        (value, out) -> unless(usual.apply(value), getter.apply(value)),
        Presence.OPTIONAL,
        Optional.empty(),
        sentence,
        read -> Optional.ofNullable(read));
  }

  /** A list that is left out where it is empty; items that may not be shown are left out. */
  public <X> Key<List<X>> list(
      String property, Codec<X> item, Function<T, List<X>> getter, String sentence) {
    return add(
        property,
        Codecs.list(item),
        (value, out) -> shown(getter.apply(value), out),
        Presence.OPTIONAL,
        Optional.of(List.of()),
        sentence,
        read -> read == null ? List.of() : read);
  }

  /** A codec that makes the object from the values read. */
  public ObjectCodec<T> codec(Function<Values, T> constructor) {
    return assembled(new Values.Construction<>(fields.size(), constructor));
  }

  /** A codec that puts the object together in some way. */
  ObjectCodec<T> assembled(Assembly<T, ?> assembly) {
    return new ObjectCodec<>(name, description, List.of(), fields, flat, assembly);
  }

  private static <X> @Nullable X unless(X usual, X value) {
    return usual.equals(value) ? null : value;
  }

  private static <X> @Nullable List<X> shown(List<X> items, Output out) {
    for (X item : items) {
      if (!out.shows(item)) {
        List<X> shown = items.stream().filter(out::shows).toList();
        return shown.isEmpty() ? null : shown;
      }
    }
    return items.isEmpty() ? null : items;
  }

  @SuppressWarnings("unchecked") // a field is written and read by the same codec
  private <X, Y> Key<Y> add(
      String property,
      Codec<X> codec,
      BiFunction<T, Output, @Nullable X> written,
      Presence presence,
      Optional<X> whenAbsent,
      String sentence,
      Function<@Nullable X, Y> value) {
    fields.add(
        new Field<>(
            property,
            (Codec<Object>) codec,
            (BiFunction<T, Output, @Nullable Object>) (BiFunction<T, Output, ?>) written,
            presence,
            (Optional<Object>) whenAbsent,
            sentence));
    return new Key<>(fields.size() - 1, (Function<@Nullable Object, Y>) (Function<?, Y>) value);
  }
}
