package org.ecpat.monitoring.methodology.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.ecpat.monitoring.Finding;
import org.ecpat.monitoring.methodology.Aggregation;
import org.ecpat.monitoring.methodology.Aggregations;
import org.ecpat.monitoring.methodology.Fit;
import org.ecpat.monitoring.methodology.Measure;
import org.ecpat.monitoring.methodology.Methods;
import org.ecpat.monitoring.methodology.Monotonicity;
import org.ecpat.monitoring.methodology.Normalization;
import org.ecpat.monitoring.methodology.Parameter;
import org.ecpat.monitoring.methodology.Siblings;
import org.ecpat.monitoring.methodology.Spec;
import org.ecpat.monitoring.methodology.Strategy;
import org.ecpat.monitoring.methodology.Trait;
import org.ecpat.monitoring.methodology.Weighting;
import org.ecpat.monitoring.table.Column;
import org.ecpat.monitoring.table.Columns;
import org.ecpat.monitoring.table.Range;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ContractTest {
  private static final Methods METHODS = Methods.builtIn();
  private static final Contract CONTRACT = Contract.of(METHODS);

  /** Parameters for the methods that need some, and for forms that are worth a try of their own. */
  private static final List<Spec> SAMPLES =
      List.of(
          Spec.of("geometric-mean").with("floor", 5),
          Spec.of("harmonic-mean").with("floor", 5),
          Spec.of("power-mean").with("power", 2),
          Spec.of("power-mean").with("power", -3).with("floor", 1),
          Spec.of("quasi-arithmetic-mean").with("generator", "log"),
          Spec.of("quasi-arithmetic-mean").with("generator", "log-plus-one"),
          Spec.of("quasi-arithmetic-mean").with("generator", "square-root"),
          Spec.of("quasi-arithmetic-mean").with("generator", "square"),
          Spec.of("quasi-arithmetic-mean").with("generator", "reciprocal"),
          Spec.of("penalised-mean").with("penalty", 0.5),
          Spec.of("owa").with("weights", List.of(0.6, 0.3, 0.1)),
          Spec.of("worst-mean").with("count", 2),
          Spec.of("sum").with("subtract", List.of("a")),
          Spec.of("mazziotta-pareto").with("imbalance", "raises"),
          Spec.of("topsis").with("scaling", "vector"),
          Spec.of("topsis").with("scaling", "min-max"),
          Spec.of("vikor").with("strategy", 0.3),
          Spec.of("promethee")
              .with("preference", "linear")
              .with("indifference", 2)
              .with("full", 20),
          Spec.of("promethee").with("preference", "gaussian").with("full", 5),
          Spec.of("benefit-of-the-doubt").with("least", 0.1).with("most", 0.6),
          Spec.of("quasi-arithmetic-mean").with("generator", "log").with("a", 110).with("b", -1),
          Spec.of("ratio").with("of", "child0").with("to", "child1"),
          Spec.of("banding").with("below", 5).with("steps", List.of(point(10, 0), point(60, 100))),
          Spec.of("piecewise-linear").with("corners", List.of(point(0, 100), point(50, 0))),
          Spec.of("power").with("power", 0.5),
          Spec.of("power").with("power", -1).with("a", 3).with("b", 10),
          Spec.of("logarithm").with("b", 20),
          Spec.of("saturating").with("half", 40),
          Spec.of("distance-to-reference").with("state", "S0"),
          Spec.of("distance-to-target").with("target", 80).with("ends", "open"),
          Spec.of("goalposts").with("worst", 100).with("best", 0),
          Spec.of("logarithmic").with("worst", 1).with("best", 90),
          Spec.of("rank").with("ties", "mean"),
          Spec.of("percentile-rank").with("ties", "highest"),
          Spec.of("entropy").with("constant", "refuse"),
          Spec.of("balance").with("targets", Map.of("child0", 3, "child1", 0)),
          Spec.of("budget")
              .with(
                  "experts",
                  List.of(
                      Map.of("child0", 60, "child1", 30, "child2", 10),
                      Map.of("child0", 1, "child2", 1))));

  private static Map<String, Double> point(double from, double points) {
    return Map.of("from", from, "points", points);
  }

  private static <T extends Strategy> Stream<Spec> specs(Class<T> family) {
    List<Spec> specs = new ArrayList<>();
    METHODS
        .family(family)
        .forEach(
            (name, method) -> {
              if (method.parameters().stream()
                  .allMatch(p -> p.presence() == Parameter.Presence.OPTIONAL)) {
                specs.add(Spec.of(name));
              }
              SAMPLES.stream().filter(s -> s.method().equals(name)).forEach(specs::add);
            });
    return specs.stream();
  }

  static Stream<Spec> aggregations() {
    return specs(Aggregation.class);
  }

  static Stream<Spec> normalizations() {
    return specs(Normalization.class);
  }

  static Stream<Spec> weightings() {
    return specs(Weighting.class);
  }

  @ParameterizedTest
  @MethodSource("aggregations")
  void builtInAggregationsKeepTheirWord(Spec spec) {
    assertThat(CONTRACT.aggregation(METHODS.create(Aggregation.class, spec))).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("normalizations")
  void builtInNormalizationsKeepTheirWord(Spec spec) {
    assertThat(CONTRACT.normalization(METHODS.create(Normalization.class, spec))).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("weightings")
  void builtInWeightingsKeepTheirWord(Spec spec) {
    assertThat(CONTRACT.weighting(METHODS.create(Weighting.class, spec))).isEmpty();
  }

  @Test
  void everyMethodIsTried() {
    assertThat(normalizations().map(Spec::method).distinct())
        .containsExactlyInAnyOrderElementsOf(METHODS.family(Normalization.class).keySet());
    assertThat(aggregations().map(Spec::method).distinct())
        .containsExactlyInAnyOrderElementsOf(METHODS.family(Aggregation.class).keySet());
    assertThat(weightings().map(Spec::method).distinct())
        .containsExactlyInAnyOrderElementsOf(METHODS.family(Weighting.class).keySet());
  }

  @Test
  void anUnnamedAggregationIsSaidToBeOne() {
    assertThat(texts(CONTRACT.aggregation(Aggregations.perState((v, w) -> v[0]))))
        .containsExactly(
            "warning not-named: aggregation 'PerStateAggregation': has no name among the methods,"
                + " so that it cannot be written to a document.");
  }

  @Test
  void aBrokenAggregationIsFound() {
    assertThat(texts(CONTRACT.aggregation(new FirstOfTheTable())))
        .contains(
            "error unwritten: aggregation 'FirstOfTheTable': must write a value or a reason to"
                + " every row.",
            "error other-states: aggregation 'FirstOfTheTable': must not depend on other states"
                + " without the trait WHOLE_TABLE.",
            "error order-of-states: aggregation 'FirstOfTheTable': must give a state the same"
                + " result wherever it stands.",
            "error internal: aggregation 'FirstOfTheTable': must stay between the smallest and the"
                + " largest value with the trait INTERNAL.",
            "error monotone: aggregation 'FirstOfTheTable': must move with its components as its"
                + " monotonicity says.");
  }

  @Test
  void aThrowingStrategyIsFound() {
    Aggregation throwing =
        (children, weights, out) -> {
          throw new IllegalStateException("no");
        };
    assertThat(texts(CONTRACT.aggregation(throwing)))
        .anyMatch(
            t -> t.endsWith("must not throw for any table: java.lang.IllegalStateException: no."));
  }

  @Test
  void aBrokenNormalizationIsFound() {
    assertThat(texts(CONTRACT.normalization(new Unbounded())))
        .containsExactlyInAnyOrder(
            "error absence: normalization 'Unbounded': must keep the reason of a missing value.",
            "error range: normalization 'Unbounded': must keep every score in the range of its"
                + " fit.",
            "error direction: normalization 'Unbounded': must not score the best value of a"
                + " population below its worst.",
            "warning not-named: normalization 'Unbounded': has no name among the methods, so that"
                + " it cannot be written to a document.");
  }

  @Test
  void aBrokenWeightingIsFound() {
    assertThat(texts(CONTRACT.weighting(new FirstScore())))
        .containsExactlyInAnyOrder(
            "error order-of-states: weighting 'FirstScore': must not depend on the order of"
                + " states.",
            "error dependence: weighting 'FirstScore': must not depend on scores if it says"
                + " ON_STRUCTURE.",
            "error weights: weighting 'FirstScore': must give every child a finite weight, 0 or"
                + " more.",
            "warning not-named: weighting 'FirstScore': has no name among the methods, so that it"
                + " cannot be written to a document.");
  }

  private static List<String> texts(List<Finding> findings) {
    return findings.stream().map(Finding::text).toList();
  }

  /** Takes the negated first value of the table, and forgets the other rows. */
  private static final class FirstOfTheTable implements Aggregation {
    @Override
    public void aggregate(Columns children, double[] weights, Column out) {
      if (out.size() > 0) {
        out.set(0, -children.get(0).value(0));
      }
    }

    @Override
    public Monotonicity monotonicity(int child) {
      return Monotonicity.INCREASING;
    }

    @Override
    public Set<Trait> traits() {
      return Set.of(Trait.INTERNAL);
    }
  }

  /** Doubles whatever it is given and claims to stay below 100. */
  private static final class Unbounded implements Normalization {
    @Override
    public Fit fit(Column population, Measure measure) {
      return new Fit() {
        @Override
        public void apply(Column in, Column out) {
          for (int row = 0; row < in.size(); row++) {
            out.set(row, 2 * in.value(row));
          }
        }

        @Override
        public Optional<Range> range() {
          return Optional.of(Range.PERCENT);
        }

        @Override
        public Map<String, Double> parameters() {
          return Map.of();
        }
      };
    }
  }

  /** Weighs by the first state's score. */
  private static final class FirstScore implements Weighting {
    @Override
    public double[] weights(Siblings siblings) {
      double[] weights = new double[siblings.children().size()];
      for (int c = 0; c < weights.length; c++) {
        Column scores = siblings.scores().get(c);
        weights[c] = scores.size() > 0 && scores.has(0) ? scores.value(0) : 1;
      }
      return weights;
    }

    @Override
    public Dependence dependence() {
      return Dependence.ON_STRUCTURE;
    }
  }
}
