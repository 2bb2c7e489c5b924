package org.ecpat.monitoring.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.ecpat.monitoring.InvalidInputException;
import org.ecpat.monitoring.Text;
import org.ecpat.monitoring.framework.Answer;
import org.ecpat.monitoring.framework.Framework;
import org.ecpat.monitoring.framework.Goal;
import org.ecpat.monitoring.framework.Indicator;
import org.ecpat.monitoring.framework.IndicatorKind;
import org.ecpat.monitoring.framework.NumberScale;
import org.ecpat.monitoring.methodology.Methodology;
import org.ecpat.monitoring.observation.Observation;
import org.ecpat.monitoring.observation.Observations;
import org.ecpat.monitoring.observation.Qualifier;
import org.ecpat.monitoring.observation.Round;
import org.ecpat.monitoring.scoring.Scoring;
import org.ecpat.monitoring.scoring.ScoringPlan;
import org.junit.jupiter.api.Test;

/** Changes over the comparable set, worked out by hand. */
class ProgressTest {
  private static final Round EARLIER = Round.of(2019);
  private static final Round LATER = Round.of(2020);

  private static final Framework FRAMEWORK =
      Framework.builder()
          .id("f")
          .title(Text.of("F"))
          .addGoals(Goal.of("g", "G", "x", "y", "z"))
          .addIndicators(indicator("x"), indicator("y"), indicator("z"))
          .build();

  private static Indicator indicator(String id) {
    return Indicator.of(id, "?", IndicatorKind.PROCESS, NumberScale.between(0, 100));
  }

  private static Observation at(String state, String indicator, Round round, double value) {
    return Observation.of(state, indicator, round, Answer.of(value));
  }

  private static Observations of(Observation... observations) {
    return Observations.builder().id("o").framework("f").addObservations(observations).build();
  }

  private static ScoringPlan plan() {
    return Scoring.plan(FRAMEWORK, Methodology.of("m", "M", FRAMEWORK));
  }

  private static Change change(Observations observations) {
    return List.copyOf(Progress.between(plan(), observations, EARLIER, LATER).values()).get(0);
  }

  @Test
  void comparesOnlyWhatBothRoundsKnow() {
    Observations observations =
        of(
            at("AAA", "x", EARLIER, 20),
            at("AAA", "y", EARLIER, 40),
            at("AAA", "x", LATER, 50),
            at("AAA", "y", LATER, 40),
            at("AAA", "z", LATER, 0));
    Change change = change(observations);
    // the boards say 30 and 30; over x and y alone it is 30 and 45
    assertThat(change.before()).hasValue(30);
    assertThat(change.after()).hasValue(30);
    assertThat(change.difference()).hasValue(15);
    assertThat(change.compared()).containsExactly("x", "y");
    assertThat(change.leftOut()).containsExactly("z");
  }

  @Test
  void leavesOutABreakInSeries() {
    Observations observations =
        of(
            at("AAA", "x", EARLIER, 20),
            at("AAA", "y", EARLIER, 40),
            Observation.builder()
                .from(at("AAA", "x", LATER, 90))
                .addQualifiers(Qualifier.of(Qualifier.Kind.BREAK_IN_SERIES))
                .build(),
            at("AAA", "y", LATER, 50));
    Change change = change(observations);
    assertThat(change.difference()).hasValue(10);
    assertThat(change.leftOut()).containsExactly("x");
  }

  @Test
  void hasNoChangeWhereNothingIsCommon() {
    Observations observations = of(at("AAA", "x", EARLIER, 20), at("AAA", "y", LATER, 50));
    Change change = change(observations);
    assertThat(change.difference()).isEmpty();
    assertThat(change.after()).hasValue(50);
  }

  @Test
  void refusesRoundsInTheWrongOrder() {
    assertThatThrownBy(
            () -> Progress.between(plan(), of(), /* earlier= */ LATER, /* later= */ EARLIER))
        .isInstanceOf(InvalidInputException.class)
        .hasMessage(
            "error rounds-order: change from round 2020 to round 2019: the first round must be"
                + " earlier than the second; found 2020-12-31 and 2019-12-31.");
  }
}
