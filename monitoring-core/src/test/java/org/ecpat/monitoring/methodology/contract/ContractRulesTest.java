package org.ecpat.monitoring.methodology.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.ecpat.monitoring.Finding;
import org.ecpat.monitoring.methodology.Aggregation;
import org.ecpat.monitoring.methodology.Aggregations;
import org.ecpat.monitoring.methodology.Arguments;
import org.ecpat.monitoring.methodology.Fit;
import org.ecpat.monitoring.methodology.Measure;
import org.ecpat.monitoring.methodology.Method;
import org.ecpat.monitoring.methodology.Methods;
import org.ecpat.monitoring.methodology.Monotonicity;
import org.ecpat.monitoring.methodology.Normalization;
import org.ecpat.monitoring.methodology.Parameter;
import org.ecpat.monitoring.methodology.Siblings;
import org.ecpat.monitoring.methodology.Spec;
import org.ecpat.monitoring.methodology.Split;
import org.ecpat.monitoring.methodology.Trait;
import org.ecpat.monitoring.methodology.Weighting;
import org.ecpat.monitoring.table.Column;
import org.ecpat.monitoring.table.Columns;
import org.ecpat.monitoring.table.Range;
import org.ecpat.monitoring.table.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Methods that are sound but for one rule of the contract each; exactly that one is found. */
class ContractRulesTest {

  /** Takes the smallest value, as the library does, and then does something else. */
  private record Spoiled(String rule, Wrong wrong, Optional<Split> split) implements Aggregation {
    Spoiled(String rule, Wrong wrong) {
      this(rule, wrong, Optional.empty());
    }

