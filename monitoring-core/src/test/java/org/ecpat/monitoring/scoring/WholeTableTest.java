package org.ecpat.monitoring.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
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
import org.ecpat.monitoring.methodology.Preference;
import org.ecpat.monitoring.methodology.Transforms;
import org.ecpat.monitoring.observation.Absence;
import org.ecpat.monitoring.observation.Observation;
import org.ecpat.monitoring.observation.Observations;
import org.ecpat.monitoring.observation.Round;
import org.ecpat.monitoring.table.Reason;
import org.junit.jupiter.api.Test;

/** Boards whose whole is made by a method that compares states, or that treats children apart. */
class WholeTableTest {
  private static final Round ROUND = Round.of(2010);
  private static final List<String> GOALS = List.of("a", "b", "c");

  private static Framework framework() {
    Framework.Builder framework = Framework.builder().id("flat").title(Text.of("Flat"));
    for (String goal : GOALS) {
      framework
          .addGoals(Goal.of(goal, goal, goal + "1"))
          .addIndicators(
              Indicator.of(goal + "1", goal, IndicatorKind.OUTCOME, NumberScale.between(0, 100)));
    }
    return framework.build();
  }

  private static Observations observations() {
    double[][] rows = {{10, 20, 30}, {50, 40, 20}, {90, 10, 80}};
    Observations.Builder observations = Observations.builder().id("seen").framework("flat");
    for (int row = 0; row < rows.length; row++) {
      for (int c = 0; c < GOALS.size(); c++) {
        observations.addObservations(
            Observation.of("S" + row, GOALS.get(c) + "1", ROUND, Answer.of(rows[row][c])));
      }
    }
    return observations
        .addObservations(
            Observation.of("S3", "a1", ROUND, Answer.of(70)),
            Observation.of("S3", "b1", ROUND, Absence.WITHHELD),
            Observation.of("S3", "c1", ROUND, Answer.of(60)))
        .build();
  }

  private static Scoreboard board(Aggregation aggregation, double factor) {
    Framework framework = framework();
    Methodology methodology =
        Methodology.builder()
            .from(Methodology.of("compare", "Compare", framework))
            .putNodes(
                Framework.OVERALL,
                NodeRules.builder()
                    .aggregation(aggregation)
                    .transform(Transforms.linear(0, factor))
                    .build())
            .build();
    return Scoring.plan(framework, methodology).score(observations(), ROUND);
  }

  private static double contributions(Scorecard card) {
    double sum = 0;
    for (Score score : card.scores()) {
      sum += score.basis().isPresent() ? score.contribution() : 0;
      for (Step step : score.steps()) {
        sum -= score.basis().isPresent() ? 0 : step.lost();
      }
    }
    return sum;
  }

  // S2 is ahead of S0 and of S1 on two goals of three, S1 ahead of S0 on two.
  @Test
  void comparesStates() {
    Scoreboard board = board(Aggregations.copeland(), 1);
    assertThat(board.card("S0").orElseThrow().overall().value()).hasValue(-2);
    assertThat(board.card("S1").orElseThrow().overall().value()).hasValue(0);
    assertThat(board.card("S2").orElseThrow().overall().value()).hasValue(2);
    assertThat(board.card("S3").orElseThrow().overall().reason()).contains(Reason.WITHHELD);
    assertThat(board.card("S2").orElseThrow().overall().unbounded()).contains(Reason.NOT_BOUNDED);
  }

  /**
   * PROMETHEE's flow is a sum over goals, so that a goal loses what it adds to the flow less what
   * the best value would: for S0 on goal a, (−1 − 1)/3, because at 100 it would lead both others.
   */
  @Test
  void sharesLostPointsWithTheOthersHeldFixed() {
    Scoreboard board = board(Aggregations.promethee(Preference.usual()), 1);
    Scorecard card = board.card("S0").orElseThrow();
    assertThat(card.overall().value().orElseThrow()).isCloseTo((-2 + 0 + 0) / 6.0, within(1e-12));
    assertThat(card.score("a").orElseThrow().lost().orElseThrow()).isCloseTo(2 / 3.0, within(1e-9));
    assertThat(card.score("b").orElseThrow().lost().orElseThrow()).isCloseTo(1 / 3.0, within(1e-9));
    assertThat(card.score("c").orElseThrow().lost().orElseThrow()).isCloseTo(1 / 3.0, within(1e-9));
    for (Scorecard each : board.cards()) {
      if (each.overall().value().isPresent()) {
        assertThat(contributions(each))
            .isCloseTo(each.overall().value().getAsDouble(), within(1e-9));
      }
    }
  }

  /** Each ends at what its own formula gives, whatever is shared in between. */
  @Test
  void addsUpForMethodsThatTreatChildrenApart() {
    for (Aggregation aggregation :
        List.of(
            Aggregations.sum("b"),
            Aggregations.weightedSum("b"),
            Aggregations.median(),
            Aggregations.worstMean(2),
            Aggregations.maximum(),
            Aggregations.harmonicMean())) {
      for (Scorecard card : board(aggregation, 2).cards()) {
        assertThat(contributions(card))
            .as(aggregation + " " + card.state())
            .isCloseTo(card.overall().value().orElseThrow(), within(1e-9));
      }
    }
    assertThat(board(Aggregations.sum("b"), 1).card("S1").orElseThrow().overall().value())
        .hasValue(30);
  }
}
