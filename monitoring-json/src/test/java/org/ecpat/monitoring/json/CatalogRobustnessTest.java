package org.ecpat.monitoring.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.ecpat.monitoring.methodology.Aggregations;
import org.ecpat.monitoring.observation.Round;
import org.ecpat.monitoring.robustness.Factors;
import org.ecpat.monitoring.robustness.Interval;
import org.ecpat.monitoring.robustness.Robustness;
import org.ecpat.monitoring.robustness.RobustnessAnalysis;
import org.ecpat.monitoring.robustness.RobustnessRequest;
import org.ecpat.monitoring.robustness.Stability;
import org.ecpat.monitoring.robustness.StateRobustness;
import org.ecpat.monitoring.robustness.Watch;
import org.ecpat.monitoring.scoring.Exercise;
import org.ecpat.monitoring.scoring.Scoring;
import org.ecpat.monitoring.table.Bounds;
import org.junit.jupiter.api.Test;

/**
 * How sure the bundled exercises are; the figures are the library's own, kept so that they last.
 */
class CatalogRobustnessTest {

  private static Robustness robust(String exercise, int year) {
    Exercise e = Catalog.open(exercise);
    return RobustnessAnalysis.of(
            e,
            Round.of(year),
            RobustnessRequest.of(
                Factors.weightsWithin(0.25),
                Factors.leaveIndicatorOut(e.framework()),
                Factors.aggregationsAt(
                    0, Aggregations.arithmeticMean(), Aggregations.geometricMean())))
        .run(2, Watch.NONE);
  }

  @Test
  void mostRanksOf2022HoldLessThanTheRatings() {
    Robustness robustness = robust("public-record", 2022);
    Map<Stability, Integer> counts = new EnumMap<>(Stability.class);
    robustness.states().forEach(s -> counts.merge(s.stability(), 1, Integer::sum));
    assertThat(counts)
        .isEqualTo(
            Map.of(
                Stability.STABLE, 21,
                Stability.RANK_VARIES, 66,
                Stability.RATING_VARIES, 2,
                Stability.BOTH_VARY, 20,
                Stability.NOT_RATED, 33));
    assertThat(robustness.failed()).isZero();
    StateRobustness argentina = robustness.state("ARG").orElseThrow();
    assertThat(argentina.ranks()).contains(new Interval(5, 7, 10));
    assertThat(argentina.ratingProbabilities()).isEqualTo(Map.of("strong-on-record", 1.0));
    StateRobustness thailand = robustness.state("THA").orElseThrow();
    assertThat(thailand.ranks()).contains(new Interval(32, 39, 43));
    assertThat(thailand.ratingProbabilities())
        .isEqualTo(Map.of("strong-on-record", 0.727, "fair-on-record", 0.273));
    assertThat(thailand.stability()).isEqualTo(Stability.BOTH_VARY);
    assertThat(Documents.read(Robustness.class, Documents.text(robustness))).isEqualTo(robustness);
  }

  /** For the exercise of 2010 nobody is rated, whatever the weights: what is missing decides. */
  @Test
  void theRecordsCannotTellTheExerciseOf2010() {
    Robustness robustness = robust("ecpat-state-progress", 2012);
    assertThat(robustness.states())
        .allMatch(s -> s.stability() == Stability.NOT_RATED && s.unratedProbability() == 1);
    Exercise exercise = Catalog.open("ecpat-state-progress");
    List<Double> widths =
        Scoring.plan(exercise).score(exercise.observations(), Round.of(2012)).cards().stream()
            .map(card -> card.overall().bounds().orElseThrow())
            .map(Bounds::width)
            .sorted()
            .toList();
    assertThat(widths.get(0)).isCloseTo(91.2, within(0.1));
    assertThat(widths.get(widths.size() - 1)).isEqualTo(100);
  }
}
