package org.ecpat.monitoring.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ecpat.monitoring.InvalidInputException;
import org.ecpat.monitoring.Text;
import org.ecpat.monitoring.framework.Answer;
import org.ecpat.monitoring.framework.Framework;
import org.ecpat.monitoring.framework.Goal;
import org.ecpat.monitoring.framework.Indicator;
import org.ecpat.monitoring.framework.IndicatorKind;
import org.ecpat.monitoring.framework.NumberScale;
import org.ecpat.monitoring.methodology.Band;
import org.ecpat.monitoring.methodology.Methodology;
import org.ecpat.monitoring.methodology.RatingRules;
import org.ecpat.monitoring.observation.Absence;
import org.ecpat.monitoring.observation.Evidence;
import org.ecpat.monitoring.observation.Observation;
import org.ecpat.monitoring.observation.Observations;
import org.ecpat.monitoring.observation.Qualifier;
import org.ecpat.monitoring.observation.Round;
import org.ecpat.monitoring.report.Report;
import org.ecpat.monitoring.scoring.Scoring;
import org.ecpat.monitoring.scoring.ScoringPlan;
import org.ecpat.monitoring.table.Reason;
import org.junit.jupiter.api.Test;

/** Three states over two rounds and two goals, worked out by hand. */
class ProgressReviewTest {
  private static final Round EARLIER = Round.of(2018);
  private static final Round BETWEEN = Round.of(2019);
  private static final Round LATER = Round.of(2020);

  private static final Framework FRAMEWORK =
      Framework.builder()
          .id("f")
          .title(Text.of("F"))
          .addGoals(Goal.of("law", "Law", "x", "y"), Goal.of("care", "Care", "z", "w"))
          .addIndicators(indicator("x"), indicator("y"), indicator("z"), indicator("w"))
          .build();

  private static Indicator indicator(String id) {
    return Indicator.of(id, "?", IndicatorKind.PROCESS, NumberScale.between(0, 100));
  }

  private static ScoringPlan plan() {
    RatingRules rating =
        RatingRules.builder()
            .addBands(
                Band.builder().id("slow").label(Text.of("slow")).build(),
                Band.builder().id("good").label(Text.of("good")).atLeast(50).build())
            .build();
    return Scoring.plan(
        FRAMEWORK,
        Methodology.builder()
            .from(Methodology.of("m", "M", FRAMEWORK))
            .rating(rating)
            .minimumCoverage(0.5)
            .build());
  }

  private static Observation at(String state, String indicator, Round round, double value) {
    return Observation.builder()
        .from(Observation.of(state, indicator, round, Answer.of(value)))
        .addEvidence(
            Evidence.builder()
                .method(Evidence.Method.DOCUMENT)
                .summary(Text.of(indicator + " in " + round))
                .build())
        .build();
  }

  private static Observation broken(Observation observation) {
    return Observation.builder()
        .from(observation)
        .addQualifiers(Qualifier.of(Qualifier.Kind.BREAK_IN_SERIES))
        .build();
  }

  private static Observations observations(Observation... more) {
    return Observations.builder()
        .id("o")
        .framework("f")
        .addObservations(
            // AAA: x up, y as it was, z down; w only later
            at("AAA", "x", EARLIER, 20),
            at("AAA", "y", EARLIER, 40),
            at("AAA", "z", EARLIER, 80),
            at("AAA", "x", LATER, 60),
            at("AAA", "y", LATER, 40),
            at("AAA", "z", LATER, 70),
            at("AAA", "w", LATER, 100),
            // BBB: nothing in common
            at("BBB", "x", EARLIER, 20),
            at("BBB", "y", LATER, 20),
            // CCC: y withheld later
            at("CCC", "x", EARLIER, 10),
            at("CCC", "y", EARLIER, 10),
            at("CCC", "x", LATER, 5),
            Observation.builder()
                .state("CCC")
                .indicator("y")
                .round(LATER)
                .absence(Absence.WITHHELD)
                .build(),
            at("OLD", "x", EARLIER, 1),
            at("NEW", "x", LATER, 1))
        .addObservations(more)
        .build();
  }

  private final ProgressReview changes = ProgressReview.of(plan(), observations(), EARLIER, LATER);

  @Test
  void indicatorsMoveUpAndDownWithTheirEvidence() {
    StateProgress state = changes.state("AAA").orElseThrow();
    assertThat(state.indicators())
        .extracting(IndicatorChange::indicator, IndicatorChange::movement)
        .containsExactly(
            tuple("x", Movement.IMPROVED),
            tuple("y", Movement.UNCHANGED),
            tuple("z", Movement.WORSENED));
    IndicatorChange improved = state.indicators(Movement.IMPROVED).get(0);
    assertThat(improved.scoreBefore()).isEqualTo(20);
    assertThat(improved.scoreAfter()).isEqualTo(60);
    assertThat(improved.before().evidence().get(0).summary()).hasValue(Text.of("x in 2018"));
    assertThat(improved.after().evidence().get(0).summary()).hasValue(Text.of("x in 2020"));
  }

