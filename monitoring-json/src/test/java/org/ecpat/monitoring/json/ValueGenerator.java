package org.ecpat.monitoring.json;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.ecpat.monitoring.InvalidInputException;
import org.jspecify.annotations.Nullable;

/**
 * Makes values of any type of the model from a seed, and remembers which values each attribute had.
 *
 * <p>Values keep the rules of their own type; what breaks a rule is thrown away and made anew.
 * References lead nowhere.
 */
final class ValueGenerator {
  private static final double[] NUMBERS = {0, 1, 0.5, 0.1, 33.3, 1e-7, 1234567.875, 1e20, -2.5};
  private static final String[] PIECES = {
    "a", "Z", "7", "-", "_", ".", "é", "ß", "中", "\uD83D\uDE00", "\"", "\\", "/", "~", "<"
  };
  private static final String[] TRAPS = {
    "", " ", "two words", "\t", "\u0007", "\u202E", "a\u00A0b"
  };
  private static final int TRIES = 1000;
  private static final int DEEPEST = 2;

  private final Random random;
  private final int traps;
  private final Map<Class<?>, Supplier<Object>> special;
  private final Map<Class<?>, Map<String, Set<String>>> seen = new HashMap<>();
  private int depth;

  ValueGenerator(long seed) {
    this(seed, 0);
  }

  /**
   * Makes texts that are no ids too.
   *
   * @param traps one text in so many is empty, has white space, or a control or direction mark
   */
  ValueGenerator(long seed, int traps) {
    random = new Random(seed);
    this.traps = traps;
    special = new SpecialValues(this, random).byType();
  }

  /** The values that attributes had, by type and attribute, such as {@code Goal.weight}. */
  Map<String, Set<String>> seen() {
    Map<String, Set<String>> named = new TreeMap<>();
    seen.forEach(
        (type, all) -> all.forEach((k, v) -> named.put(type.getSimpleName() + "." + k, v)));
    return named;
  }

  /** A value of a type of the model. */
  <T> T value(Class<T> type) {
    return type.cast(any(type, ""));
  }

  /** The attributes that a builder of a type can set. */
  static List<Method> attributes(Class<?> type) {
    return Making.of(type).parts().stream().map(Making.Part::getter).toList();
  }

  private Object any(Type type, String name) {
    if (type instanceof ParameterizedType generic) {
      return container((Class<?>) generic.getRawType(), generic.getActualTypeArguments(), name);
    }
    Class<?> simple = (Class<?>) type;
    Object scalar = scalar(simple, name);
    if (scalar != null) {
      return scalar;
    }
    InvalidInputException broken = null;
    for (int i = 0; i < TRIES; i++) {
      try {
        return composite(simple);
      } catch (InvalidInputException e) {
        broken = e;
      }
    }
    throw new AssertionError("no value of " + simple + " keeps its rules", broken);
  }

  private @Nullable Object scalar(Class<?> type, String name) {
    if (type == String.class && (name.equals("digests") || name.equals("marks"))) {
      return String.format("%08x", random.nextInt()).repeat(8);
    } else if (type == String.class) {
      return text(name);
    } else if (type == LocalDate.class) {
      return LocalDate.of(1990 + random.nextInt(40), 1 + random.nextInt(12), 28);
    } else if (type == double.class || type == Double.class) {
      return NUMBERS[random.nextInt(NUMBERS.length)];
    } else if (type == int.class || type == Integer.class) {
      return name.endsWith("Year") ? 2000 + random.nextInt(30) : 1 + random.nextInt(9);
    } else if (type == boolean.class) {
      return random.nextBoolean();
    } else if (type == OptionalDouble.class) {
      return random.nextBoolean()
          ? OptionalDouble.of(random.nextInt(3) / 2.0)
          : OptionalDouble.empty();
    } else if (type == OptionalInt.class) {
      return random.nextBoolean() ? OptionalInt.of(1 + random.nextInt(8)) : OptionalInt.empty();
    } else if (type.isEnum()) {
      return type.getEnumConstants()[random.nextInt(type.getEnumConstants().length)];
    }
    return null;
  }

