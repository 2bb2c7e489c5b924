package org.ecpat.monitoring.json;

import java.util.List;
import java.util.Optional;
import org.ecpat.monitoring.framework.Scale;
import org.ecpat.monitoring.methodology.Method;
import org.ecpat.monitoring.methodology.MethodProvider;
import org.ecpat.monitoring.methodology.Parameter;
import org.ecpat.monitoring.methodology.Reconciliation;
import org.ecpat.monitoring.methodology.Spec;
import org.ecpat.monitoring.observation.Observation;

/** Somebody else's reconciliation, with parameters of several kinds. */
record FirstOfAll(double trust, String word, List<String> assessors) implements Reconciliation {

  @Override
  public Observation reconcile(List<Observation> observations, Scale scale) {
    return observations.get(0);
  }

  @Override
  public Optional<Spec> spec() {
    return Optional.of(
        Spec.of("first-of-all")
            .with("trust", trust)
            .with("word", word)
            .with("assessors", assessors));
  }

  /** Contributes the method. */
  static final class Provider implements MethodProvider {
    @Override
    public List<Method<?>> methods() {
      return List.of(
          Method.of(
              Reconciliation.class,
              "first-of-all",
              "The first observation.",
              a ->
                  new FirstOfAll(
                      a.number("trust").orElseThrow(),
                      a.text("word").orElseThrow(),
                      a.list("assessors").stream().map(String::valueOf).toList()),
              Parameter.number("trust", "How much."),
              Parameter.text("word", "A word."),
              Parameter.list("assessors", "Names.")));
    }
  }
}
