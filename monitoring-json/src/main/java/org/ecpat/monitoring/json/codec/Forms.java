package org.ecpat.monitoring.json.codec;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.ecpat.monitoring.InvalidInputException;
import org.jspecify.annotations.Nullable;

/**
 * One of several forms, told apart by their JSON type, such as a short one and a full one.
 *
 * <p>A value is written in the first form that fits it.
 *
 * @param <T> the type of the value
 */
public final class Forms<T> implements Codec<T> {
  private final String name;
  private final String description;
  private final Map<JsonType, Form<T, ?>> forms = new EnumMap<>(JsonType.class);
  private final List<Form<T, ?>> inOrder = new ArrayList<>();

  private Forms(String name, String description) {
    this.name = name;
    this.description = description;
  }

  /** A declaration without forms. */
  public static <T> Forms<T> of(String name, String description) {
    return new Forms<>(name, description);
  }

  /** Adds a form that fits some of the values. */
  public <X> Forms<T> with(
      JsonType type, Codec<X> codec, Predicate<T> fits, Function<X, T> from, Function<T, X> to) {
    Form<T, X> form = new Form<>(codec, fits, from, to);
    forms.put(type, form);
    inOrder.add(form);
    return this;
  }

  /** Adds a form that fits all values. */
  public Forms<T> otherwise(JsonType type, Codec<T> codec) {
    return with(type, codec, value -> true, Function.identity(), Function.identity());
  }

  @Override
  public @Nullable T read(Input in) {
    Form<T, ?> form = forms.get(JsonType.of(in.token()));
    if (form == null) {
      in.refuseType("must be " + words());
      return null;
    }
    return form.read(in);
  }

  private String words() {
    return forms.keySet().stream().map(JsonType::words).collect(Collectors.joining(" or "));
  }

  @Override
  public void write(T value, Output out) {
    for (Form<T, ?> form : inOrder) {
      if (form.fits.test(value)) {
        form.write(value, out);
        return;
      }
    }
    throw new IllegalArgumentException("no form of " + name + " fits " + value);
  }

  @Override
  public Shape shape() {
    List<Shape> shapes = inOrder.stream().map(f -> f.codec.shape()).toList();
    return new Shape.Forms(name, description, shapes);
  }

  private record Form<T, X>(
      Codec<X> codec, Predicate<T> fits, Function<X, T> from, Function<T, X> to) {
    @Nullable T read(Input in) {
      X value = codec.read(in);
      if (value == null) {
        return null;
      }
      try {
        return from.apply(value);
      } catch (InvalidInputException e) {
        if (codec instanceof Scalar || codec instanceof Numbers) {
          in.report().relocateHere(e);
        } else {
          in.report().relocate(e);
        }
        return null;
      }
    }

    void write(T value, Output out) {
      codec.write(to.apply(value), out);
    }
  }
}