  private Object container(Class<?> type, Type[] parts, String name) {
    if (type == Optional.class) {
      return isDone() ? Optional.empty() : Optional.of(any(parts[0], name));
    } else if (type == List.class) {
      return new ArrayList<>(items(parts[0], name));
    } else if (type == Set.class) {
      Set<Object> items = new LinkedHashSet<>(items(parts[0], name));
      items.add(any(parts[0], name));
      return items;
    } else if (type == Map.class) {
      Map<Object, Object> map = new LinkedHashMap<>();
      items(parts[0], name + "-key").forEach(key -> map.put(key, any(parts[1], name)));
      return map;
    }
    throw new AssertionError(type);
  }

  List<Object> items(Type item, String name) {
    List<Object> items = new ArrayList<>();
    if (name.equals("answers")) {
      items.add(any(item, name));
    }
    while (!isDone()) {
      items.add(any(item, name));
    }
    return items;
  }

  private boolean isDone() {
    return depth > DEEPEST + random.nextInt(8) || random.nextInt(5) < 2;
  }

  private Object composite(Class<?> type) {
    depth++;
    try {
      if (special.containsKey(type)) {
        return special.get(type).get();
      } else if (type.isRecord()) {
        return recordOf(type);
      } else if (type.isSealed()) {
        return variant(type);
      }
      return built(type);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(type.toString(), e);
    } finally {
      depth--;
    }
  }

  private Object variant(Class<?> type) {
    Class<?>[] variants = type.getPermittedSubclasses();
    return any(variants[random.nextInt(variants.length)], "");
  }

  private Object recordOf(Class<?> type) throws ReflectiveOperationException {
    Making making = Making.of(type);
    List<Object> values = new ArrayList<>();
    for (Making.Part part : making.parts()) {
      Object value = any(part.type(), part.name());
      note(type, part.name(), value);
      values.add(value);
    }
    try {
      return making.start().newInstance(values.toArray());
    } catch (InvocationTargetException e) {
      throw rule(e);
    }
  }

  private Object built(Class<?> type) throws ReflectiveOperationException {
    Making making = Making.of(type);
    Object builder = making.start().newInstance();
    try {
      for (Making.Part part : making.parts()) {
        if (part.isMandatory() || random.nextBoolean()) {
          Object value = any(part.type(), part.name());
          part.setter().orElseThrow().invoke(builder, value);
          note(type, part.name(), value);
        }
      }
      return making.end().orElseThrow().invoke(builder);
    } catch (InvocationTargetException e) {
      throw rule(e);
    }
  }

  private static InvalidInputException rule(InvocationTargetException e) {
    if (e.getCause() instanceof InvalidInputException problem) {
      return problem;
    }
    throw new AssertionError(e.getCause());
  }

  void note(Class<?> type, String attribute, Object value) {
    Set<String> values =
        seen.computeIfAbsent(type, k -> new HashMap<>())
            .computeIfAbsent(attribute, k -> new HashSet<>());
    if (values.size() < 2) {
      values.add(value.toString());
    }
  }

  private String text(String name) {
    return switch (name) {
      case "date" -> List.of("2010", "2010-05", "2010-05-31").get(random.nextInt(3));
      case "color" -> "#" + (100000 + random.nextInt(900000));
      case "translations-key" -> List.of("fr", "es", "pt-br").get(random.nextInt(3));
      default -> text();
    };
  }

  private String text() {
    if (traps > 0 && random.nextInt(traps) == 0) {
      return TRAPS[random.nextInt(TRAPS.length)];
    }
    StringBuilder text = new StringBuilder();
    for (int i = 1 + random.nextInt(6); i > 0; i--) {
      text.append(PIECES[random.nextInt(PIECES.length)]);
    }
    return text.toString();
  }
}
