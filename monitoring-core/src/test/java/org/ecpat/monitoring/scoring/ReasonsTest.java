package org.ecpat.monitoring.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.ecpat.monitoring.InvalidInputException;
import org.ecpat.monitoring.Text;
import org.ecpat.monitoring.framework.Answer;
import org.ecpat.monitoring.framework.Direction;
import org.ecpat.monitoring.framework.Framework;
import org.ecpat.monitoring.framework.Goal;
import org.ecpat.monitoring.framework.Indicator;
import org.ecpat.monitoring.framework.IndicatorKind;
import org.ecpat.monitoring.framework.NumberScale;
import org.ecpat.monitoring.methodology.FitOn;
import org.ecpat.monitoring.methodology.Methodology;
import org.ecpat.monitoring.methodology.MissingPolicy;
import org.ecpat.monitoring.methodology.Normalizations;
import org.ecpat.monitoring.methodology.Ranking;
import org.ecpat.monitoring.observation.Absence;
import org.ecpat.monitoring.observation.Observation;
import org.ecpat.monitoring.observation.Observations;
import org.ecpat.monitoring.observation.Round;
import org.ecpat.monitoring.table.Bounds;
import org.ecpat.monitoring.table.Reason;
import org.ecpat.monitoring.table.Ties;
import org.junit.jupiter.api.Test;

/** Gaps, thresholds, refusals, fits and ties, with expectations worked out from DESIGN 4.1–4.8. */
class ReasonsTest {
  private static final Round ROUND = Round.of(2020);

  private static Framework framework(double... weights) {
    Framework.Builder framework = Framework.builder().id("f").title(Text.of("F"));
    Goal.Builder goal = Goal.builder().id("g").title(Text.of("G"));
    for (int i = 0; i < weights.length; i++) {
      framework.addIndicators(
          Indicator.builder()
              .id("i" + i)
              .question(Text.of("?"))
              .kind(IndicatorKind.PROCESS)
              .scale(NumberScale.between(0, 100))
              .weight(weights[i])
              .build());
      goal.addIndicators("i" + i);
    }
    return framework.addGoals(goal.build()).build();
  }

  private static Observations of(Observation... observations) {
    return Observations.builder().id("o").framework("f").addObservations(observations).build();
  }

  private static Observation at(String state, int indicator, double value) {
    return Observation.of(state, "i" + indicator, ROUND, Answer.of(value));
  }

  private static Observation none(String state, int indicator, Absence absence) {
    return Observation.of(state, "i" + indicator, ROUND, absence);
  }

  private static Methodology.Builder methodology(Framework framework) {
    return Methodology.builder().from(Methodology.of("m", "M", framework));
  }

  private static Score goal(Framework framework, Methodology methodology, Observation... list) {
    return Scoring.plan(framework, methodology)
        .score(of(list), ROUND)
        .cards()
        .get(0)
        .score("g")
        .orElseThrow();
  }

  @Test
  void aNodeWithoutValueTakesTheFirstReason() {
    Framework two = framework(1, 1);
    Methodology plain = methodology(two).build();
    assertThat(
            goal(two, plain, none("AAA", 0, Absence.NO_DATA), none("AAA", 1, Absence.WITHHELD))
                .reason())
        .contains(Reason.WITHHELD);
    assertThat(
            goal(
                    two,
                    plain,
                    none("AAA", 0, Absence.NOT_APPLICABLE),
                    none("AAA", 1, Absence.UNRESOLVED))
                .reason())
        .contains(Reason.UNRESOLVED);
    Score nothing =
        goal(
            two,
            plain,
            none("AAA", 0, Absence.NOT_APPLICABLE),
            none("AAA", 1, Absence.NOT_APPLICABLE));
    assertThat(nothing.reason()).contains(Reason.NOT_APPLICABLE);
    assertThat(nothing.coverage()).isEmpty();
    assertThat(nothing.bounds()).isEmpty();
  }

  @Test
  void zeroWeightChildrenTakeNoPart() {
    Framework framework = framework(1, 0);
    Score goal =
        goal(framework, methodology(framework).build(), at("AAA", 0, 40), at("AAA", 1, 100));
    assertThat(goal.value()).hasValue(40);
    assertThat(goal.coverage()).hasValue(1);
  }

  @Test
  void worstCountsAsWorstAndStaysUncovered() {
    Framework two = framework(1, 1);
    Methodology worst = methodology(two).missing(MissingPolicy.WORST).build();
    Score goal = goal(two, worst, at("AAA", 0, 80));
    assertThat(goal.value()).hasValue(40);
    assertThat(goal.coverage()).hasValue(0.5);
    assertThat(goal.bounds()).contains(new Bounds(40, 90));
  }

  @Test
  void refuseGivesAReasonAndStillBounds() {
    Framework two = framework(1, 1);
    Methodology refuse = methodology(two).missing(MissingPolicy.REFUSE).build();
    Score goal = goal(two, refuse, at("AAA", 0, 80));
    assertThat(goal.reason()).contains(Reason.REFUSED);
    assertThat(goal.bounds()).contains(new Bounds(40, 90));
  }

