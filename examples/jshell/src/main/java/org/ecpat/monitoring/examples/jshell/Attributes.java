package org.ecpat.monitoring.examples.jshell;

import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ecpat.monitoring.Text;
import org.ecpat.monitoring.framework.Answer;
import org.ecpat.monitoring.observation.Round;
import org.ecpat.monitoring.table.Bounds;

/**
 * How a value of the library is shown that has no table of its own: by its attributes, one below
 * the other; of several values, as many side by side as there is room for.
 */
final class Attributes {
  private static final String LIBRARY = "org.ecpat.monitoring.";
  private static final String IMMUTABLE = "Immutable";
  private static final String NONE = "none";
  private static final int WIDEST = 24;
  private static final int LONGEST = 200;

  private Attributes() {}

  /** An attribute by its name. */
  private record Attribute(String name, Method getter) {

    Object of(Object value) {
      try {
        return getter.invoke(value);
      } catch (IllegalAccessException | InvocationTargetException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  /** One value; empty if it is not a value of the library. */
  static Optional<View> view(Object value) {
    List<Attribute> attributes = of(value.getClass());
    if (attributes.isEmpty()) {
      return Optional.empty();
    }
    Table table = Table.of(title(value)).words("what", "value");
    attributes.forEach(a -> table.row(a.name, text(a.of(value))));
    return Optional.of(table);
  }

  /** Several values of one type; empty if they are not values of the library. */
  static Optional<View> view(List<?> values) {
    List<Attribute> attributes = of(values.get(0).getClass());
    boolean alike = values.stream().allMatch(v -> of(v.getClass()).equals(attributes));
    if (attributes.isEmpty() || !alike) {
      return Optional.empty();
    }
    Table table = Table.of(title(values.get(0)) + ": " + Words.count(values.size(), "value"));
    List<Attribute> shown = new ArrayList<>();
    List<String> others = new ArrayList<>();
    int room = Table.WIDTH;
    for (Attribute attribute : attributes) {
      int width = width(attribute, values);
      if (width <= room) {
        shown.add(attribute);
        room -= width + 2;
      } else {
        others.add(attribute.name);
      }
    }
    shown.forEach(a -> column(table, a, values));
    if (!others.isEmpty()) {
      table.note(
          "Not shown for want of room: "
              + String.join(", ", others)
              + ". Show one of them at a time, as in show(list.get(0)).");
    }
    values.forEach(v -> table.row(shown.stream().map(a -> text(a.of(v))).toList()));
    return Optional.of(table);
  }

  private static void column(Table table, Attribute attribute, List<?> values) {
    boolean numbers = values.stream().allMatch(v -> isNumber(attribute.of(v)));
    if (numbers) {
      table.numbers(attribute.name);
    } else {
      table.words(attribute.name);
    }
  }

  private static boolean isNumber(Object value) {
    return value instanceof Number
        || value instanceof OptionalDouble
        || value instanceof OptionalInt;
  }

  /** How wide a column must be; long texts can be broken. */
  private static int width(Attribute attribute, List<?> values) {
    int widest = attribute.name.length();
    for (Object value : values) {
      Object its = attribute.of(value);
      int length = text(its).length();
      widest = Math.max(widest, isNumber(its) ? length : Math.min(length, WIDEST));
    }
    return widest;
  }

  /** The attributes of a type, in order of their declaration; none if it is no value. */
  private static List<Attribute> of(Class<?> type) {
    if (!type.getName().startsWith(LIBRARY)) {
      return List.of();
    } else if (type.isRecord()) {
      return Stream.of(type.getRecordComponents())
          .filter(c -> Modifier.isPublic(type.getModifiers()))
          .map(RecordComponent::getAccessor)
          .map(Attributes::attribute)
          .toList();
    } else if (type.getSimpleName().startsWith(IMMUTABLE)) {
      return Stream.of(type.getDeclaredFields())
          .filter(f -> !Modifier.isStatic(f.getModifiers()))
          .flatMap(f -> getter(type, f).stream())
          .map(Attributes::attribute)
          .toList();
    }
    return List.of();
  }

  private static Attribute attribute(Method getter) {
    return new Attribute(words(getter.getName()), getter);
  }

  /** The method of the public type that an attribute is read by. */
  private static Optional<Method> getter(Class<?> type, Field field) {
    return Stream.of(type.getInterfaces())
        .filter(i -> Modifier.isPublic(i.getModifiers()))
        .flatMap(i -> Stream.of(i.getMethods()))
        .filter(m -> m.getName().equals(field.getName()) && m.getParameterCount() == 0)
        .findFirst();
  }

  private static String title(Object value) {
    String name = value.getClass().getSimpleName().replaceFirst("^" + IMMUTABLE, "");
    String words = words(name).strip();
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }

  /** A name in words: {@code scoreBefore} is "score before". */
  private static String words(String name) {
    return name.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
  }

  /** What an attribute says, in a line. */
  static String text(Object value) {
    if (value instanceof Optional<?> optional) {
      return optional.map(Attributes::text).orElse(Words.NOTHING);
    } else if (value instanceof OptionalDouble number) {
      return Words.number(number);
    } else if (value instanceof OptionalInt number) {
      return number.isPresent() ? Integer.toString(number.getAsInt()) : Words.NOTHING;
    } else if (value instanceof Double number) {
      return Words.number(number);
    } else if (value instanceof Enum<?> constant) {
      return Words.of(constant);
    } else if (value instanceof Text text) {
      return text.value();
    } else if (value instanceof Answer answer) {
      return answer.text();
    } else if (value instanceof Bounds bounds) {
      return Words.bounds(Optional.of(bounds));
    } else if (value instanceof Round round) {
      return round.id();
    } else if (value instanceof Collection<?> values) {
      return joined(values.stream().map(Attributes::text).toList());
    } else if (value instanceof Map<?, ?> map) {
      return joined(
          map.entrySet().stream().map(e -> text(e.getKey()) + " " + text(e.getValue())).toList());
    }
    return nested(value);
  }

  /** What a value inside another says: its name, if it has one, or else what it has. */
  private static String nested(Object value) {
    List<Attribute> attributes = of(value.getClass());
    if (attributes.isEmpty()) {
      return value.toString();
    }
    return attributes.stream()
        .filter(a -> a.name.equals("id"))
        .findFirst()
        .map(id -> text(id.of(value)))
        .orElseGet(() -> all(attributes, value));
  }

  private static String all(List<Attribute> attributes, Object value) {
    String all =
        attributes.stream()
            .filter(a -> !List.of(NONE, Words.NOTHING).contains(text(a.of(value))))
            .map(a -> a.name + " " + inside(text(a.of(value))))
            .collect(Collectors.joining(", "));
    return all.length() <= LONGEST ? all : all.substring(0, LONGEST - 1) + "…";
  }

  /** In brackets where it has commas of its own. */
  private static String inside(String text) {
    return text.contains(", ") ? "(" + text + ")" : text;
  }

  private static String joined(List<String> texts) {
    if (texts.isEmpty()) {
      return NONE;
    }
    String all = String.join("; ", texts);
    return all.length() <= LONGEST ? all : Words.count(texts.size(), "value");
  }
}