  @Test
  void goalsAndTheWholeAreComparedOverTheComparableSet() {
    StateProgress state = changes.state("AAA").orElseThrow();
    // law (20 + 40)/2 = 30 to 50; care over z alone: 80 to 70, though the board says 85
    NodeProgress care = state.node("care").orElseThrow();
    assertThat(care.after()).hasValue(85);
    assertThat(care.comparableAfter()).hasValue(70);
    assertThat(care.movement()).hasValue(Movement.WORSENED);
    // overall (30 + 80)/2 = 55 to (50 + 70)/2 = 60
    assertThat(state.overall().orElseThrow().difference()).hasValue(5);
    assertThat(state.movement()).hasValue(Movement.IMPROVED);
    assertThat(state.node("none")).isEmpty();
    // CCC: x alone, 10 to 5; nothing of BBB is comparable
    assertThat(changes.differences()).isEqualTo(Map.of("AAA", 5.0, "CCC", -5.0));
    assertThat(changes.state("OLD")).isEmpty();
  }

  @Test
  void whatIsLeftOutIsNamedWithTheCause() {
    assertThat(changes.state("AAA").orElseThrow().leftOut())
        .containsExactly(
            new LeftOut("w", LeftOut.Cause.MISSING_EARLIER, Optional.of(Reason.NOT_ASSESSED)));
    assertThat(changes.state("CCC").orElseThrow().leftOut())
        .containsExactly(
            new LeftOut("y", LeftOut.Cause.MISSING_LATER, Optional.of(Reason.WITHHELD)));
    assertThat(changes.onlyEarlier()).containsExactly("OLD");
    assertThat(changes.onlyLater()).containsExactly("NEW");
    assertThat(changes.state("BBB").orElseThrow().movement()).isEmpty();
  }

  @Test
  void aBreakInAnyRoundBetweenMakesRoundsIncomparable() {
    Observations withBreak = observations(broken(at("AAA", "x", BETWEEN, 30)));
    ProgressReview review = ProgressReview.of(plan(), withBreak, EARLIER, LATER);
    assertThat(review.state("AAA").orElseThrow().leftOut())
        .contains(new LeftOut("x", LeftOut.Cause.BREAK_IN_SERIES, Optional.empty()));
    // a break at the start lies before what is compared
    Observations atStart = observations();
    Observations begun =
        Observations.builder()
            .from(atStart)
            .observations(
                atStart.observations().stream()
                    .map(o -> o.round().equals(EARLIER) ? broken(o) : o)
                    .toList())
            .build();
    assertThat(
            ProgressReview.of(plan(), begun, EARLIER, LATER).state("AAA").orElseThrow().leftOut())
        .extracting(LeftOut::cause)
        .doesNotContain(LeftOut.Cause.BREAK_IN_SERIES);
  }

  @Test
  void theMatrixCountsEveryStateOnceByLevelAndChange() {
    // AAA is good and improved; BBB and CCC answer less than half and are not rated
    assertThat(changes.matrix())
        .containsExactly(
            new LevelRow(Optional.of("good"), Map.of(Movement.IMPROVED, 1), 0),
            new LevelRow(Optional.of("slow"), Map.of(), 0),
            new LevelRow(Optional.empty(), Map.of(Movement.WORSENED, 1), 1));
    assertThat(changes.matrix().stream().mapToInt(LevelRow::states).sum())
        .isEqualTo(changes.states().size());
  }

  @Test
  void rollUpsCountIndicatorsBelowEachGoal() {
    // law: AAA x up and y same, CCC x down; left out BBB x and y, CCC y
    assertThat(changes.rollUps())
        .containsExactly(
            new MovementCounts("overall", 1, 1, 2, 4),
            new MovementCounts("law", 1, 1, 1, 3),
            new MovementCounts("care", 0, 0, 1, 1));
    for (MovementCounts counts : changes.rollUps()) {
      assertThat(List.of(Movement.values()).stream().mapToDouble(counts::share).sum())
          .isCloseTo(1, within(1e-12));
    }
  }

  @Test
  void aToleranceCallsSmallDifferencesUnchanged() {
    ProgressReview review = ProgressReview.of(plan(), observations(), EARLIER, LATER, 10);
    assertThat(review.state("AAA").orElseThrow().indicators(Movement.WORSENED)).isEmpty();
    assertThat(review.state("AAA").orElseThrow().indicators(Movement.IMPROVED)).hasSize(1);
    assertThat(review.tolerance()).isEqualTo(10);
    assertThatThrownBy(() -> ProgressReview.of(plan(), observations(), EARLIER, LATER, Double.NaN))
        .isInstanceOf(InvalidInputException.class)
        .hasMessage(
            "error weight at /tolerance: progress from round 2018 to round 2020: a weight must be"
                + " a finite number, 0 or more; found NaN.");
  }

  @Test
  void roundsOutOfOrderAndAStateOfOneRoundOnlyAreNamed() {
    assertThatThrownBy(() -> ProgressReview.of(plan(), observations(), LATER, EARLIER))
        .isInstanceOf(InvalidInputException.class)
        .hasMessage(
            "error rounds-order: progress from round 2020 to round 2018: the first round must be"
                + " earlier than the second; found 2020-12-31 and 2018-12-31.");
    assertThatThrownBy(() -> ProgressReview.of(plan(), observations(), LATER, LATER))
        .hasMessageContaining("the first round must be earlier than the second");
    assertThatThrownBy(() -> Report.standard().progress(changes, "OLD"))
        .hasMessage(
            "error unknown-state: progress from round 2018 to round 2020: both rounds must be about"
                + " the state; found 'OLD'. Known: 'AAA', 'BBB', 'CCC'.");
    Observations other = Observations.builder().from(observations()).framework("g").build();
    assertThatThrownBy(() -> ProgressReview.of(plan(), other, EARLIER, LATER))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("'g'");
  }
}