  @Test
  void belowTheThresholdAnswersVaryLikeMissingOnes() {
    Framework three = framework(1, 1, 1);
    Methodology half = methodology(three).threshold(0.5).build();
    Score dropped = goal(three, half, at("AAA", 0, 80));
    assertThat(dropped.reason()).contains(Reason.BELOW_THRESHOLD);
    assertThat(dropped.bounds()).contains(new Bounds(0, 100));
    Score kept = goal(three, half, at("AAA", 0, 80), none("AAA", 1, Absence.NOT_APPLICABLE));
    assertThat(kept.value()).as("one of two that apply").hasValue(80);
  }

  @Test
  void minMaxOfAConstantColumnCannotBeComputed() {
    Framework one = framework(1);
    Methodology minMax = methodology(one).normalization(Normalizations.minMax()).build();
    Scoreboard board = Scoring.plan(one, minMax).score(of(at("AAA", 0, 5), at("BBB", 0, 5)), ROUND);
    Score score = board.cards().get(0).score("i0").orElseThrow();
    assertThat(score.reason()).contains(Reason.CANNOT_COMPUTE);
    assertThat(score.coverage()).as("answered but impossible to normalise").hasValue(0);
    assertThat(board.cards().get(0).unrated()).map(Unrated::cause).contains(Unrated.Cause.NO_SCORE);
  }

  @Test
  void frozenParametersDoNotMove() {
    Framework one =
        Framework.builder()
            .id("f")
            .title(Text.of("F"))
            .addGoals(Goal.of("g", "G", "i0"))
            .addIndicators(
                Indicator.of(
                    "i0", "?", IndicatorKind.PROCESS, NumberScale.of(Direction.LOWER_IS_BETTER)))
            .build();
    Methodology frozen =
        methodology(one).normalization(Normalizations.minMax()).fitOn(FitOn.round(ROUND)).build();
    Round later = Round.of(2021);
    Observations observations =
        of(
            at("AAA", 0, 10),
            at("BBB", 0, 20),
            Observation.of("AAA", "i0", later, Answer.of(15)),
            Observation.of("CCC", "i0", later, Answer.of(30)));
    Scoreboard board = Scoring.plan(one, frozen).score(observations, later);
    assertThat(board.card("AAA").orElseThrow().overall().value()).hasValue(50);
    assertThat(board.card("CCC").orElseThrow().overall().value())
        .as("worse than the worst of the frozen round")
        .hasValue(0);
    assertThat(board.card("CCC").orElseThrow().score("i0").orElseThrow().steps())
        .containsExactly(new Step(Step.Kind.CLAMP, -100, 0, 0));
  }

  @Test
  void tiesAreRankedByTheRuleAndTheirPrintedEquals() {
    Framework one = framework(1);
    List<Observation> list =
        List.of(
            at("AAA", 0, 50), at("BBB", 0, 70), at("CCC", 0, 70.00000000000001), at("DDD", 0, 90));
    assertThat(ranks(one, Ties.STANDARD, list)).containsExactly(4.0, 2.0, 2.0, 1.0);
    assertThat(ranks(one, Ties.MODIFIED, list)).containsExactly(4.0, 3.0, 3.0, 1.0);
    assertThat(ranks(one, Ties.DENSE, list)).containsExactly(3.0, 2.0, 2.0, 1.0);
    assertThat(ranks(one, Ties.FRACTIONAL, list)).containsExactly(4.0, 2.5, 2.5, 1.0);
  }

  private static List<Double> ranks(Framework framework, Ties ties, List<Observation> list) {
    Methodology methodology =
        methodology(framework)
            .ranking(
                new Ranking(
                    Ranking.By.SCORE,
                    Ranking.Order.HIGHEST_FIRST,
                    ties,
                    java.util.OptionalInt.empty()))
            .build();
    List<Double> ranks = new ArrayList<>();
    Scoring.plan(framework, methodology)
        .score(of(list.toArray(new Observation[0])), ROUND)
        .cards()
        .forEach(c -> ranks.add(c.rank().orElseThrow().position()));
    return ranks;
  }

  @Test
  void lowCoverageIsShownAndNotRanked() {
    Framework three = framework(1, 1, 1);
    Methodology methodology = methodology(three).minimumCoverage(0.6).build();
    Scorecard card =
        Scoring.plan(three, methodology).score(of(at("AAA", 0, 80)), ROUND).cards().get(0);
    assertThat(card.overall().value()).hasValue(80);
    assertThat(card.rank()).isEmpty();
    assertThat(card.unrated().orElseThrow().cause()).isEqualTo(Unrated.Cause.LOW_COVERAGE);
  }

  @Test
  void badObservationsAreRefusedWithAllFindings() {
    Framework one = framework(1);
    Observations bad =
        of(
            Observation.of("AAA", "i1", ROUND, Answer.of(1)),
            Observation.of("AAA", "i0", ROUND, Answer.of("much")));
    ScoringPlan plan = Scoring.plan(one, methodology(one).build());
    assertThatThrownBy(() -> plan.score(bad, ROUND))
        .isInstanceOf(InvalidInputException.class)
        .satisfies(e -> assertThat(((InvalidInputException) e).findings()).hasSize(2));
  }
}
