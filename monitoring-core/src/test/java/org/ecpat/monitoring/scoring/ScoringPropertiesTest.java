package org.ecpat.monitoring.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.stream.LongStream;
import org.ecpat.monitoring.framework.Answer;
import org.ecpat.monitoring.framework.Indicator;
import org.ecpat.monitoring.observation.Absence;
import org.ecpat.monitoring.observation.Observation;
import org.ecpat.monitoring.table.Bounds;
import org.junit.jupiter.api.Test;

/** What must hold of every exercise, tried on many that are drawn from seeds. */
class ScoringPropertiesTest {
  private static final int SEEDS = 300;

  private static List<RandomExercise> exercises(RandomExercise.Kind kind) {
    return LongStream.range(0, SEEDS).mapToObj(seed -> new RandomExercise(seed, kind)).toList();
  }

  @Test
  void boundsContainScores() {
    int seen = 0;
    for (RandomExercise exercise : exercises(RandomExercise.Kind.ANY)) {
      for (Scorecard card : exercise.board().cards()) {
        for (Score score : card.scores()) {
          if (score.value().isPresent() && score.bounds().isPresent()) {
            assertThat(score.bounds().get().contain(score.value().getAsDouble())).isTrue();
            seen++;
          }
        }
      }
    }
    assertThat(seen).isGreaterThan(10_000);
  }

  @Test
  void coverageIsAShareAndFullOnlyWithoutGaps() {
    for (RandomExercise exercise : exercises(RandomExercise.Kind.ANY)) {
      for (Scorecard card : exercise.board().cards()) {
        double coverage = card.overall().coverage().orElse(0);
        assertThat(coverage).isBetween(0.0, 1.0);
        if (coverage == 1 && card.overall().bounds().isPresent()) {
          Bounds bounds = card.overall().bounds().get();
          assertThat(bounds.width()).isCloseTo(0, within(1e-9));
        }
      }
    }
  }

  /** Contributions of the indicators less the steps between add up to the score (DESIGN 4.12). */
  @Test
  void contributionsAddUp() {
    int seen = 0;
    for (RandomExercise exercise : exercises(RandomExercise.Kind.ANY)) {
      for (Scorecard card : exercise.board().cards()) {
        OptionalDouble value = card.overall().value();
        if (value.isPresent()) {
          assertThat(Points.ofLeaves(card) - Points.ofSteps(card))
              .isCloseTo(value.getAsDouble(), within(1e-9));
          seen++;
        }
      }
    }
    assertThat(seen).isGreaterThan(500);
  }

  /** The bounds are the smallest and largest score over all ways to fill the gaps with the ends. */
  @Test
  void boundsAreReached() {
    int compared = 0;
    for (RandomExercise exercise : exercises(RandomExercise.Kind.PLAIN).subList(0, 60)) {
      Scoreboard board = exercise.board();
      for (Scorecard card : board.cards()) {
        Optional<Bounds> bounds = card.overall().bounds();
        List<Indicator> gaps = gaps(exercise, card);
        if (bounds.isPresent() && gaps.size() <= 3) {
          Bounds brute = bruteForce(exercise, card.state(), gaps);
          assertThat(bounds.get().low()).isCloseTo(brute.low(), within(1e-9));
          assertThat(bounds.get().high()).isCloseTo(brute.high(), within(1e-9));
          compared++;
        }
      }
    }
    assertThat(compared).isGreaterThan(100);
  }

  private static List<Indicator> gaps(RandomExercise exercise, Scorecard card) {
    return exercise.framework.indicators().stream()
        .filter(i -> i.weight() > 0)
        .filter(i -> isGap(card.score(i.id()).orElseThrow()))
        .toList();
  }

  private static boolean isGap(Score score) {
    return score.value().isEmpty()
        && !score.basis().orElseThrow().absence().equals(Optional.of(Absence.NOT_APPLICABLE));
  }

  private static Bounds bruteForce(RandomExercise exercise, String state, List<Indicator> gaps) {
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    for (int way = 0; way < 1 << gaps.size(); way++) {
      List<Observation> filled = new ArrayList<>(exercise.observations);
      for (int g = 0; g < gaps.size(); g++) {
        Indicator gap = gaps.get(g);
        double end =
            (way >> g & 1) == 0
                ? gap.scale().worst().orElseThrow()
                : gap.scale().best().orElseThrow();
        filled.removeIf(o -> o.state().equals(state) && o.indicator().equals(gap.id()));
        filled.add(Observation.of(state, gap.id(), RandomExercise.ROUND, Answer.of(end)));
      }
      double score =
          Scoring.plan(exercise.framework, exercise.methodology)
              .score(RandomExercise.of(filled), RandomExercise.ROUND)
              .card(state)
              .orElseThrow()
              .overall()
              .value()
              .orElseThrow();
      low = Math.min(low, score);
      high = Math.max(high, score);
    }
    return new Bounds(low, high);
  }

  @Test
  void theOrderOfObservationsMeansNothing() {
    for (RandomExercise exercise : exercises(RandomExercise.Kind.ANY).subList(0, 50)) {
      List<Observation> shuffled = new ArrayList<>(exercise.observations);
      Collections.shuffle(shuffled, new Random(7));
      Scoreboard other =
          Scoring.plan(exercise.framework, exercise.methodology)
              .score(RandomExercise.of(shuffled), RandomExercise.ROUND);
      assertThat(other).isEqualTo(exercise.board());
    }
  }
}
