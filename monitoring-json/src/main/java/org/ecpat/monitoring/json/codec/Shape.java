package org.ecpat.monitoring.json.codec;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What the values of a codec look like in JSON, as data for schemas and specifications. */
public sealed interface Shape {
  /** The meanings of texts that occur in every kind. */
  Set<String> BASIC = Set.of("id", "wording", "day");

  /** Text of a form. */
  record Text(String meaning, Optional<String> pattern, Optional<String> format) implements Shape {
    /** Whether it occurs so often that it is worth a definition of its own. */
    public boolean isBasic() {
      return pattern.isPresent() && BASIC.contains(meaning);
    }
  }

  /** One of some words. */
  record Words(String meaning, List<String> words) implements Shape {}

  /** A finite number, perhaps whole, perhaps with limits, both included. */
  record Numeric(Whole whole, OptionalDouble least, OptionalDouble most) implements Shape {
    /** Whether fractions are allowed. */
    public enum Whole {
      /** Whole numbers only. */
      WHOLE,
      /** Any number. */
      ANY
    }
  }

  /** True or false. */
  record Truth() implements Shape {}

  /** Items in order. */
  record Items(Shape item, Repeats repeats) implements Shape {
    /** Whether an item may occur twice. */
    public enum Repeats {
      /** It may. */
      ALLOWED,
      /** It may not. */
      REFUSED
    }
  }

  /** Values by free names of a form; some names may be required. */
  record Entries(Shape name, Shape value, List<String> required) implements Shape {}

  /** Declared properties. */
  record Properties(String name, String description, List<Property> properties) implements Shape {
    /** The value of the constant property {@code type} that tells it from other variants. */
    public String type() {
      return properties.stream()
          .filter(p -> p.name().equals("type"))
          .map(p -> p.shape() instanceof Constant constant ? constant.value() : "")
          .findFirst()
          .orElse("");
    }
  }

  /** One of several objects, told apart by the constant property {@code type}. */
  record Variants(String name, String description, List<Properties> variants) implements Shape {}

  /** One of several forms, told apart by their JSON type. */
  record Forms(String name, String description, List<Shape> forms) implements Shape {}

  /** One fixed string. */
  record Constant(String value) implements Shape {}

  /** Any value but null. */
  record Anything() implements Shape {}

  /** A shape that contains itself, by its name. */
  record Reference(String name, Supplier<Shape> target) implements Shape {
    /** Equal if the names are. */
    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Reference that && name.equals(that.name);
    }

    /** That of the name. */
    @Override
    public int hashCode() {
      return name.hashCode();
    }
  }

  /**
   * One declared property.
   *
   * @param name its name
   * @param shape what its values look like
   * @param description one sentence for readers
   * @param presence whether it can be left out
   * @param whenAbsent the value it has when left out, as JSON, if that is always the same
   */
  record Property(
      String name,
      Shape shape,
      String description,
      Presence presence,
      Optional<String> whenAbsent) {}

  /** Whether a property can be left out. */
  enum Presence {
    /** It must be there. */
    REQUIRED,
    /** It may be left out. */
    OPTIONAL
  }
}
