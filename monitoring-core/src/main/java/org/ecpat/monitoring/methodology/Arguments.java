package org.ecpat.monitoring.methodology;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.ecpat.monitoring.InvalidInputException;
import org.ecpat.monitoring.Rules;

/** The parameters given to a method, already of the kinds that it declares. */
public final class Arguments {
  private final Spec spec;

  Arguments(Spec spec) {
    this.spec = spec;
  }

  /** A number, if it was given. */
  public OptionalDouble number(String name) {
    return spec.parameters().get(name) instanceof Double number
        ? OptionalDouble.of(number)
        : OptionalDouble.empty();
  }

  /** A whole number, if it was given. */
  public OptionalInt integer(String name) {
    return spec.parameters().get(name) instanceof Double number
        ? OptionalInt.of(number.intValue())
        : OptionalInt.empty();
  }

  /** A text, if it was given. */
  public Optional<String> text(String name) {
    return spec.parameters().get(name) instanceof String text
        ? Optional.of(text)
        : Optional.empty();
  }

  /** A truth value, if it was given. */
  public Optional<Boolean> truth(String name) {
    return spec.parameters().get(name) instanceof Boolean truth
        ? Optional.of(truth)
        : Optional.empty();
  }

  /** A list; empty if it was not given. */
  public List<?> list(String name) {
    return spec.parameters().get(name) instanceof List<?> list ? list : List.of();
  }

  /** Values by name; empty if they were not given. */
  public Map<?, ?> map(String name) {
    return spec.parameters().get(name) instanceof Map<?, ?> map ? map : Map.of();
  }

  /**
   * A list of numbers; empty if it was not given.
   *
   * @throws InvalidInputException if an item is not a number
   */
  public double[] numbers(String name) {
    List<?> items = list(name);
    double[] numbers = new double[items.size()];
    for (int i = 0; i < numbers.length; i++) {
      if (!(items.get(i) instanceof Double number)) {
        throw wrong(name + "/" + i, "must be a number", items.get(i));
      }
      numbers[i] = number;
    }
    return numbers;
  }

  /** What to throw if a parameter is of the right kind and yet wrong. */
  public InvalidInputException wrong(String place, String rule, Object found) {
    try {
      Rules.of("method '" + spec.method() + "'")
          .require(false, "parameter", place, rule, found)
          .verify();
    } catch (InvalidInputException e) {
      return e;
    }
    throw new IllegalStateException("A rule that does not hold did not throw.");
  }
}
