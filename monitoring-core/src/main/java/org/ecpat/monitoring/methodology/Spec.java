package org.ecpat.monitoring.methodology;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.ecpat.monitoring.Rules;

/**
 * A method by name with its parameters: what a document says instead of an object.
 *
 * @param method the name of the method
 * @param parameters its parameters by name: numbers ({@link Double}), texts, truth values, lists
 *     and maps of these
 */
public record Spec(String method, Map<String, Object> parameters) {

  /**
   * Checks the name and copies the parameters, so that equal numbers are equal objects.
   *
   * @throws org.ecpat.monitoring.InvalidInputException if a parameter is of another kind
   */
  public Spec {
    Rules rules = Rules.of("method '" + method + "'").id("method", method);
    parameters = copy(parameters, "", rules);
    rules.verify();
  }

  /** A method without parameters. */
  public static Spec of(String method) {
    return new Spec(method, Map.of());
  }

  /** A copy with one more parameter. */
  public Spec with(String name, Object value) {
    Map<String, Object> all = new TreeMap<>(parameters);
    all.put(name, value);
    return new Spec(method, all);
  }

  private static Map<String, Object> copy(Map<?, ?> map, String place, Rules rules) {
    Map<String, Object> copy = new TreeMap<>();
    map.forEach(
        (key, value) -> copy.put(String.valueOf(key), copy(value, place + key + "/", rules)));
    return Collections.unmodifiableMap(copy);
  }

  private static Object copy(Object value, String place, Rules rules) {
    if (value instanceof Number number) {
      rules.finite(place, number.doubleValue());
      return number.doubleValue() + 0.0;
    }
    if (value instanceof List<?> list) {
      List<Object> copy = new ArrayList<>();
      list.forEach(item -> copy.add(copy(item, place, rules)));
      return List.copyOf(copy);
    }
    if (value instanceof Map<?, ?> map) {
      return copy(map, place, rules);
    }
    rules.require(
        value instanceof String || value instanceof Boolean,
        "parameter-kind",
        place,
        "a parameter must be a number, text, truth value, list or map",
        value.getClass().getSimpleName());
    return value;
  }
}
