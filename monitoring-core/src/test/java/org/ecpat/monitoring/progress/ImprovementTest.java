package org.ecpat.monitoring.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.ecpat.monitoring.Text;
import org.ecpat.monitoring.framework.Answer;
import org.ecpat.monitoring.framework.Framework;
import org.ecpat.monitoring.framework.Goal;
import org.ecpat.monitoring.framework.Indicator;
import org.ecpat.monitoring.framework.IndicatorKind;
import org.ecpat.monitoring.framework.NumberScale;
import org.ecpat.monitoring.methodology.Aggregations;
import org.ecpat.monitoring.methodology.Band;
import org.ecpat.monitoring.methodology.Cap;
import org.ecpat.monitoring.methodology.Classification;
import org.ecpat.monitoring.methodology.Criterion;
import org.ecpat.monitoring.methodology.Criterion.AllOf;
import org.ecpat.monitoring.methodology.Criterion.AnswerIs;
import org.ecpat.monitoring.methodology.Criterion.AnyOf;
import org.ecpat.monitoring.methodology.Criterion.CoverageBelow;
import org.ecpat.monitoring.methodology.Criterion.Not;
import org.ecpat.monitoring.methodology.Criterion.ScoreBelow;
import org.ecpat.monitoring.methodology.DecisionTable;
import org.ecpat.monitoring.methodology.LimitProfile;
import org.ecpat.monitoring.methodology.Methodology;
import org.ecpat.monitoring.methodology.MissingPolicy;
import org.ecpat.monitoring.methodology.NodeImputation;
import org.ecpat.monitoring.methodology.NodeRules;
import org.ecpat.monitoring.methodology.Normalizations;
import org.ecpat.monitoring.methodology.Preparations;
import org.ecpat.monitoring.methodology.RatingRules;
import org.ecpat.monitoring.methodology.Rounding;
import org.ecpat.monitoring.methodology.SortingCriterion;
import org.ecpat.monitoring.methodology.Transforms;
import org.ecpat.monitoring.methodology.Weightings;
import org.ecpat.monitoring.methodology.WhenConstant;
import org.ecpat.monitoring.scoring.Scoring;
import org.ecpat.monitoring.table.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What a search for pathways may rely on, by methodology. To rely on less is slow, to rely on more
 * is wrong: x goes from 40 to 80 in all cases, where 80 is the only better answer.
 */
class ImprovementTest {
  private static final Framework FRAMEWORK =
      Framework.builder()
          .id("f")
          .title(Text.of("F"))
          .addGoals(Goal.of("g", "G", "x", "y"))
          .addIndicators(indicator("x"), indicator("y"))
          .build();

  private static Indicator indicator(String id) {
    return Indicator.of(id, "?", IndicatorKind.PROCESS, NumberScale.between(0, 100));
  }

  private static Candidate candidate(double now, double then) {
    boolean missing = Double.isNaN(now);
    return new Candidate(
        0,
        "x",
        missing ? Optional.empty() : Optional.of(Answer.of(now)),
        missing ? Optional.of(Reason.NO_DATA) : Optional.empty(),
        List.of(Answer.of(then)),
        now,
        then,
        1);
  }

  private static Methodology.Builder methodology() {
    return Methodology.builder()
        .from(Methodology.of("m", "M", FRAMEWORK))
        .missing(MissingPolicy.SKIP);
  }

  private static Improvement improvement(Methodology methodology, int up, Candidate candidate) {
    return new Improvement(Scoring.plan(FRAMEWORK, methodology), List.of(candidate), up);
  }

  private static Arguments with(
      String name,
      boolean additive,
      boolean monotone,
      boolean symmetric,
      UnaryOperator<Methodology.Builder> change) {
    return Arguments.of(name, additive, monotone, symmetric, change.apply(methodology()).build());
  }

  private static Arguments atGoal(
      String name,
      boolean additive,
      boolean monotone,
      boolean symmetric,
      UnaryOperator<NodeRules.Builder> change) {
    NodeRules rules = change.apply(NodeRules.builder()).build();
    return with(name, additive, monotone, symmetric, m -> m.putNodes("g", rules));
  }

  private static UnaryOperator<Methodology.Builder> rated(Classification classification) {
    return m ->
        m.rating(
            RatingRules.builder()
                .addBands(
                    Band.builder().id("low").label(Text.of("Low")).build(),
                    Band.builder().id("high").label(Text.of("High")).build())
                .classification(classification)
                .build());
  }

