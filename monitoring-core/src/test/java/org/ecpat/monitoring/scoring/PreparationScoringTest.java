package org.ecpat.monitoring.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.ecpat.monitoring.Finding;
import org.ecpat.monitoring.Text;
import org.ecpat.monitoring.framework.Answer;
import org.ecpat.monitoring.framework.Direction;
import org.ecpat.monitoring.framework.Framework;
import org.ecpat.monitoring.framework.Goal;
import org.ecpat.monitoring.framework.Indicator;
import org.ecpat.monitoring.framework.IndicatorKind;
import org.ecpat.monitoring.framework.NumberScale;
import org.ecpat.monitoring.methodology.CellChange;
import org.ecpat.monitoring.methodology.Methodology;
import org.ecpat.monitoring.methodology.Normalizations;
import org.ecpat.monitoring.methodology.Preparation;
import org.ecpat.monitoring.methodology.Preparations;
import org.ecpat.monitoring.methodology.Prepared;
import org.ecpat.monitoring.observation.Observation;
import org.ecpat.monitoring.observation.Observations;
import org.ecpat.monitoring.observation.Round;
import org.ecpat.monitoring.table.Bounds;
import org.ecpat.monitoring.table.Reason;
import org.junit.jupiter.api.Test;

/** Preparations on their way through a board, with numbers computed by hand. */
class PreparationScoringTest {
  private static final Round OLD = Round.of(2009);
  private static final Round ROUND = Round.of(2010);
  private static final Framework FRAMEWORK =
      Framework.builder()
          .id("small")
          .title(Text.of("A small framework"))
          .addGoals(Goal.of("help", "Help", "shelters", "calls", "people"))
          .addIndicators(number("shelters", 1), number("calls", 1), number("people", 0))
          .addIndicators(number("spare", 1))
          .build();

  private static Indicator number(String id, double weight) {
    return Indicator.builder()
        .id(id)
        .question(Text.of(id))
        .kind(IndicatorKind.OUTCOME)
        .scale(NumberScale.of(Direction.HIGHER_IS_BETTER))
        .weight(weight)
        .build();
  }

  private static Observation seen(Round round, String state, String indicator, double value) {
    return Observation.of(state, indicator, round, Answer.of(value));
  }

  /** Shelters 10, 40, 20 of 1, 2, 4 million people; calls 1, 3, none. */
  private static Observations observations() {
    List<Observation> list = new ArrayList<>();
    double[][] values = {{10, 1, 1}, {40, 3, 2}, {20, Double.NaN, 4}};
    for (int i = 0; i < 3; i++) {
      String state = List.of("AAA", "BBB", "CCC").get(i);
      list.add(seen(ROUND, state, "shelters", values[i][0]));
      list.add(seen(ROUND, state, "people", values[i][2]));
      if (!Double.isNaN(values[i][1])) {
        list.add(seen(ROUND, state, "calls", values[i][1]));
      }
    }
    list.add(seen(OLD, "CCC", "calls", 2));
    return Observations.builder().id("seen").framework("small").observations(list).build();
  }

  private static Scoreboard score(Preparation... steps) {
    Methodology methodology =
        Methodology.builder()
            .from(Methodology.of("m", "M", FRAMEWORK))
            .normalization(Normalizations.minMax())
            .addPreparation(steps)
            .build();
    return Scoring.plan(FRAMEWORK, methodology).score(observations(), ROUND);
  }

  private static Score score(Scoreboard board, String state, String node) {
    return board.card(state).orElseThrow().score(node).orElseThrow();
  }

  /** 10, 20 and 5 for each million score 1/3, 1 and 0 of the range. */
  @Test
  void denominatesBeforeItNormalises() {
    Scoreboard board =
        score(Preparations.denominate(List.of(new Preparations.Ratio("shelters", "people", 1))));
    assertThat(score(board, "AAA", "shelters").value().orElseThrow())
        .isCloseTo(100.0 / 3, within(1e-12));
    assertThat(score(board, "BBB", "shelters").value()).hasValue(100);
    Score last = score(board, "CCC", "shelters");
    assertThat(last.value()).hasValue(0);
    assertThat(last.raw()).hasValue(20);
    assertThat(last.coverage()).hasValue(1);
    assertThat(last.basis().orElseThrow().preparation())
        .containsExactly(
            new Prepared(
                "denominate",
                CellChange.Kind.CHANGED,
                OptionalDouble.of(20),
                OptionalDouble.of(5),
                "divided by 'people'"));
    assertThat(score(board, "CCC", "people").basis().orElseThrow().preparation()).isEmpty();
  }

