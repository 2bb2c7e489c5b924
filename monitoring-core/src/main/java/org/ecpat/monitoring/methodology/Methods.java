package org.ecpat.monitoring.methodology;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeMap;
import org.ecpat.monitoring.Finding;
import org.ecpat.monitoring.InvalidInputException;
import org.ecpat.monitoring.Names;

/** The named methods that documents can refer to. */
public final class Methods {
  private final List<Method<?>> methods;

  private Methods(List<Method<?>> methods) {
    this.methods = List.copyOf(methods);
    Set<String> names = new HashSet<>();
    for (Method<?> method : methods) {
      if (!names.add(word(method.family()) + " '" + method.name() + "'")) {
        throw new IllegalArgumentException(
            "Two providers contribute the "
                + word(method.family())
                + " '"
                + method.name()
                + "'. A name can be used once in a family.");
      }
    }
  }

  /** The methods that come with the library. */
  public static Methods builtIn() {
    List<Method<?>> all = new ArrayList<>();
    all.addAll(PreparationMethods.all());
    all.addAll(NormalizationMethods.all());
    all.addAll(WeightingMethods.all());
    all.addAll(AggregationMethods.all());
    all.addAll(TransformMethods.all());
    all.addAll(Reconciliations.methods());
    return new Methods(all);
  }

  /**
   * The built-in methods and those of the providers that a class loader knows.
   *
   * @throws java.util.ServiceConfigurationError if a provider cannot be loaded
   * @throws IllegalArgumentException if two providers contribute the same name
   */
  public static Methods load(ClassLoader loader) {
    List<MethodProvider> providers = new ArrayList<>();
    ServiceLoader.load(MethodProvider.class, loader).forEach(providers::add);
    return builtIn().with(providers);
  }

  /**
   * These methods and those of some providers.
   *
   * @throws IllegalArgumentException if two methods of a family have the same name
   */
  public Methods with(List<? extends MethodProvider> providers) {
    List<Method<?>> all = new ArrayList<>(methods);
    providers.forEach(provider -> all.addAll(provider.methods()));
    return new Methods(all);
  }

  /** The methods of a family by name. */
  public <T extends Strategy> Map<String, Method<T>> family(Class<T> family) {
    Map<String, Method<T>> named = new TreeMap<>();
    for (Method<?> method : methods) {
      if (method.family() == family) {
        @SuppressWarnings("unchecked") // the family is the type of what the factory makes
        Method<T> typed = (Method<T>) method;
        named.put(method.name(), typed);
      }
    }
    return Collections.unmodifiableMap(named);
  }

  /**
   * Makes the strategy that a spec describes.
   *
   * @throws InvalidInputException with every finding if the method is unknown, or parameters are
   *     unknown, missing or wrong
   */
  public <T extends Strategy> T create(Class<T> family, Spec spec) {
    Map<String, Method<T>> known = family(family);
    Method<T> method = known.get(spec.method());
    if (method == null) {
      throw new InvalidInputException(
          finding(family, spec, "unknown-method", "/type", "must be a known " + word(family))
              .value("'" + spec.method() + "'")
              .remedy(Names.remedyWithAll(spec.method(), known.keySet()))
              .build());
    }
    InvalidInputException.throwIfErrors(parameterFindings(method, spec));
    return method.factory().apply(new Arguments(spec));
  }

  private static <T extends Strategy> List<Finding> parameterFindings(Method<T> method, Spec spec) {
    List<Finding> findings = new ArrayList<>();
    List<String> names = method.parameters().stream().map(Parameter::name).toList();
    spec.parameters()
        .forEach(
            (name, value) -> {
              Optional<Parameter> parameter = method.parameter(name);
              if (parameter.isEmpty()) {
                findings.add(
                    finding(
                            method.family(),
                            spec,
                            "unknown-parameter",
                            "/" + name,
                            "has no such parameter")
                        .unknown(name, names)
                        .build());
              } else if (!parameter.get().accepts(value)) {
                findings.add(
                    finding(
                            method.family(),
                            spec,
                            "parameter",
                            "/" + name,
                            "the parameter must be " + parameter.get().valid())
                        .value(String.valueOf(value))
                        .build());
              }
            });
    for (Parameter parameter : method.parameters()) {
      if (parameter.presence() == Parameter.Presence.REQUIRED
          && !spec.parameters().containsKey(parameter.name())) {
        findings.add(
            finding(
                    method.family(),
                    spec,
                    "missing-parameter",
                    "",
                    "needs the parameter '" + parameter.name() + "', " + parameter.valid())
                .build());
      }
    }
    return findings;
  }

  private static Finding.Builder finding(
      Class<?> family, Spec spec, String code, String place, String rule) {
    return Finding.builder()
        .code(code)
        .subject(word(family) + " '" + spec.method() + "'")
        .place(place)
        .rule(rule);
  }

  private static String word(Class<?> family) {
    return family.getSimpleName().toLowerCase(Locale.ROOT);
  }
}