  static Stream<Arguments> methodologies() {
    return Stream.of(
        with("means", true, true, true, m -> m),
        with("geometric", false, true, true, m -> m.aggregation(Aggregations.geometricMean())),
        with("maximum", false, true, false, m -> m.aggregation(Aggregations.maximum())),
        with(
            "unknown",
            false,
            false,
            false,
            m -> m.aggregation(Aggregations.perState((v, w) -> v[0]))),
        with("others", false, false, false, m -> m.aggregation(Aggregations.copeland())),
        with("fitted", false, false, false, m -> m.normalization(Normalizations.minMax())),
        with(
            "weighed",
            false,
            false,
            false,
            m -> m.weighting(Weightings.entropy(WhenConstant.EQUAL))),
        with("prepared", false, false, false, m -> m.addPreparation(Preparations.imputeMean("x"))),
        with("threshold", false, false, true, m -> m.threshold(0.5)),
        with("refusing", false, false, true, m -> m.missing(MissingPolicy.REFUSE)),
        with("worst", true, true, true, m -> m.missing(MissingPolicy.WORST)),
        atGoal(
            "goal geometric", false, true, true, g -> g.aggregation(Aggregations.geometricMean())),
        atGoal("goal threshold", false, false, true, g -> g.threshold(0.5)),
        atGoal("goal refusing", false, false, true, g -> g.missing(MissingPolicy.REFUSE)),
        atGoal("goal worst", false, true, true, g -> g.missing(MissingPolicy.WORST)),
        atGoal(
            "goal imputed",
            false,
            false,
            true,
            g -> g.imputation(new NodeImputation(NodeImputation.By.MEAN, List.of()))),
        atGoal("goal falling", false, false, true, g -> g.transform(Transforms.linear(100, -1))),
        atGoal("goal rising", false, true, true, g -> g.transform(Transforms.linear(0, 0.5))),
        atGoal(
            "goal rounded",
            false,
            true,
            true,
            g -> g.rounding(Rounding.of(0, RoundingMode.HALF_UP))),
        with(
            "table",
            false,
            false,
            false,
            rated(
                Classification.decisionTable(
                    "low",
                    new DecisionTable.Row("r", new ScoreBelow("x", 50), "high", Text.of("why"))))),
        with(
            "sorted",
            false,
            true,
            false,
            rated(
                Classification.mrSort(
                    0.5, SortingCriterion.of("x", 1, LimitProfile.of("high", 50))))));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("methodologies")
  void aMethodologyPromisesNoMoreThanItsParts(
      String name, boolean additive, boolean monotone, boolean symmetric, Methodology methodology) {
    Improvement improvement = improvement(methodology, 1, candidate(40, 80));
    assertThat(improvement.isAdditive()).as("additive").isEqualTo(additive);
    assertThat(improvement.isMonotone()).as("monotone").isEqualTo(monotone);
    assertThat(improvement.isSymmetric()).as("symmetric").isEqualTo(symmetric);
  }

  /** A better answer must not have a lower score, and what was missing must become the best. */
  @Test
  void scoresMustRise() {
    record Case(int up, double now, double then, boolean rises) {}
    for (Case one :
        List.of(
            new Case(1, 40, 80, true),
            new Case(1, 40, 40, true),
            new Case(1, 40, 39, false),
            new Case(1, Double.NaN, 100, true),
            new Case(1, Double.NaN, 99, false),
            new Case(-1, 40, 30, true),
            new Case(-1, 40, 41, false),
            new Case(-1, Double.NaN, 0, true),
            new Case(-1, Double.NaN, 1, false))) {
      Improvement improvement =
          improvement(methodology().build(), one.up, candidate(one.now, one.then));
      assertThat(improvement.isMonotone()).as(one.toString()).isEqualTo(one.rises);
      assertThat(improvement.isAdditive()).as(one.toString()).isEqualTo(one.rises);
    }
  }

  private static Improvement capped(int up, Criterion when) {
    Methodology methodology =
        methodology()
            .rating(
                RatingRules.builder()
                    .addBands(Band.lowest("low", "Low"), Band.of("high", "High", 50))
                    .addCaps(new Cap("c", "low", when, Text.of("why")))
                    .build())
            .build();
    return improvement(methodology, up, up > 0 ? candidate(40, 80) : candidate(40, 30));
  }

  private static Criterion is(String indicator, double answer) {
    return new AnswerIs(indicator, List.of(Answer.of(answer)));
  }

  @Test
  void aCapThatMayBeginToHoldIsNotMonotone() {
    record Case(Criterion when, boolean upward, boolean downward) {}
    Criterion never = is("x", 20);
    for (Case one :
        List.of(
            new Case(is("x", 80), false, true),
            new Case(is("x", 30), true, false),
            new Case(never, true, true),
            new Case(is("y", 80), true, true),
            // any better answer is another one
            new Case(new Not(never), false, false),
            new Case(new Not(is("x", 80)), true, false),
            new Case(new ScoreBelow("g", 50), true, false),
            new Case(new Not(new ScoreBelow("g", 50)), false, true),
            new Case(new CoverageBelow("g", 0.5), true, true),
            new Case(new Not(new CoverageBelow("g", 0.5)), false, false),
            new Case(new AllOf(List.of(never, is("x", 80))), false, true),
            new Case(new AllOf(List.of(never, is("y", 80))), true, true),
            new Case(new AnyOf(List.of(is("x", 80), never)), false, true),
            new Case(new AnyOf(List.of(never, never)), true, true))) {
      assertThat(capped(1, one.when).isMonotone()).as("up: " + one).isEqualTo(one.upward);
      assertThat(capped(-1, one.when).isMonotone()).as("down: " + one).isEqualTo(one.downward);
    }
  }

  @Test
  void capsNameWhatTheyAskFor() {
    for (Criterion when :
        List.of(
            is("x", 20),
            new ScoreBelow("x", 20),
            new CoverageBelow("x", 0.5),
            new Not(is("x", 20)),
            new AllOf(List.of(is("y", 20), is("x", 20))),
            new AnyOf(List.of(is("y", 20), new Not(new ScoreBelow("x", 20)))))) {
      assertThat(capped(1, when).isNamed("x")).as(when.toString()).isTrue();
      assertThat(capped(1, when).isNamed("z")).as(when.toString()).isFalse();
    }
    assertThat(capped(1, is("y", 20)).isNamed("x")).isFalse();
    assertThat(capped(1, new Not(is("y", 20))).isNamed("x")).isFalse();
    assertThat(improvement(methodology().build(), 1, candidate(40, 80)).isNamed("x")).isFalse();
  }
}
