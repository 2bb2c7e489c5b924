package org.ecpat.monitoring.methodology.contract;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.ecpat.monitoring.Finding;
import org.ecpat.monitoring.InvalidInputException;
import org.ecpat.monitoring.Severity;
import org.ecpat.monitoring.methodology.Aggregation;
import org.ecpat.monitoring.methodology.Methods;
import org.ecpat.monitoring.methodology.Normalization;
import org.ecpat.monitoring.methodology.Spec;
import org.ecpat.monitoring.methodology.Strategy;
import org.ecpat.monitoring.methodology.Weighting;

/**
 * Tries strategies and finds where they break what the engine relies on.
 *
 * <pre>{@code
 * assertThat(Contract.of(Methods.builtIn()).aggregation(mine)).isEmpty();
 * }</pre>
 *
 * <p>The tables are made from a fixed seed: the same strategy has the same findings every time. A
 * strategy that is not among the methods has a warning, because it cannot be written to a document;
 * everything else is an error. Numbers are compared to within 10⁻⁹ of their size.
 */
public final class Contract {
  private final Methods methods;

  private Contract(Methods methods) {
    this.methods = methods;
  }

  /** A contract that looks names up among some methods. */
  public static Contract of(Methods methods) {
    return new Contract(methods);
  }

  /**
   * Where an aggregation breaks its promises.
   *
   * <p>It must write every row, leave what it is given unchanged, repeat itself bit for bit, give a
   * state the same result wherever it stands, have the reason of a row without values, move as its
   * {@link Aggregation#monotonicity} says and stay between its values if it says that it does.
   * Without {@link org.ecpat.monitoring.methodology.Trait#WHOLE_TABLE}, other states must change
   * nothing.
   */
  public List<Finding> aggregation(Aggregation aggregation) {
    Findings findings = Findings.of(Aggregation.class, aggregation);
    new AggregationContract(aggregation, findings).run();
    checkSpec(Aggregation.class, aggregation, findings);
    return findings.list();
  }

  /**
   * Where a normalisation breaks its promises.
   *
   * <p>It must keep the reasons of missing values, stay in its {@link
   * org.ecpat.monitoring.methodology.Fit#range}, give equal values equal scores, not score the best
   * value of a population below the worst unless it says that it does not follow the direction, and
   * fit the same in whatever order states stand. Measures that it {@link Normalization#lacks}
   * something for are not tried.
   */
  public List<Finding> normalization(Normalization normalization) {
    Findings findings = Findings.of(Normalization.class, normalization);
    new NormalizationContract(normalization, findings).run();
    checkSpec(Normalization.class, normalization, findings);
    return findings.list();
  }

  /**
   * Where a weighting breaks its promises.
   *
   * <p>It must give every child a finite weight, 0 or more, repeat itself bit for bit, not depend
   * on the order of states, and not on scores at all if it says so. It may refuse a table with an
   * {@link InvalidInputException}.
   */
  public List<Finding> weighting(Weighting weighting) {
    Findings findings = Findings.of(Weighting.class, weighting);
    new WeightingContract(weighting, findings).run();
    checkSpec(Weighting.class, weighting, findings);
    return findings.list();
  }

  /** A finding puts its own full stop. */
  private static String withoutStop(String sentence) {
    return sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
  }

  private <T extends Strategy> void checkSpec(Class<T> family, T strategy, Findings findings) {
    Optional<Spec> spec = strategy.spec();
    if (spec.isEmpty() || !methods.family(family).containsKey(spec.get().method())) {
      findings.add(
          Severity.WARNING,
          "not-named",
          "has no name among the methods, so that it cannot be written to a document");
      return;
    }
    try {
      T again = methods.create(family, spec.get());
      findings.require(
          again.spec().equals(spec), "spec", "what is made of its spec must have the same spec");
      findings.require(
          again.equals(strategy), "spec", "what is made of its spec must be equal to it");
    } catch (InvalidInputException e) {
      String why = e.findings().stream().map(Finding::text).collect(Collectors.joining(" "));
      findings.add(Severity.ERROR, "spec", "its spec must be accepted: " + withoutStop(why));
    }
  }
}
