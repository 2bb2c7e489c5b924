package org.ecpat.monitoring.methodology;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.ecpat.monitoring.Rules;

/**
 * A named strategy that documents can refer to.
 *
 * @param family the interface of the strategy
 * @param name the name, in lower case with hyphens
 * @param description what it does, in one sentence
 * @param parameters the parameters it takes
 * @param factory makes the strategy from its arguments
 * @param <T> the interface of the strategy
 */
public record Method<T extends Strategy>(
    Class<T> family,
    String name,
    String description,
    List<Parameter> parameters,
    Function<Arguments, T> factory) {

  /** Checks the name and copies the parameters. */
  public Method {
    Rules.of("method '" + name + "'").id("name", name).verify();
    parameters = List.copyOf(parameters);
  }

  /** A method of these parameters. */
  public static <T extends Strategy> Method<T> of(
      Class<T> family,
      String name,
      String description,
      Function<Arguments, T> factory,
      Parameter... parameters) {
    return new Method<>(family, name, description, List.of(parameters), factory);
  }

  /** The parameter with a name. */
  public Optional<Parameter> parameter(String parameterName) {
    return parameters.stream().filter(p -> p.name().equals(parameterName)).findFirst();
  }
}
