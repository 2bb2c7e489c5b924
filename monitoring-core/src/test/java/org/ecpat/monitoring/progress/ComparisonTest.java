package org.ecpat.monitoring.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.ecpat.monitoring.InvalidInputException;
import org.ecpat.monitoring.Text;
import org.ecpat.monitoring.framework.Answer;
import org.ecpat.monitoring.framework.Framework;
import org.ecpat.monitoring.framework.Goal;
import org.ecpat.monitoring.framework.Indicator;
import org.ecpat.monitoring.framework.IndicatorKind;
import org.ecpat.monitoring.framework.NumberScale;
import org.ecpat.monitoring.methodology.Aggregations;
import org.ecpat.monitoring.methodology.Methodology;
import org.ecpat.monitoring.observation.Observation;
import org.ecpat.monitoring.observation.Observations;
import org.ecpat.monitoring.observation.Round;
import org.ecpat.monitoring.scoring.Exercise;
import org.junit.jupiter.api.Test;

/** Four states judged twice, by hand. */
class ComparisonTest {
  private static final Round ROUND = Round.of(2022);

  private static final Framework FRAMEWORK =
      Framework.builder()
          .id("f")
          .title(Text.of("F"))
          .addGoals(Goal.of("g", "G", "x", "y"))
          .addIndicators(indicator("x"), indicator("y"))
          .build();

  private static Indicator indicator(String id) {
    return Indicator.of(id, "?", IndicatorKind.PROCESS, NumberScale.between(0, 100));
  }

  private static Assessment assessment() {
    double[][] values = {{90, 10}, {60, 60}, {40, 50}, {20, 30}};
    List<Observation> all = new ArrayList<>();
    for (int s = 0; s < values.length; s++) {
      String state = List.of("AAA", "BBB", "CCC", "DDD").get(s);
      all.add(Observation.of(state, "x", ROUND, Answer.of(values[s][0])));
      all.add(Observation.of(state, "y", ROUND, Answer.of(values[s][1])));
    }
    all.add(Observation.of("EEE", "x", ROUND, Answer.of(50.0)));
    Observations seen = Observations.builder().id("o").framework("f").observations(all).build();
    return Assessment.of(new Exercise(FRAMEWORK, Methodology.of("m", "M", FRAMEWORK), seen), ROUND);
  }

  private static Assessment geometric() {
    return assessment()
        .with(
            Methodology.builder()
                .from(assessment().exercise().methodology())
                .id("geo")
                .aggregation(Aggregations.geometricMean())
                .minimumCoverage(0.9)
                .build());
  }

  @Test
  void correlationsAndMoversAreThoseOfTheRanks() {
    Comparison comparison = Comparison.between(assessment(), geometric());
    // means 50, 60, 45, 25, and 50 of the half-known EEE; geometric 30, 60, 44.7, 24.5:
    // ranks 2 1 4 5 and 3 1 2 4 of AAA to DDD; among the four 2 1 3 4 and 3 1 2 4
    assertThat(comparison.spearman().orElseThrow()).isEqualTo(1 - 6 * 2 / 60.0, within(1e-12));
    assertThat(comparison.kendall().orElseThrow()).isEqualTo(4 / 6.0, within(1e-12));
    assertThat(comparison.onlyFirst()).containsExactly("EEE");
    assertThat(comparison.onlySecond()).isEmpty();
    assertThat(comparison.movers().stream().map(Mover::state))
        .containsExactly("CCC", "AAA", "DDD", "BBB");
    Mover fallen = comparison.mover("AAA").orElseThrow();
    assertThat(fallen.places()).isEqualTo(-1);
    assertThat(fallen.points()).isEqualTo(30 - 50, within(1e-9));
    assertThat(fallen.causes()).containsOnlyKeys(Cause.METHODOLOGY);
    assertThat(fallen.causes().getOrDefault(Cause.METHODOLOGY, 0.0)).isEqualTo(-20, within(1e-9));
    assertThat(fallen.parts().stream().mapToDouble(ContributionChange::difference).sum())
        .isEqualTo(-20, within(1e-9));
    assertThat(comparison.mover("BBB").orElseThrow().causes()).isEmpty();
    assertThat(comparison.first().methodology()).isEqualTo("m");
    assertThat(comparison.second().methodology()).isEqualTo("geo");
  }

  @Test
  void weightsAreACauseOfTheirOwn() {
    Comparison comparison = Comparison.between(assessment(), assessment().withWeight("x", 3));
    // AAA: from 50 to (3·90 + 10)/4 = 70; x adds 67.5 in place of 45, y 2.5 in place of 5
    Mover mover = comparison.mover("AAA").orElseThrow();
    assertThat(mover.causes()).isEqualTo(Map.of(Cause.WEIGHTS, 20.0));
    assertThat(mover.parts())
        .containsExactly(
            new ContributionChange("x", 45, 67.5), new ContributionChange("y", 5, 2.5));
  }

  @Test
  void theSameJudgementAgreesWithItself() {
    Comparison comparison = Comparison.between(assessment(), assessment());
    assertThat(comparison.spearman()).hasValue(1);
    assertThat(comparison.movers()).allMatch(m -> m.places() == 0 && m.parts().isEmpty());
  }

  @Test
  void twoStatesOnOneRankHaveNoCorrelation() {
    Observations none = Observations.builder().id("o").framework("f").build();
    Comparison comparison = Comparison.between(assessment().with(none), assessment().with(none));
    assertThat(comparison.spearman()).isEmpty();
    assertThat(comparison.kendall()).isEmpty();
    assertThat(comparison.movers()).isEmpty();
  }

  @Test
  void otherFrameworksAndRoundsAreRefused() {
    Framework other = Framework.builder().from(FRAMEWORK).id("g").build();
    Observations none = Observations.builder().id("o").framework("g").build();
    Assessment elsewhere =
        Assessment.of(new Exercise(other, Methodology.of("m", "M", other), none), ROUND);
    assertThatThrownBy(() -> Comparison.between(assessment(), elsewhere))
        .isInstanceOf(InvalidInputException.class)
        .hasMessage(
            "error different-frameworks: comparison: both judgements must be of one framework, in"
                + " whatever version; found 'f' and 'g'.");
    assertThatThrownBy(() -> Comparison.between(assessment(), assessment().in(Round.of(2020))))
        .isInstanceOf(InvalidInputException.class)
        .hasMessage(
            "error different-rounds: comparison: both judgements must be of one round; what changed"
                + " between two is split by ChangeSplit; found '2022' and '2020'.");
  }
}
