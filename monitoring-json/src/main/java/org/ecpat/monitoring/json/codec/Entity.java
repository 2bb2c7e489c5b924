package org.ecpat.monitoring.json.codec;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The declaration of an object that has a builder: each property with its getter and its setter.
 *
 * @param <T> the type that is declared
 * @param <B> its builder
 */
public final class Entity<T, B> {
  private final Fields<T> fields;
  private final Supplier<B> start;
  private final Function<B, T> build;
  private final List<BiConsumer<B, Object>> setters = new ArrayList<>();

  private Entity(Fields<T> fields, Supplier<B> start, Function<B, T> build) {
    this.fields = fields;
    this.start = start;
    this.build = build;
  }

  /** A declaration without properties. */
  public static <T, B> Entity<T, B> of(
      String name, String description, Supplier<B> start, Function<B, T> build) {
    return new Entity<>(Fields.of(name, description), start, build);
  }

  /** Writes the object in one line. */
  public Entity<T, B> inOneLine() {
    fields.inOneLine();
    return this;
  }

  /** A property that must be there. */
  public <X> Entity<T, B> required(
      String name,
      Codec<X> codec,
      Function<T, X> getter,
      BiConsumer<B, X> setter,
      String sentence) {
    return part(fields.required(name, codec, getter, sentence), setter);
  }

  /** A property that may be left out. */
  public <X> Entity<T, B> optional(
      String name,
      Codec<X> codec,
      Function<T, Optional<X>> getter,
      BiConsumer<B, X> setter,
      String sentence) {
    return part(fields.optional(name, codec, getter, sentence), setter);
  }

  /** A number that may be left out. */
  public Entity<T, B> optionalNumber(
      String name,
      Codec<Double> codec,
      Function<T, OptionalDouble> getter,
      BiConsumer<B, Double> setter,
      String sentence) {
    return optional(name, codec, value -> boxed(getter.apply(value)), setter, sentence);
  }

  /** A whole number that may be left out. */
  public Entity<T, B> optionalWhole(
      String name,
      Codec<Integer> codec,
      Function<T, OptionalInt> getter,
      BiConsumer<B, Integer> setter,
      String sentence) {
    return optional(name, codec, value -> boxed(getter.apply(value)), setter, sentence);
  }

  /** A property that is left out where it has its usual value. */
  public <X> Entity<T, B> usual(
      String name,
      Codec<X> codec,
      X usual,
      Function<T, X> getter,
      BiConsumer<B, X> setter,
      String sentence) {
    return part(fields.usual(name, codec, usual, getter, sentence), setter);
  }

  /** A property that is left out where it follows from the others. */
  public <X> Entity<T, B> derived(
      String name,
      Codec<X> codec,
      Function<T, X> usual,
      Function<T, X> getter,
      BiConsumer<B, X> setter,
      String sentence) {
    return part(fields.derived(name, codec, usual, getter, sentence), setter);
  }

  /** A list that is left out where it is empty; items that may not be shown are left out. */
  public <X> Entity<T, B> list(
      String name,
      Codec<X> item,
      Function<T, List<X>> getter,
      BiConsumer<B, List<X>> setter,
      String sentence) {
    return part(fields.list(name, item, getter, sentence), setter);
  }

  /** Values by name, left out where there are none. */
  public <K, V> Entity<T, B> map(
      String name,
      Scalar<K> key,
      Codec<V> value,
      Function<T, Map<K, V>> getter,
      BiConsumer<B, Map<K, V>> setter,
      String sentence) {
    return usual(name, Codecs.map(key, value), Map.of(), getter, setter, sentence);
  }

  /** The codec. */
  public ObjectCodec<T> codec() {
    return fields.assembled(new Building<>(start, setters, build));
  }

  /** A number that may be missing, as an optional object. */
  public static Optional<Double> boxed(OptionalDouble number) {
    return number.isPresent() ? Optional.of(number.getAsDouble()) : Optional.empty();
  }

  /** A whole number that may be missing, as an optional object. */
  public static Optional<Integer> boxed(OptionalInt number) {
    return number.isPresent() ? Optional.of(number.getAsInt()) : Optional.empty();
  }

  /** An optional object, as a number that may be missing. */
  public static OptionalDouble unboxed(Optional<Double> number) {
    return number.isPresent() ? OptionalDouble.of(number.get()) : OptionalDouble.empty();
  }

  @SuppressWarnings("unchecked") // the key's codec made the value that the setter gets
  private Entity<T, B> part(Key<?> key, BiConsumer<B, ?> setter) {
    setters.add(key.index(), (BiConsumer<B, Object>) setter);
    return this;
  }

  /** Puts an object together with a builder. */
  private static final class Building<T, B> implements Assembly<T, B> {
    private final Supplier<B> builder;
    private final BiConsumer<B, Object>[] setters;
    private final Function<B, T> build;

    @SuppressWarnings({"unchecked", "rawtypes"}) // an array has no type parameters
    Building(Supplier<B> builder, List<BiConsumer<B, Object>> setters, Function<B, T> build) {
      this.builder = builder;
      this.setters = setters.toArray(new BiConsumer[0]);
      this.build = build;
    }

    @Override
    public B start() {
      return builder.get();
    }

    @Override
    public void set(B parts, int field, Object value) {
      setters[field].accept(parts, value);
    }

    @Override
    public T finish(B parts) {
      return build.apply(parts);
    }
  }
}
