package org.ecpat.monitoring.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.ecpat.monitoring.InvalidInputException;
import org.ecpat.monitoring.Text;
import org.ecpat.monitoring.framework.Framework;
import org.ecpat.monitoring.framework.Goal;
import org.ecpat.monitoring.framework.Indicator;
import org.ecpat.monitoring.framework.IndicatorKind;
import org.ecpat.monitoring.framework.NumberScale;
import org.ecpat.monitoring.methodology.Aggregations;
import org.ecpat.monitoring.methodology.IndicatorRules;
import org.ecpat.monitoring.methodology.Methodology;
import org.ecpat.monitoring.methodology.NodeRules;
import org.ecpat.monitoring.methodology.Normalizations;
import org.ecpat.monitoring.methodology.Rounding;
import org.ecpat.monitoring.methodology.Transforms;
import org.ecpat.monitoring.observation.Round;
import org.ecpat.monitoring.table.Column;
import org.ecpat.monitoring.table.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Roundings and transforms of indicators, goals and the whole. */
class RoundedScoringTest {
  private static final Framework FRAMEWORK =
      Framework.builder()
          .id("two")
          .title(Text.of("Two"))
          .addIndicators(indicator("x"), indicator("y"))
          .addGoals(Goal.of("a", "A", "x"), Goal.of("b", "B", "y"))
          .build();

  private static final List<RoundingMode> MODES =
      List.of(
          RoundingMode.UP,
          RoundingMode.DOWN,
          RoundingMode.CEILING,
          RoundingMode.FLOOR,
          RoundingMode.HALF_UP,
          RoundingMode.HALF_DOWN,
          RoundingMode.HALF_EVEN);

  private static Indicator indicator(String id) {
    return Indicator.of(id, "?", IndicatorKind.OUTCOME, NumberScale.between(0, 1));
  }

  private static Methodology.Builder raw() {
    return Methodology.builder()
        .from(Methodology.of("raw", "Raw", FRAMEWORK))
        .normalization(Normalizations.scaled(0, 1));
  }

  private static Scorecard card(Methodology methodology, double x, double y) {
    InputTable table = InputTable.of(List.of("AAA"), List.of(Column.of(x), Column.of(y)));
    return Scoring.plan(FRAMEWORK, methodology).score(table, Round.of(2020)).cards().get(0);
  }

  private static double value(Scorecard card, String node) {
    return card.score(node).orElseThrow().value().orElseThrow();
  }

  /** The table in the documentation of java.math.RoundingMode, at each place of the tree. */
  @ParameterizedTest
  @CsvSource({
    // value, UP, DOWN, CEILING, FLOOR, HALF_UP, HALF_DOWN, HALF_EVEN
    "5.5, 6, 5, 6, 5, 6, 5, 6",
    "2.5, 3, 2, 3, 2, 3, 2, 2",
    "1.6, 2, 1, 2, 1, 2, 2, 2",
    "1.1, 2, 1, 2, 1, 1, 1, 1",
    "1.0, 1, 1, 1, 1, 1, 1, 1",
    "-1.0, -1, -1, -1, -1, -1, -1, -1",
    "-1.1, -2, -1, -1, -2, -1, -1, -1",
    "-1.6, -2, -1, -1, -2, -2, -2, -2",
    "-2.5, -3, -2, -2, -3, -3, -2, -2",
    "-5.5, -6, -5, -5, -6, -6, -5, -6"
  })
  void roundsInEveryModeAtEveryPlace(
      double value,
      double up,
      double down,
      double ceiling,
      double floor,
      double halfUp,
      double halfDown,
      double halfEven) {
    double[] expected = {up, down, ceiling, floor, halfUp, halfDown, halfEven};
    for (int m = 0; m < expected.length; m++) {
      Rounding rounding = Rounding.of(0, MODES.get(m));
      NodeRules rounded = NodeRules.builder().rounding(rounding).build();
      Methodology ofIndicator =
          raw().putIndicators("x", IndicatorRules.builder().rounding(rounding).build()).build();
      assertThat(value(card(ofIndicator, value, 0), "x")).isEqualTo(expected[m]);
      assertThat(value(card(ofIndicator, value, 0), "a")).isEqualTo(expected[m]);
      Methodology ofGoal = raw().putNodes("a", rounded).build();
      assertThat(value(card(ofGoal, value, 0), "x")).isEqualTo(value);
      assertThat(value(card(ofGoal, value, 0), "a")).isEqualTo(expected[m]);
      Methodology ofLevel = raw().addLevels(NodeRules.builder().build(), rounded).build();
      assertThat(value(card(ofLevel, 0, value), "b")).isEqualTo(expected[m]);
      Methodology ofTheWhole = raw().putNodes(Framework.OVERALL, rounded).build();
      assertThat(value(card(ofTheWhole, value, value), "overall")).isEqualTo(expected[m]);
      assertThat(value(card(ofTheWhole, value, value), "a")).isEqualTo(value);
    }
  }

