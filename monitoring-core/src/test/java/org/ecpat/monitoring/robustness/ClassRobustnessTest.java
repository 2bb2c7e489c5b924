package org.ecpat.monitoring.robustness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ecpat.monitoring.Text;
import org.ecpat.monitoring.framework.Answer;
import org.ecpat.monitoring.methodology.Band;
import org.ecpat.monitoring.methodology.Classification;
import org.ecpat.monitoring.methodology.Criterion;
import org.ecpat.monitoring.methodology.DecisionTable;
import org.ecpat.monitoring.methodology.LimitProfile;
import org.ecpat.monitoring.methodology.Methodology;
import org.ecpat.monitoring.methodology.MissingPolicy;
import org.ecpat.monitoring.methodology.RatingRules;
import org.ecpat.monitoring.methodology.SortingCriterion;
import org.ecpat.monitoring.scoring.Scoring;
import org.junit.jupiter.api.Test;

/** How likely a class is when what it rests on is uncertain. */
class ClassRobustnessTest {
  private static final int REPLICATES = 10_000;

  private static Map<String, Double> likely(Classification classification, String state) {
    Methodology methodology =
        Methodology.builder()
            .from(Methodology.of("simple", "Simple", Exercises.framework()))
            .rating(
                RatingRules.builder()
                    .addBands(Band.lowest("weak", "Weak"), Band.lowest("strong", "Strong"))
                    .classification(classification)
                    .build())
            .build();
    return RobustnessAnalysis.of(
            Scoring.plan(Exercises.framework(), methodology),
            Exercises.observations(),
            Exercises.ROUND,
            RobustnessRequest.builder()
                .addFactors(Factors.anyWeights())
                .replicates(REPLICATES)
                .build())
        .run(2, Watch.NONE)
        .state(state)
        .orElseThrow()
        .ratingProbabilities();
  }

  /**
   * Of AAA the promise is 50 + 50·w, where w, the weight of its plan, is uniform from 0 to 1: it
   * reaches 80 where w is 0.6 or more. Of BBB it is 100·w; with w uniform it reaches 80 in a fifth.
   */
  @Test
  void aClassByMajorityIsAsLikelyAsItsProfileIsReached() {
    Classification sort =
        Classification.mrSort(1, SortingCriterion.of("promise", 1, LimitProfile.of("strong", 80)));
    double error = 4 * StrictMath.sqrt(0.25 / REPLICATES);
    assertThat(likely(sort, "AAA").get("strong")).isCloseTo(0.4, within(error));
    assertThat(likely(sort, "BBB").get("strong")).isCloseTo(0.2, within(error));
  }

  /** The first row asks for an answer, which is sure; the second for the same promise. */
  @Test
  void aRowIsAsLikelyAsItsCondition() {
    Classification table =
        new DecisionTable(
            List.of(
                new DecisionTable.Row(
                    "law",
                    new Criterion.AnswerIs("law", List.of(Answer.of("no"))),
                    "weak",
                    Text.of("There is no law.")),
                new DecisionTable.Row(
                    "promise",
                    new Criterion.Not(new Criterion.ScoreBelow("promise", 80)),
                    "strong",
                    Text.of("The promise is kept."))),
            Optional.of("weak"),
            MissingPolicy.SKIP);
    assertThat(likely(table, "BBB")).isEqualTo(Map.of("weak", 1.0));
    assertThat(likely(table, "AAA").get("strong"))
        .isCloseTo(0.4, within(4 * StrictMath.sqrt(0.25 / REPLICATES)));
  }
}
