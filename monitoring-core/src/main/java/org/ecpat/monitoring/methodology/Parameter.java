package org.ecpat.monitoring.methodology;

import java.util.List;
import java.util.Map;
import org.ecpat.monitoring.Rules;

/**
 * A parameter of a method, as documents name it.
 *
 * @param name its name
 * @param kind what kind of value it takes
 * @param presence whether it can be left out
 * @param choices the texts that are valid; empty means any
 * @param description what it means, with unit and range
 */
public record Parameter(
    String name, Kind kind, Presence presence, List<String> choices, String description) {

  /** The kinds of value. */
  public enum Kind {
    /** A finite number. */
    NUMBER,
    /** A whole number. */
    INTEGER,
    /** A text. */
    TEXT,
    /** True or false. */
    TRUTH,
    /** A list of values. */
    LIST,
    /** Values by name. */
    MAP
  }

  /** Whether a parameter can be left out. */
  public enum Presence {
    /** It must be given. */
    REQUIRED,
    /** It can be left out. */
    OPTIONAL
  }

  /** Checks the name and copies the choices. */
  public Parameter {
    Rules.of("parameter '" + name + "'").id("name", name).verify();
    choices = List.copyOf(choices);
  }

  /** A number that must be given. */
  public static Parameter number(String name, String description) {
    return new Parameter(name, Kind.NUMBER, Presence.REQUIRED, List.of(), description);
  }

  /** A whole number that must be given. */
  public static Parameter integer(String name, String description) {
    return new Parameter(name, Kind.INTEGER, Presence.REQUIRED, List.of(), description);
  }

  /** A text that must be one of some. */
  public static Parameter choice(String name, String description, String... choices) {
    return new Parameter(name, Kind.TEXT, Presence.REQUIRED, List.of(choices), description);
  }

  /** A text that must be given. */
  public static Parameter text(String name, String description) {
    return new Parameter(name, Kind.TEXT, Presence.REQUIRED, List.of(), description);
  }

  /** True or false. */
  public static Parameter truth(String name, String description) {
    return new Parameter(name, Kind.TRUTH, Presence.REQUIRED, List.of(), description);
  }

  /** A list that must be given. */
  public static Parameter list(String name, String description) {
    return new Parameter(name, Kind.LIST, Presence.REQUIRED, List.of(), description);
  }

  /** Values by name that must be given. */
  public static Parameter map(String name, String description) {
    return new Parameter(name, Kind.MAP, Presence.REQUIRED, List.of(), description);
  }

  /** The same parameter, which can be left out. */
  public Parameter optional() {
    return new Parameter(name, kind, Presence.OPTIONAL, choices, description);
  }

  /** What is valid, as a reader would say it. */
  public String valid() {
    if (!choices.isEmpty()) {
      return "one of " + String.join(", ", choices);
    }
    return switch (kind) {
      case NUMBER -> "a number";
      case INTEGER -> "a whole number";
      case TEXT -> "a text";
      case TRUTH -> "true or false";
      case LIST -> "a list";
      case MAP -> "an object";
    };
  }

  /** Whether a value is of the kind and among the choices. */
  public boolean accepts(Object value) {
    return switch (kind) {
      case NUMBER -> value instanceof Double;
      case INTEGER -> value instanceof Double d && d == StrictMath.rint(d) && Math.abs(d) < 1e9;
      case TEXT -> value instanceof String text && (choices.isEmpty() || choices.contains(text));
      case TRUTH -> value instanceof Boolean;
      case LIST -> value instanceof List<?>;
      case MAP -> value instanceof Map<?, ?>;
    };
  }
}
