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
import org.ecpat.monitoring.framework.Level;
import org.ecpat.monitoring.framework.LevelScale;
import org.ecpat.monitoring.framework.NumberScale;
import org.ecpat.monitoring.framework.YesNoScale;
import org.ecpat.monitoring.methodology.Band;
import org.ecpat.monitoring.methodology.Cap;
import org.ecpat.monitoring.methodology.Criterion;
import org.ecpat.monitoring.methodology.Methodology;
import org.ecpat.monitoring.methodology.RatingRules;
import org.ecpat.monitoring.observation.Absence;
import org.ecpat.monitoring.observation.Observation;
import org.ecpat.monitoring.observation.Observations;
import org.ecpat.monitoring.observation.Round;
import org.ecpat.monitoring.table.Bounds;
import org.junit.jupiter.api.Test;

/** A small exercise whose every number is computed by hand in the comments. */
class ScoringTest {
  private static final Round ROUND = Round.of(2010);

  private static final Framework FRAMEWORK =
      Framework.builder()
          .id("small")
          .title(Text.of("A small framework"))
          .addGoals(
              Goal.of("law", "Law", "punished", "exempt"),
              Goal.of("help", "Help", "shelter", "places"))
          .addIndicators(
              Indicator.of(
                  "punished",
                  "Are traffickers punished?",
                  IndicatorKind.STRUCTURAL,
                  YesNoScale.yesIsGood()),
              Indicator.of(
                  "exempt",
                  "Can child victims be prosecuted?",
                  IndicatorKind.STRUCTURAL,
                  YesNoScale.noIsGood()),
              Indicator.of(
                  "shelter",
                  "Is there shelter?",
                  IndicatorKind.PROCESS,
                  LevelScale.of(Level.of("no", 0), Level.of("some", 50), Level.of("yes", 100))),
              Indicator.builder()
                  .id("places")
                  .question(Text.of("Places per 1000 victims"))
                  .kind(IndicatorKind.OUTCOME)
                  .scale(NumberScale.between(0, 40))
                  .weight(3)
                  .build())
          .build();

  private static final Methodology METHODOLOGY =
      Methodology.builder()
          .from(Methodology.of("plain", "Plain", FRAMEWORK))
          .minimumCoverage(0.6)
          .rating(
              RatingRules.builder()
                  .addBands(Band.lowest("weak", "Weak"), Band.of("fair", "Fair", 50))
                  .addBands(Band.of("good", "Good", 75))
                  .addCaps(
                      new Cap(
                          "victims",
                          "fair",
                          new Criterion.AnswerIs("exempt", List.of(Answer.of(true))),
                          Text.of("Child victims can be prosecuted.")))
                  .build())
          .build();

  private static Observation answer(String state, String indicator, Answer answer) {
    return Observation.of(state, indicator, ROUND, answer);
  }

  private static Observations observations(Observation... list) {
    return Observations.builder().id("seen").framework("small").addObservations(list).build();
  }

  private static Scoreboard score(Observation... list) {
    return Scoring.plan(FRAMEWORK, METHODOLOGY).score(observations(list), ROUND);
  }

  @Test
  void scoresACompleteState() {
    Scorecard card =
        score(
                answer("AAA", "punished", Answer.of(true)),
                answer("AAA", "exempt", Answer.of(false)),
                answer("AAA", "shelter", Answer.of("some")),
                answer("AAA", "places", Answer.of(30)))
            .card("AAA")
            .orElseThrow();
    // law = (100 + 100)/2 = 100; help = (1·50 + 3·75)/4 = 68.75; overall = 84.375
    assertThat(card.score("law").orElseThrow().value()).hasValue(100);
    assertThat(card.score("help").orElseThrow().value()).hasValue(68.75);
    assertThat(card.overall().value()).hasValue(84.375);
    assertThat(card.overall().bounds()).contains(new Bounds(84.375, 84.375));
    assertThat(card.overall().coverage()).hasValue(1);
    assertThat(card.rating().orElseThrow().band()).isEqualTo("good");
    assertThat(card.rank()).contains(new Rank(1, 1));
    // shelter: available 0.5·0.25·100 = 12.5, lost 0.125·50 = 6.25
    Score shelter = card.score("shelter").orElseThrow();
    assertThat(shelter.available()).hasValue(12.5);
    assertThat(shelter.lost().orElseThrow()).isCloseTo(6.25, within(1e-12));
    assertThat(contributions(card)).isCloseTo(84.375, within(1e-9));
  }

  @Test
  void keepsMissingApart() {
    Scorecard card =
        score(
                answer("AAA", "punished", Answer.of(true)),
                Observation.of("AAA", "exempt", ROUND, Absence.NOT_APPLICABLE),
                Observation.of("AAA", "shelter", ROUND, Absence.NO_DATA),
                answer("AAA", "places", Answer.of(30)))
            .card("AAA")
            .orElseThrow();
    // law = 100 with full coverage, because not applicable leaves it alone; help = 75 with 3/4
    assertThat(card.overall().value()).hasValue(87.5);
    assertThat(card.overall().coverage()).hasValue(0.875);
    // shelter at 0: help = 56.25, overall 78.125; at 100: help = 81.25, overall 90.625
    assertThat(card.overall().bounds()).contains(new Bounds(78.125, 90.625));
    assertThat(contributions(card)).isCloseTo(87.5, within(1e-9));
  }

  @Test
  void capsARating() {
    Scoreboard board =
        score(
            answer("AAA", "punished", Answer.of(true)),
            answer("AAA", "exempt", Answer.of(true)),
            answer("AAA", "shelter", Answer.of("yes")),
            answer("AAA", "places", Answer.of(40)),
            answer("BBB", "punished", Answer.of(true)),
            answer("BBB", "shelter", Answer.of("yes")),
            answer("BBB", "places", Answer.of(40)));
    Rating capped = board.card("AAA").orElseThrow().rating().orElseThrow();
    assertThat(capped.uncapped()).isEqualTo("good");
    assertThat(capped.band()).isEqualTo("fair");
    assertThat(capped.caps()).containsExactly(new CapOutcome("victims", CapOutcome.Effect.LOWERED));
    Rating open = board.card("BBB").orElseThrow().rating().orElseThrow();
    assertThat(open.band()).isEqualTo("good");
    assertThat(open.lowest()).contains("fair");
    assertThat(open.caps()).containsExactly(new CapOutcome("victims", CapOutcome.Effect.UNKNOWN));
  }

  private static double contributions(Scorecard card) {
    return card.scores().stream()
        .filter(s -> s.basis().isPresent())
        .mapToDouble(Score::contribution)
        .sum();
  }
}