  /** The mean of 1 and 3 scores 50; it is used, but neither covered nor certain. */
  @Test
  void keepsImputedCellsMarkedToTheEnd() {
    Scoreboard board = score(Preparations.imputeMean());
    Score calls = score(board, "CCC", "calls");
    assertThat(calls.value()).hasValue(50);
    assertThat(calls.raw()).isEmpty();
    assertThat(calls.coverage()).hasValue(0);
    assertThat(calls.bounds()).contains(new Bounds(0, 100));
    assertThat(calls.basis().orElseThrow().preparation())
        .containsExactly(
            new Prepared(
                "impute-mean",
                CellChange.Kind.IMPUTED,
                OptionalDouble.empty(),
                OptionalDouble.of(2),
                "mean of 2 states"));
    // shelters of CCC score 100·(20 − 10)/30 = 33 1/3; overall (33 1/3 + 50)/2
    Score overall = board.card("CCC").orElseThrow().overall();
    assertThat(overall.value().orElseThrow()).isCloseTo(125.0 / 3, within(1e-12));
    assertThat(overall.coverage()).hasValue(0.5);
    assertThat(board.card("CCC").orElseThrow().imputedShare()).isEqualTo(0.5);
    assertThat(board.card("AAA").orElseThrow().imputedShare()).isZero();
    assertThat(overall.bounds().orElseThrow().low()).isCloseTo(50.0 / 3, within(1e-12));
    assertThat(overall.bounds().orElseThrow().high()).isCloseTo(200.0 / 3, within(1e-12));
  }

  @Test
  void carriesValuesForwardFromTheRoundsOfTheObservations() {
    Scoreboard board = score(Preparations.carryForward());
    assertThat(score(board, "CCC", "calls").value()).hasValue(50);
    assertThat(score(board, "CCC", "calls").basis().orElseThrow().preparation())
        .extracting(Prepared::why)
        .containsExactly("carried from round '2009'");
  }

  @Test
  void screensAStateOutOfEveryFit() {
    Scoreboard board = score(Preparations.screenStates(0, 0, List.of(), List.of("BBB")));
    assertThat(score(board, "BBB", "shelters").reason()).contains(Reason.BELOW_THRESHOLD);
    assertThat(board.card("BBB").orElseThrow().unrated()).isPresent();
    assertThat(score(board, "CCC", "shelters").value()).hasValue(100);
  }

  /** CCC goes for its missing calls, and then has the mean of the denominated 10 and 20. */
  @Test
  void runsTheStepsInOrder() {
    Scoreboard board =
        score(
            Preparations.denominate(List.of(new Preparations.Ratio("shelters", "people", 1))),
            Preparations.screenStates(1, 0, List.of(), List.of()),
            Preparations.imputeMean("shelters"));
    assertThat(score(board, "CCC", "shelters").value()).hasValue(50);
    assertThat(score(board, "CCC", "shelters").basis().orElseThrow().preparation())
        .extracting(Prepared::step)
        .containsExactly("denominate", "screen-states", "impute-mean");
  }

  @Test
  void reportsWhatAStepNamesAndNobodyHas() {
    Methodology methodology =
        Methodology.builder()
            .from(Methodology.of("m", "M", FRAMEWORK))
            .normalization(Normalizations.minMax())
            .addPreparation(
                Preparations.imputeMean("cals"),
                Preparations.imputeGroupMean(List.of("europe")),
                Preparations.carryForward("spare"))
            .build();
    assertThat(methodology.findings(FRAMEWORK))
        .extracting(Finding::code)
        .containsExactly("unknown-indicator", "unknown-group", "unused-indicator");
    assertThat(methodology.findings(FRAMEWORK))
        .extracting(Finding::place)
        .containsExactly("/preparation/0", "/preparation/1", "/preparation/2");
  }
}
