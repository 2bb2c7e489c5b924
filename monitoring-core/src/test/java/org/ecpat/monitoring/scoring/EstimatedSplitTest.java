package org.ecpat.monitoring.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ecpat.monitoring.Text;
import org.ecpat.monitoring.framework.Answer;
import org.ecpat.monitoring.framework.Framework;
import org.ecpat.monitoring.framework.Goal;
import org.ecpat.monitoring.framework.Indicator;
import org.ecpat.monitoring.framework.IndicatorKind;
import org.ecpat.monitoring.framework.NumberScale;
import org.ecpat.monitoring.methodology.Aggregation;
import org.ecpat.monitoring.methodology.Aggregations;
import org.ecpat.monitoring.methodology.Methodology;
import org.ecpat.monitoring.methodology.PerState;
import org.ecpat.monitoring.observation.Observation;
import org.ecpat.monitoring.observation.Observations;
import org.ecpat.monitoring.observation.Round;
import org.junit.jupiter.api.Test;

/**
 * How a method without a split of its own loses points in its components.
 *
 * <p>Of twelve components Shapley values are exact, of more they are estimated from drawn orders.
 * What a component adds is the same in every order where a method is a sum, so that the estimate
 * must be exact for sums; and whatever the order, all points are given out.
 */
class EstimatedSplitTest {
  private static final Round ROUND = Round.of(2020);

  private static Scorecard card(Aggregation method, double... values) {
    Framework.Builder framework = Framework.builder().id("f").title(Text.of("F"));
    List<String> ids = new ArrayList<>();
    List<Observation> cells = new ArrayList<>();
    for (int i = 0; i < values.length; i++) {
      String id = "i" + (char) ('a' + i);
      ids.add(id);
      framework.addIndicators(
          Indicator.builder()
              .from(Indicator.of(id, "?", IndicatorKind.PROCESS, NumberScale.between(0, 100)))
              .weight(1 + i % 2)
              .build());
      cells.add(Observation.of("AAA", id, ROUND, Answer.of(values[i])));
    }
    Framework whole =
        framework
            .addGoals(Goal.builder().id("g").title(Text.of("G")).indicators(ids).build())
            .build();
    Methodology methodology =
        Methodology.builder().from(Methodology.of("m", "M", whole)).aggregation(method).build();
    return Scoring.plan(whole, methodology)
        .score(Observations.builder().id("o").framework("f").observations(cells).build(), ROUND)
        .card("AAA")
        .orElseThrow();
  }

  /** Values from 10 on, one for each component. */
  private static double[] values(int n) {
    double[] values = new double[n];
    Arrays.setAll(values, i -> 10 + 5.0 * i);
    return values;
  }

  private static double[] lost(Scorecard card, int n) {
    double[] lost = new double[n];
    Arrays.setAll(lost, i -> card.score("i" + (char) ('a' + i)).orElseThrow().lost().orElseThrow());
    return lost;
  }

  private static boolean isEstimated(Scorecard card) {
    return card.score("g").orElseThrow().steps().stream()
        .anyMatch(s -> s.kind() == Step.Kind.ESTIMATED_SPLIT);
  }

  private static double mean(double[] values, double[] weights) {
    double sum = 0;
    double weight = 0;
    for (int i = 0; i < values.length; i++) {
      sum += values[i] * weights[i];
      weight += weights[i];
    }
    return sum / weight;
  }

  @Test
  void aSumIsSplitExactlyByDrawnOrders() {
    int n = 13;
    PerState mean = EstimatedSplitTest::mean;
    Scorecard estimated = card(Aggregations.perState(mean), values(n));
    Scorecard exact = card(Aggregations.arithmeticMean(), values(n));
    assertThat(isEstimated(estimated)).isTrue();
    assertThat(isEstimated(exact)).isFalse();
    assertThat(lost(estimated, n)).containsExactly(lost(exact, n), within(1e-9));
    // weights 1 and 2 in turn, 19 in all: of the first 1/19·(100 − 10)
    assertThat(lost(estimated, n)[0]).isCloseTo(90 / 19.0, within(1e-9));
    assertThat(lost(estimated, n)[1]).isCloseTo(2 * 85 / 19.0, within(1e-9));
  }

  @Test
  void upToTwelveComponentsNothingIsEstimated() {
    PerState mean = EstimatedSplitTest::mean;
    Scorecard card = card(Aggregations.perState(mean), values(12));
    assertThat(isEstimated(card)).isFalse();
    assertThat(lost(card, 12))
        .containsExactly(lost(card(Aggregations.arithmeticMean(), values(12)), 12), within(1e-9));
  }

  /** The lowest of all: one low value alone loses everything, equal ones lose alike on average. */
  @Test
  void whatOneComponentAloneLosesIsItsOwnInEveryOrder() {
    double[] values = new double[14];
    Arrays.fill(values, 100);
    values[5] = 30;
    PerState lowest = (of, weights) -> Arrays.stream(of).min().orElse(Double.NaN);
    Scorecard card = card(Aggregations.perState(lowest), values);
    double[] expected = new double[14];
    expected[5] = 70;
    assertThat(lost(card, 14)).containsExactly(expected, within(1e-9));
    Arrays.fill(values, 40);
    double[] alike = lost(card(Aggregations.perState(lowest), values), 14);
    assertThat(Arrays.stream(alike).sum()).isCloseTo(60, within(1e-9));
    // 200 drawn orders: each of 14 comes first in 1/14 of them, within four standard deviations
    double deviation = 60 * Math.sqrt(1 / 14.0 * (13 / 14.0) / 200);
    for (double one : alike) {
      assertThat(one).isCloseTo(60 / 14.0, within(4 * deviation));
    }
    assertThat(alike).isEqualTo(lost(card(Aggregations.perState(lowest), values), 14));
  }

  @Test
  void whereCoalitionsHaveNoResultComponentsLoseByWeight() {
    // the method knows no state that has the best value anywhere
    PerState picky =
        (of, weights) -> Arrays.stream(of).anyMatch(v -> v == 100) ? Double.NaN : mean(of, weights);
    Scorecard card = card(Aggregations.perState(picky), 20, 60);
    assertThat(isEstimated(card)).isTrue();
    // weights 1/3 and 2/3
    assertThat(lost(card, 2)).containsExactly(new double[] {80 / 3.0, 80 / 3.0}, within(1e-9));
    assertThat(card.overall().lost().orElseThrow()).isCloseTo(160 / 3.0, within(1e-9));
  }
}