  @Test
  void unnecessaryIsNoRounding() {
    assertThatThrownBy(() -> Rounding.of(1, RoundingMode.UNNECESSARY))
        .isInstanceOf(InvalidInputException.class)
        .hasMessage(
            "error rounding-mode at /mode: rounding: the mode must say what to do with a rest;"
                + " found UNNECESSARY.");
    assertThatThrownBy(() -> Rounding.of(10, RoundingMode.UP))
        .hasMessage(
            "error digits at /digits: rounding: the digits after the point must be from 0 to 9;"
                + " found 10.");
  }

  /**
   * The mean of 1.1 and 2.2 is 1.6500000000000001 in doubles, and that of 0.15 and 0.25 is 0.2:
   * what is rounded is the decimal that is meant, so UP keeps it and halves are halves.
   */
  @ParameterizedTest
  @CsvSource({
    "1.1, 2.2, 2, UP, 1.65",
    "1.1, 2.2, 1, HALF_UP, 1.7",
    "1.1, 2.2, 1, HALF_EVEN, 1.6",
    "0.15, 0.25, 1, CEILING, 0.2",
    "0.15, 0.25, 1, FLOOR, 0.2",
    "0.1, 0.2, 2, HALF_UP, 0.15",
    "0.1, 0.2, 1, HALF_DOWN, 0.1",
    "4.35, 4.4, 2, HALF_UP, 4.38",
    "4.35, 4.4, 2, HALF_EVEN, 4.38",
    "4.35, 4.4, 2, HALF_DOWN, 4.37"
  })
  void roundsTheDecimalThatTheArithmeticMeans(
      double x, double y, int digits, RoundingMode mode, double expected) {
    Methodology methodology =
        raw()
            .putNodes("overall", NodeRules.builder().rounding(Rounding.of(digits, mode)).build())
            .build();
    assertThat(value(card(methodology, x, y), "overall")).isEqualTo(expected);
  }

  /**
   * Bands of sub-scores that are then averaged: Freedom in the World, ratings 2 and 5, mean 3.5.
   */
  @Test
  void bandsOfSubScoresAreAveraged() {
    Methodology methodology =
        raw()
            .putNodes("a", steps(7, 6, 12, 18, 24, 30, 36))
            .putNodes("b", steps(7, 8, 17, 26, 35, 44, 53))
            .build();
    Scorecard card = card(methodology, 31, 25);
    assertThat(value(card, "a")).isEqualTo(2);
    assertThat(value(card, "b")).isEqualTo(5);
    assertThat(value(card, "overall")).isEqualTo(3.5);
    assertThat(card.score("a").orElseThrow().steps())
        .extracting(Step::kind, Step::before, Step::after)
        .containsExactly(tuple(Step.Kind.TRANSFORM, 31.0, 2.0));
  }

  private static NodeRules steps(double below, double... bounds) {
    List<Transforms.Step> steps = new ArrayList<>();
    for (double bound : bounds) {
      steps.add(new Transforms.Step(bound, below - 1 - steps.size()));
    }
    return NodeRules.builder().transform(Transforms.steps(below, steps)).build();
  }

  /**
   * First the transform, then the rounding: 10·√0.5 = 7.07…, 7.1; the mean is of rounded values.
   */
  @Test
  void aTransformComesBeforeTheRounding() {
    Methodology methodology =
        raw()
            .putNodes(
                "a",
                NodeRules.builder()
                    .transform(Transforms.power(0, 10, 0.5))
                    .rounding(Rounding.of(1, RoundingMode.HALF_UP))
                    .build())
            .build();
    Scorecard card = card(methodology, 0.5, 2.9);
    assertThat(value(card, "a")).isEqualTo(7.1);
    assertThat(value(card, "overall")).isEqualTo(5);
  }

  @Test
  void aTransformThatCannotBeComputedLeavesAReason() {
    Methodology methodology =
        raw()
            .putNodes("a", NodeRules.builder().transform(Transforms.logarithm(0, 1)).build())
            .aggregation(Aggregations.arithmeticMean())
            .build();
    Scorecard card = card(methodology, 0, 3);
    assertThat(card.score("a").orElseThrow().reason()).contains(Reason.CANNOT_COMPUTE);
    assertThat(value(card, "overall")).isEqualTo(3);
  }
}
