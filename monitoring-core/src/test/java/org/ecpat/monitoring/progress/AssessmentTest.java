package org.ecpat.monitoring.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.ecpat.monitoring.InvalidInputException;
import org.ecpat.monitoring.Text;
import org.ecpat.monitoring.framework.Answer;
import org.ecpat.monitoring.framework.Framework;
import org.ecpat.monitoring.framework.Goal;
import org.ecpat.monitoring.framework.Indicator;
import org.ecpat.monitoring.framework.IndicatorKind;
import org.ecpat.monitoring.framework.YesNoScale;
import org.ecpat.monitoring.methodology.Aggregations;
import org.ecpat.monitoring.methodology.Methodology;
import org.ecpat.monitoring.methodology.Population;
import org.ecpat.monitoring.observation.Adjudication;
import org.ecpat.monitoring.observation.Observation;
import org.ecpat.monitoring.observation.Observations;
import org.ecpat.monitoring.observation.Round;
import org.ecpat.monitoring.scoring.Exercise;
import org.junit.jupiter.api.Test;

/** What if some answers, a weight or the method were others: by hand, the base as it was. */
class AssessmentTest {
  private static final Round ROUND = Round.of(2022);

  private static final Framework FRAMEWORK =
      Framework.builder()
          .id("f")
          .title(Text.of("F"))
          .addGoals(Goal.of("a", "A", "law", "police"), Goal.of("b", "B", "shelter"))
          .addIndicators(indicator("law"), indicator("police"), indicator("shelter"))
          .build();

  private static Indicator indicator(String id) {
    return Indicator.of(id, "?", IndicatorKind.PROCESS, YesNoScale.yesIsGood());
  }

  private static Observation answer(String indicator, boolean yes) {
    return Observation.of("AAA", indicator, ROUND, Answer.of(yes));
  }

  private static Assessment now() {
    Observations seen =
        Observations.builder()
            .id("o")
            .framework("f")
            .addObservations(answer("law", true), answer("police", false))
            .addObservations(answer("shelter", false))
            .build();
    return Assessment.of(new Exercise(FRAMEWORK, Methodology.of("m", "M", FRAMEWORK), seen), ROUND);
  }

  private static OptionalDouble score(Assessment assessment) {
    return assessment.board().card("AAA").orElseThrow().overall().value();
  }

  @Test
  void severalAnswersAtOnceOrOneAfterTheOther() {
    Assessment now = now();
    Map<String, Answer> both = Map.of("police", Answer.of(true), "shelter", Answer.of(true));
    assertThat(score(now)).hasValue(25);
    assertThat(score(now.with("AAA", "police", Answer.of(true)))).hasValue(50);
    assertThat(score(now.with("AAA", both))).hasValue(100);
    assertThat(
            score(
                now.with("AAA", "police", Answer.of(true)).with("AAA", "shelter", Answer.of(true))))
        .hasValue(100);
    assertThat(score(now)).hasValue(25);
    assertThat(now).isEqualTo(now());
  }

  @Test
  void weightsAndMethods() {
    Assessment now = now();
    // police of no weight: the goal is 100, the whole 50
    assertThat(score(now.withWeight("police", 0))).hasValue(50);
    // goal a three times as heavy: (3·50 + 0)/4
    assertThat(score(now.withWeight("a", 3))).hasValue(37.5);
    Methodology least =
        Methodology.builder()
            .from(now.exercise().methodology())
            .aggregation(Aggregations.maximum())
            .build();
    assertThat(score(now.with(least))).hasValue(100);
    assertThat(now).isEqualTo(now());
  }

  @Test
  void beforeAndAfterAreSplitIntoTheirCauses() {
    Assessment now = now();
    Assessment then = now.with("AAA", "police", Answer.of(true)).withWeight("a", 3);
    NodeChange change = ChangeSplit.between(now, then).overall("AAA").orElseThrow();
    // 25, with the answer 50, and with the weight besides 75
    assertThat(change.effects())
        .containsExactly(Map.entry(Cause.REVISED_PAST, 25.0), Map.entry(Cause.WEIGHTS, 25.0));
  }

  @Test
  void aDecisionOnTheCellGivesWay() {
    Adjudication decided =
        Adjudication.builder()
            .state("AAA")
            .round(ROUND)
            .indicator("law")
            .answer(Answer.of(false))
            .by("panel")
            .on(LocalDate.of(2023, 1, 1))
            .why(Text.of("-"))
            .build();
    Observations all =
        Observations.builder()
            .from(now().exercise().observations())
            .addAdjudications(decided)
            .build();
    Assessment contested = now().with(all);
    assertThat(score(contested)).hasValue(0);
    assertThat(score(contested.with("AAA", "law", Answer.of(true)))).hasValue(25);
  }

  @Test
  void aStateNotObservedJoinsUnlessTheStatesAreListed() {
    Assessment joined = now().with("BBB", "law", Answer.of(true));
    assertThat(joined.board().card("BBB")).isPresent();
    Methodology listed =
        Methodology.builder()
            .from(now().exercise().methodology())
            .addPopulations(new Population("2022", List.of("AAA")))
            .build();
    assertThatThrownBy(() -> now().with(listed).with("BBB", "law", Answer.of(true)))
        .isInstanceOf(InvalidInputException.class)
        .hasMessage(
            "error unknown-state: assessment of 'f' in round 2022: the state must be one of those"
                + " that the methodology lists for the round; found 'BBB'. Known: 'AAA'.");
  }

  @Test
  void whatDoesNotExistIsRefused() {
    assertThatThrownBy(() -> now().with("AAA", "lew", Answer.of(true)))
        .isInstanceOf(InvalidInputException.class)
        .hasMessage(
            "error unknown-node: assessment of 'f' in round 2022: the framework must have the goal"
                + " or indicator; found 'lew'. Did you mean 'law'?");
    assertThatThrownBy(() -> now().with("AAA", "law", Answer.of(3.0)))
        .isInstanceOf(InvalidInputException.class)
        .hasMessage(
            "error answer: assessment of 'f' in round 2022: the answer to 'law' must be yes (true)"
                + " or no (false); found '3'.");
    assertThatThrownBy(() -> now().withWeight("law", -1))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("a weight must be a finite number, 0 or more; found -1.0");
  }
}
