package org.ecpat.monitoring.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.ecpat.monitoring.methodology.Aggregation;
import org.ecpat.monitoring.methodology.Aggregations;
import org.ecpat.monitoring.methodology.Band;
import org.ecpat.monitoring.methodology.Methodology;
import org.ecpat.monitoring.methodology.NodeRules;
import org.ecpat.monitoring.methodology.Population;
import org.ecpat.monitoring.methodology.Scaling;
import org.ecpat.monitoring.observation.Round;
import org.ecpat.monitoring.scoring.Exercise;
import org.ecpat.monitoring.scoring.Rating;
import org.ecpat.monitoring.scoring.ReasonBaseline;
import org.ecpat.monitoring.scoring.ReasonCode;
import org.ecpat.monitoring.scoring.ReasonCodes;
import org.ecpat.monitoring.scoring.Score;
import org.ecpat.monitoring.scoring.Scoreboard;
import org.ecpat.monitoring.scoring.Scorecard;
import org.ecpat.monitoring.scoring.Scoring;
import org.ecpat.monitoring.scoring.ScoringPlan;
import org.ecpat.monitoring.scoring.Step;
import org.ecpat.monitoring.table.Sum;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Contributions and reasons add up within 1e-9 for every state of the public record, whatever the
 * method.
 *
 * <p>The first methodology is that of the public record in all its rounds; the others put another
 * method at the whole, at the goals or at both, and are looked at in 2022, as early rounds know
 * positions alone, and methods that compare states need complete rows. Where a goal is made of many
 * indicators, Shapley values are estimated, and still add up.
 */
class ExplanationTest {
  private static final Exercise EXERCISE = Catalog.open("public-record");
  private static final List<Integer> SOME_ROUNDS = List.of(2022);

  static Stream<Arguments> methodologies() {
    List<Arguments> all = new ArrayList<>();
    for (Population population : EXERCISE.methodology().populations()) {
      all.add(Arguments.of("as it is", population.round(), EXERCISE.methodology()));
    }
    for (int year : SOME_ROUNDS) {
      String round = Integer.toString(year);
      for (Aggregation method :
          List.of(
              Aggregations.geometricMean(),
              Aggregations.geometricMean(1),
              Aggregations.minimum(),
              Aggregations.median())) {
        all.add(Arguments.of(method + " at the goals", round, at(Optional.of(method), method)));
      }
      for (Aggregation method :
          List.of(
              Aggregations.topsis(Scaling.VECTOR),
              Aggregations.copeland(),
              Aggregations.minimum(),
              Aggregations.median(),
              Aggregations.harmonicMean())) {
        all.add(Arguments.of(method + " at the whole", round, at(Optional.empty(), method)));
      }
    }
    return all.stream();
  }

  private static Methodology at(Optional<Aggregation> goals, Aggregation whole) {
    Methodology.Builder methodology =
        Methodology.builder()
            .from(EXERCISE.methodology())
            .putNodes("overall", NodeRules.builder().aggregation(whole).build());
    goals.ifPresent(methodology::aggregation);
    return methodology.build();
  }

  @ParameterizedTest(name = "{0}, {1}")
  @MethodSource("methodologies")
  void pointsAddUpForEveryState(String name, String round, Methodology methodology) {
    ScoringPlan plan = Scoring.plan(EXERCISE.framework(), methodology);
    Scoreboard board = plan.score(EXERCISE.observations(), Round.of(Integer.parseInt(round)));
    double best = board.header().range().high();
    int scored = 0;
    for (Scorecard card : board.cards()) {
      if (card.overall().value().isPresent()) {
        double score = card.overall().value().getAsDouble();
        assertThat(contributions(card)).as(card.state()).isCloseTo(score, within(1e-9));
        ReasonCodes reasons = ReasonCodes.of(board, card.state(), ReasonBaseline.bestPossible());
        assertThat(points(reasons) - reasons.ahead())
            .as(card.state())
            .isCloseTo(best - score, within(1e-9));
        scored++;
      }
    }
    assertThat(scored).isGreaterThan(100);
  }

  @Test
  void reasonsAddUpAgainstEveryBaseline() {
    ScoringPlan plan = Scoring.plan(EXERCISE);
    Scoreboard board = plan.score(EXERCISE.observations(), Round.of(2022));
    Scoreboard earlier = plan.score(EXERCISE.observations(), Round.of(2020));
    List<String> bands = board.header().bands().stream().map(Band::id).toList();
    List<ReasonBaseline> baselines =
        List.of(
            ReasonBaseline.medianState(),
            ReasonBaseline.groupMean(EXERCISE.framework().states(), "un-africa"),
            ReasonBaseline.lastRound(earlier));
    int next = 0;
    for (Scorecard card : board.cards()) {
      for (ReasonBaseline baseline : baselines) {
        if (card.overall().value().isPresent() && earlier.card(card.state()).isPresent()) {
          addsUp(ReasonCodes.of(board, card.state(), baseline));
        }
      }
      Optional<String> band = card.rating().map(Rating::band);
      if (band.isPresent() && !band.get().equals(bands.get(bands.size() - 1))) {
        ReasonCodes lacking = ReasonCodes.of(board, card.state(), ReasonBaseline.nextBand());
        double gap = lacking.baselineScore() - lacking.score();
        assertThat(points(lacking)).as(card.state()).isCloseTo(Math.max(0, gap), within(1e-9));
        assertThat(lacking.reasons().isEmpty())
            .as("%s is kept out by a cap alone", card.state())
            .isEqualTo(gap <= 0);
        next++;
      }
    }
    assertThat(next).as("states below the highest band").isEqualTo(22 + 40 + 9);
  }

  private static void addsUp(ReasonCodes reasons) {
    assertThat(points(reasons) - reasons.ahead())
        .as("%s against %s", reasons.state(), reasons.baseline())
        .isCloseTo(reasons.baselineScore() - reasons.score(), within(1e-9));
  }

  /** The contributions of indicators, less what the steps of goals and the whole cost. */
  private static double contributions(Scorecard card) {
    Sum sum = new Sum();
    for (Score score : card.scores()) {
      if (score.basis().isPresent()) {
        sum.add(score.contribution());
      } else {
        score.steps().stream().mapToDouble(Step::lost).forEach(lost -> sum.add(-lost));
      }
    }
    return sum.value();
  }

  private static double points(ReasonCodes reasons) {
    return Sum.of(reasons.reasons().stream().mapToDouble(ReasonCode::points).toArray());
  }
}