    @Override
    public void aggregate(Columns children, double[] weights, Column out) {
      Aggregations.minimum().aggregate(children, weights, out);
      if (out.size() > 0) {
        wrong.change(children, weights, out);
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

  /** What is done to the arguments and the result of a sound method. */
  @FunctionalInterface
  private interface Wrong {
    void change(Columns children, double[] weights, Column out);
  }

  private static boolean isEmpty(Columns children, int row) {
    return absences(children, row) == children.size();
  }

  private static int absences(Columns children, int row) {
    int absences = 0;
    for (int c = 0; c < children.size(); c++) {
      absences += children.get(c).has(row) ? 0 : 1;
    }
    return absences;
  }

  /** Does something to every row that has a result. */
  private static Wrong toValues(BiConsumer<Column, Integer> change) {
    return (children, weights, out) -> {
      for (int row = 0; row < out.size(); row++) {
        if (out.has(row)) {
          change.accept(out, row);
        }
      }
    };
  }

  /** A split that always gives these points, or too many of them. */
  private static Split split(double... points) {
    return (values, weights, best) ->
        points.length == 0 ? new double[values.length + 1] : Arrays.copyOf(points, values.length);
  }

  static Stream<Spoiled> aggregations() {
    Wrong nothing = (children, weights, out) -> {};
    AtomicInteger calls = new AtomicInteger();
    return Stream.of(
        new Spoiled("changes-input", (children, weights, out) -> children.get(0).set(0, 0.25)),
        new Spoiled("changes-input", (children, weights, out) -> weights[0] = 7),
        new Spoiled(
            "repeats",
            toValues((out, row) -> out.set(row, out.value(row) + 1e-12 * calls.incrementAndGet()))),
        new Spoiled(
            "absence",
            (children, weights, out) -> {
              for (int row = 0; row < children.rows(); row++) {
                if (isEmpty(children, row)) {
                  out.set(row, Reason.REFUSED);
                }
              }
            }),
        new Spoiled(
            "reason",
            (children, weights, out) -> {
              for (int row = 0; row < children.rows(); row++) {
                if (absences(children, row) == 0) {
                  out.set(row, Reason.NO_DATA);
                }
              }
            }),
        new Spoiled("internal", toValues((out, row) -> out.set(row, out.value(row) - 1e-3))),
        new Spoiled("unwritten", toValues((out, row) -> out.set(row, Reason.NOT_BOUNDED))),
        new Spoiled("split", nothing, Optional.of(split())),
        new Spoiled("split", nothing, Optional.of(split(Double.NaN))),
        new Spoiled("split", nothing, Optional.of(split(1, Double.POSITIVE_INFINITY))));
  }

  @ParameterizedTest
  @MethodSource("aggregations")
  void anAggregationThatBreaksOneRuleIsFoundOut(Spoiled method) {
    assertThat(errors(contract().aggregation(method))).contains(method.rule);
    Spoiled sound = new Spoiled("none", (children, weights, out) -> {}, Optional.of(split(1, 1)));
    assertThat(errors(contract().aggregation(sound))).isEmpty();
  }

  /** The share of the way between two ends, with something wrong. */
  private record Bent(String rule, BiConsumer<Column, Column> wrong, double parameter)
      implements Normalization {

    @Override
    public Fit fit(Column population, Measure measure) {
      return new Fit() {
        @Override
        public void apply(Column in, Column out) {
          for (int row = 0; row < in.size(); row++) {
            if (in.has(row)) {
              out.set(row, in.value(row));
            } else {
              out.set(row, in.reason(row).orElseThrow());
            }
          }
          if (in.size() > 0) {
            wrong.accept(in, out);
          }
        }

        @Override
        public Optional<Range> range() {
          return Optional.empty();
        }

        @Override
        public Map<String, Double> parameters() {
          return Map.of("parameter", parameter);
        }
      };
    }

    @Override
    public boolean followsDirection() {
      return rule.equals("direction");
    }
  }

  private static Bent bent(String rule, BiConsumer<Column, Column> wrong) {
    return new Bent(rule, wrong, 0);
  }

  /** Does something to every row that has a score. */
  private static BiConsumer<Column, Column> toScores(BiConsumer<Column, Integer> change) {
    return (in, out) -> {
      for (int row = 0; row < out.size(); row++) {
        if (out.has(row)) {
          change.accept(out, row);
        }
      }
    };
  }

  static Stream<Bent> normalizations() {
    AtomicInteger calls = new AtomicInteger();
    return Stream.of(
        bent("changes-input", (in, out) -> in.set(0, 0.25)),
        bent(
            "repeats",
            toScores((out, row) -> out.set(row, out.value(row) + calls.incrementAndGet()))),
        bent("unwritten", toScores((out, row) -> out.set(row, Reason.NOT_BOUNDED))),
        bent("reason", toScores((out, row) -> out.set(row, Reason.NO_DATA))),
        bent("absence", (in, out) -> out.fill(Reason.CANNOT_COMPUTE)),
        bent("ties", toScores((out, row) -> out.set(row, out.value(row) + row))),
        bent("order-of-states", toScores((out, row) -> out.set(row, out.value(row) + row))),
        bent("direction", toScores((out, row) -> out.set(row, -out.value(row)))),
        new Bent("parameters", (in, out) -> {}, Double.NaN),
        bent(
            "throws",
            (in, out) -> {
              throw new IllegalStateException("no");
            }));
  }

  @ParameterizedTest
  @MethodSource("normalizations")
  void aNormalizationThatBreaksOneRuleIsFoundOut(Bent method) {
    assertThat(errors(contract().normalization(method))).contains(method.rule);
    assertThat(errors(contract().normalization(bent("none", (in, out) -> {})))).isEmpty();
  }

  /** Equal weights, with something wrong. */
  private record Weighted(String rule, BiConsumer<Siblings, double[]> wrong) implements Weighting {
    @Override
    public double[] weights(Siblings siblings) {
      double[] weights = new double[siblings.children().size()];
      Arrays.fill(weights, 1);
      wrong.accept(siblings, weights);
      return weights;
    }

    @Override
    public Dependence dependence() {
      return rule.equals("dependence") ? Dependence.ON_STRUCTURE : Dependence.ON_SCORES;
    }
  }

  private static void changeScores(Siblings siblings, double[] weights) {
    if (siblings.scores().rows() > 0) {
      siblings.scores().get(0).set(0, 0.25);
    }
  }

  static Stream<Weighted> weightings() {
    AtomicInteger calls = new AtomicInteger();
    return Stream.of(
        new Weighted("changes-input", ContractRulesTest::changeScores),
        new Weighted("repeats", (siblings, weights) -> weights[0] = calls.incrementAndGet()),
        new Weighted("weights", (siblings, weights) -> weights[0] = -1),
        new Weighted("weights", (siblings, weights) -> weights[0] = Double.POSITIVE_INFINITY),
        new Weighted(
            "dependence", (siblings, weights) -> weights[0] = 1 + siblings.scores().rows()),
        new Weighted(
            "throws",
            (siblings, weights) -> {
              throw new IllegalStateException("no");
            }));
  }

  @ParameterizedTest
  @MethodSource("weightings")
  void aWeightingThatBreaksOneRuleIsFoundOut(Weighted method) {
    assertThat(errors(contract().weighting(method))).contains(method.rule);
    assertThat(errors(contract().weighting(new Weighted("none", (siblings, weights) -> {}))))
        .isEmpty();
  }

  private static Contract contract() {
    return Contract.of(Methods.builtIn());
  }

  private static List<String> errors(List<Finding> findings) {
    return findings.stream().map(Finding::code).filter(code -> !code.equals("not-named")).toList();
  }

  /** A method whose name stands for another one, or takes no arguments. */
  private record Named(double share) implements Weighting {
    @Override
    public double[] weights(Siblings siblings) {
      double[] weights = new double[siblings.children().size()];
      Arrays.fill(weights, share);
      return weights;
    }

    @Override
    public Optional<Spec> spec() {
      return Optional.of(Spec.of("named").with("share", share));
    }
  }

  @Test
  void whatIsMadeOfASpecIsTheSame() {
    Parameter share = Parameter.number("share", "the share");
    Contract same = with(Method.of(Weighting.class, "named", "", a -> made(a), share));
    assertThat(same.weighting(new Named(2))).isEmpty();
    Contract other = with(Method.of(Weighting.class, "named", "", a -> new Named(3), share));
    assertThat(other.weighting(new Named(2)))
        .extracting(Finding::rule)
        .containsExactly(
            "what is made of its spec must have the same spec",
            "what is made of its spec must be equal to it");
    Contract picky = with(Method.of(Weighting.class, "named", "", a -> new Named(3)));
    assertThat(picky.weighting(new Named(2)))
        .extracting(Finding::text)
        .singleElement()
        .asString()
        .isEqualTo(
            "error spec: weighting 'named': its spec must be accepted: error unknown-parameter at"
                + " /share: weighting 'named': has no such parameter; found 'share'. None is"
                + " known.");
  }

  private static Named made(Arguments arguments) {
    return new Named(arguments.number("share").orElseThrow());
  }

  private static Contract with(Method<Weighting> method) {
    return Contract.of(Methods.builtIn().with(List.of(() -> List.of(method))));
  }
}
