package org.ecpat.monitoring.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.RoundingMode;
import java.util.List;
import org.ecpat.monitoring.Text;
import org.ecpat.monitoring.framework.Answer;
import org.ecpat.monitoring.framework.Framework;
import org.ecpat.monitoring.framework.Goal;
import org.ecpat.monitoring.framework.Indicator;
import org.ecpat.monitoring.framework.IndicatorKind;
import org.ecpat.monitoring.framework.NumberScale;
import org.ecpat.monitoring.methodology.IndicatorRules;
import org.ecpat.monitoring.methodology.Methodology;
import org.ecpat.monitoring.methodology.Rounding;
import org.ecpat.monitoring.observation.Observation;
import org.ecpat.monitoring.observation.Observations;
import org.ecpat.monitoring.observation.Round;
import org.junit.jupiter.api.Test;

/** What is done to the score of an indicator itself: clamped to its range, then rounded. */
class LeafStepsTest {
  private static final Round ROUND = Round.of(2020);

  private static Indicator indicator(String id, double weight) {
    return Indicator.builder()
        .from(Indicator.of(id, "?", IndicatorKind.PROCESS, NumberScale.between(0, 40)))
        .weight(weight)
        .build();
  }

  /** Two indicators of a goal from 0 to 40, one with three times the weight and rounded to tens. */
  private static Score score(double x, String id) {
    Framework framework =
        Framework.builder()
            .id("f")
            .title(Text.of("F"))
            .addGoals(Goal.of("g", "G", "x", "y"))
            .addIndicators(indicator("x", 3), indicator("y", 1))
            .build();
    Methodology methodology =
        Methodology.builder()
            .from(Methodology.of("m", "M", framework))
            .putIndicators(
                "x",
                IndicatorRules.builder().rounding(Rounding.of(0, RoundingMode.HALF_UP)).build())
            .build();
    Observations observations =
        Observations.builder()
            .id("o")
            .framework("f")
            .addObservations(
                Observation.of("AAA", "x", ROUND, Answer.of(x)),
                Observation.of("AAA", "y", ROUND, Answer.of(20)))
            .build();
    return Scoring.plan(framework, methodology)
        .score(observations, ROUND)
        .card("AAA")
        .flatMap(card -> card.score(id))
        .orElseThrow();
  }

  @Test
  void roundingIsAStepWithThePointsThatItGivesOrTakes() {
    // 10.1 of 40 is 25.25, rounded 25; x has 3/4 of all weight
    Score down = score(10.1, "x");
    assertThat(down.value()).hasValue(25);
    assertThat(down.steps()).hasSize(1);
    Step step = down.steps().get(0);
    assertThat(step.kind()).isEqualTo(Step.Kind.ROUNDING);
    assertThat(step.before()).isCloseTo(25.25, within(1e-12));
    assertThat(step.after()).isEqualTo(25);
    assertThat(step.lost()).isCloseTo(0.75 * 0.25, within(1e-12));
    // what was lost in all is that of the rounded score
    assertThat(down.lost().orElseThrow()).isCloseTo(0.75 * 75, within(1e-12));
    // 10.3 is 25.75, rounded 26: the step gives points
    assertThat(score(10.3, "x").steps().get(0).lost()).isCloseTo(-0.75 * 0.25, within(1e-12));
  }

  @Test
  void whatIsNotChangedIsNoStep() {
    assertThat(score(10, "x").steps()).isEmpty();
    assertThat(score(10.1, "y").steps()).isEmpty();
  }

  @Test
  void clampingIsAStepThatCostsNothing() {
    assertThat(score(-4, "x").steps()).isEqualTo(List.of(new Step(Step.Kind.CLAMP, -10, 0, 0)));
    assertThat(score(50, "x").steps()).isEqualTo(List.of(new Step(Step.Kind.CLAMP, 125, 100, 0)));
    assertThat(score(50, "x").lost()).hasValue(0);
  }

  /** 39.9 is 99.75 and is rounded to the best: nothing is lost, so the step neither. */
  @Test
  void roundedToTheBestNothingIsLost() {
    Score best = score(39.9, "x");
    assertThat(best.value()).hasValue(100);
    assertThat(best.lost()).hasValue(0);
    assertThat(best.steps().get(0).lost()).isZero();
  }
}
