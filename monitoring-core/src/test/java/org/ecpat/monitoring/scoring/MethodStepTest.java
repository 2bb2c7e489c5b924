package org.ecpat.monitoring.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import org.ecpat.monitoring.Text;
import org.ecpat.monitoring.framework.Answer;
import org.ecpat.monitoring.framework.Framework;
import org.ecpat.monitoring.framework.Goal;
import org.ecpat.monitoring.framework.Indicator;
import org.ecpat.monitoring.framework.IndicatorKind;
import org.ecpat.monitoring.framework.NumberScale;
import org.ecpat.monitoring.methodology.Aggregation;
import org.ecpat.monitoring.methodology.Aggregations;
import org.ecpat.monitoring.methodology.Methodology;
import org.ecpat.monitoring.methodology.NodeRules;
import org.ecpat.monitoring.methodology.Split;
import org.ecpat.monitoring.observation.Observation;
import org.ecpat.monitoring.observation.Observations;
import org.ecpat.monitoring.observation.Round;
import org.ecpat.monitoring.table.Column;
import org.ecpat.monitoring.table.Columns;
import org.junit.jupiter.api.Test;

/**
 * What a method itself gives or takes, beside what its components lose, is a step of its node.
 *
 * <p>The goal g of x, y and z is half of the whole, h with the answer 100 the other half.
 */
class MethodStepTest {
  private static final Round ROUND = Round.of(2020);

  /** The mean, moved by some points; its components lose their weights times their distances. */
  private record Moved(double points) implements Aggregation {
    @Override
    public void aggregate(Columns children, double[] weights, Column out) {
      Aggregations.arithmeticMean().aggregate(children, weights, out);
      for (int row = 0; row < out.size(); row++) {
        if (out.has(row)) {
          out.set(row, out.value(row) + points);
        }
      }
    }

    @Override
    public Optional<Split> split() {
      return Optional.of(Split.linear());
    }
  }

  private static Indicator indicator(String id, double weight) {
    return Indicator.builder()
        .from(Indicator.of(id, "?", IndicatorKind.PROCESS, NumberScale.between(0, 100)))
        .weight(weight)
        .build();
  }

  /** Of x, y and z, with weights 1, 3 and 1, only those that are at least 0 are answered. */
  private static Scorecard card(Aggregation method, double x, double y, double z) {
    Framework framework =
        Framework.builder()
            .id("f")
            .title(Text.of("F"))
            .addGoals(Goal.of("g", "G", "x", "y", "z"), Goal.of("h", "H", "w"))
            .addIndicators(
                indicator("x", 1), indicator("y", 3), indicator("z", 1), indicator("w", 1))
            .build();
    Methodology methodology =
        Methodology.builder()
            .from(Methodology.of("m", "M", framework))
            .putNodes("g", NodeRules.builder().aggregation(method).build())
            .build();
    Observations.Builder seen =
        Observations.builder()
            .id("o")
            .framework("f")
            .addObservations(Observation.of("AAA", "w", ROUND, Answer.of(100)));
    double[] values = {x, y, z};
    for (int i = 0; i < values.length; i++) {
      if (values[i] >= 0) {
        String id = List.of("x", "y", "z").get(i);
        seen.addObservations(Observation.of("AAA", id, ROUND, Answer.of(values[i])));
      }
    }
    return Scoring.plan(framework, methodology).score(seen.build(), ROUND).cards().get(0);
  }

  private static double lost(Scorecard card, String node) {
    return card.score(node).orElseThrow().lost().orElseThrow();
  }

  private static List<Step> steps(Scorecard card) {
    return card.score("g").orElseThrow().steps();
  }

  @Test
  void whatAMethodTakesIsItsStep() {
    // the mean of 80, 60 and 40 with weights 1, 3 and 1 is 60; less 10 is 50
    Scorecard card = card(new Moved(-10), 80, 60, 40);
    assertThat(card.score("g").orElseThrow().value()).hasValue(50);
    assertThat(steps(card)).hasSize(1);
    Step step = steps(card).get(0);
    assertThat(step.kind()).isEqualTo(Step.Kind.METHOD);
    assertThat(step.before()).isCloseTo(60, within(1e-12));
    assertThat(step.after()).isEqualTo(50);
    // g is half of the whole
    assertThat(step.lost()).isCloseTo(5, within(1e-12));
    assertThat(lost(card, "x")).isCloseTo(0.5 * 20 / 5, within(1e-12));
    assertThat(lost(card, "y")).isCloseTo(0.5 * 3 * 40 / 5, within(1e-12));
    assertThat(lost(card, "z")).isCloseTo(0.5 * 60 / 5, within(1e-12));
    assertThat(Points.ofLeaves(card) - Points.ofSteps(card))
        .isCloseTo(card.overall().value().orElseThrow(), within(1e-9));
  }

  @Test
  void whatAMethodGivesIsItsStepToo() {
    // y is missing: the mean of 80 and 40 with equal weights is 60, and 10 more is 70
    Scorecard card = card(new Moved(10), 80, -1, 40);
    assertThat(card.score("g").orElseThrow().value()).hasValue(70);
    assertThat(steps(card)).extracting(Step::kind).containsExactly(Step.Kind.METHOD);
    assertThat(steps(card).get(0).before()).isCloseTo(60, within(1e-12));
    assertThat(steps(card).get(0).lost()).isCloseTo(-5, within(1e-12));
    assertThat(lost(card, "x")).isCloseTo(0.5 * 20 / 2, within(1e-12));
    assertThat(Points.ofLeaves(card) - Points.ofSteps(card))
        .isCloseTo(card.overall().value().orElseThrow(), within(1e-9));
  }

  @Test
  void aMethodThatTakesNothingHasNoStep() {
    assertThat(steps(card(new Moved(0), 80, 60, 40))).isEmpty();
    assertThat(steps(card(Aggregations.arithmeticMean(), 80, 60, 40))).isEmpty();
    assertThat(steps(card(new Moved(1e-12), 80, 60, 40))).isEmpty();
    assertThat(steps(card(new Moved(1e-8), 80, 60, 40))).hasSize(1);
  }

  /** A floor lifts what the values alone would give: 0 and twice 90 give 0, with 10 they do not. */
  @Test
  void aFloorGivesPoints() {
    Scorecard card = card(Aggregations.geometricMean(10), 0, -1, 90);
    // the root of 10·90
    assertThat(card.score("g").orElseThrow().value().orElseThrow()).isCloseTo(30, within(1e-9));
    assertThat(steps(card)).extracting(Step::kind).containsExactly(Step.Kind.METHOD);
    assertThat(steps(card).get(0).before()).isCloseTo(0, within(1e-9));
    assertThat(steps(card).get(0).after()).isCloseTo(30, within(1e-9));
    assertThat(Points.ofLeaves(card) - Points.ofSteps(card))
        .isCloseTo(card.overall().value().orElseThrow(), within(1e-9));
  }
}
