package org.ecpat.monitoring.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import org.ecpat.monitoring.Text;
import org.ecpat.monitoring.framework.Framework;
import org.ecpat.monitoring.framework.Goal;
import org.ecpat.monitoring.framework.Indicator;
import org.ecpat.monitoring.framework.IndicatorKind;
import org.ecpat.monitoring.framework.NumberScale;
import org.ecpat.monitoring.methodology.Band;
import org.ecpat.monitoring.methodology.Cap;
import org.ecpat.monitoring.methodology.Methodology;
import org.ecpat.monitoring.methodology.Ranking;
import org.ecpat.monitoring.methodology.RatingRules;
import org.ecpat.monitoring.observation.Round;
import org.ecpat.monitoring.table.Column;
import org.ecpat.monitoring.table.Ties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Ranks by every rule of ties from either end; on a board and in a workspace alike. */
class RankingTest {
  private static final Framework FRAMEWORK =
      Framework.builder()
          .id("one")
          .title(Text.of("One"))
          .addIndicators(
              Indicator.of("x", "?", IndicatorKind.OUTCOME, NumberScale.between(0, 100)),
              Indicator.of("y", "?", IndicatorKind.OUTCOME, NumberScale.between(0, 100)))
          .addGoals(Goal.of("a", "A", "x"), Goal.of("b", "B", "y"))
          .build();

  private static List<Double> ranks(Methodology methodology, double[] x, double[] y) {
    List<String> states = new ArrayList<>();
    for (int i = 0; i < x.length; i++) {
      states.add("S" + i);
    }
    ScoringPlan plan = Scoring.plan(FRAMEWORK, methodology);
    InputTable table = InputTable.of(states, List.of(Column.of(x), Column.of(y)));
    Scoreboard board = plan.score(table, Round.of(2020));
    List<Double> ranks =
        board.cards().stream().map(c -> c.rank().map(Rank::position).orElse(Double.NaN)).toList();
    Workspace workspace = plan.baseline(table).workspace();
    workspace.run();
    for (int row = 0; row < x.length; row++) {
      assertThat(workspace.rank(row)).isEqualTo(ranks.get(row));
    }
    assertShared(board);
    return ranks;
  }

  /** How many share a rank is how many have it, and tied states stand in order of code. */
  private static void assertShared(Scoreboard board) {
    List<Scorecard> ranked = board.byRank();
    for (int i = 0; i < ranked.size(); i++) {
      Scorecard card = ranked.get(i);
      long same = ranked.stream().filter(c -> c.rank().equals(card.rank())).count();
      assertThat(card.rank().map(Rank::sharedBy)).contains((int) same);
      if (i > 0 && ranked.get(i - 1).rank().equals(card.rank())) {
        assertThat(ranked.get(i - 1).state()).isLessThan(card.state());
      }
    }
  }

  private static Methodology.Builder by(
      Ranking.By by, Ranking.Order order, Ties ties, OptionalInt digits) {
    return Methodology.builder()
        .from(Methodology.of("m", "M", FRAMEWORK))
        .ranking(new Ranking(by, order, ties, digits));
  }

  private static List<Double> doubles(String numbers) {
    return Arrays.stream(numbers.split(" ", -1)).map(Double::valueOf).toList();
  }

  /** Scores 50, 70, 70 + 1e-14, 90, 70, 10: three are tied after ten decimals. */
  @ParameterizedTest
  @CsvSource({
    "HIGHEST_FIRST, STANDARD, 5 2 2 1 2 6",
    "HIGHEST_FIRST, DENSE, 3 2 2 1 2 4",
    "HIGHEST_FIRST, MODIFIED, 5 4 4 1 4 6",
    "HIGHEST_FIRST, FRACTIONAL, 5 3 3 1 3 6",
    "LOWEST_FIRST, STANDARD, 2 3 3 6 3 1",
    "LOWEST_FIRST, DENSE, 2 3 3 4 3 1",
    "LOWEST_FIRST, MODIFIED, 2 5 5 6 5 1",
    "LOWEST_FIRST, FRACTIONAL, 2 4 4 6 4 1"
  })
  void everyRuleOfTiesFromEitherEnd(Ranking.Order order, Ties ties, String expected) {
    double[] x = {50, 70, 70.00000000000001, 90, 70, 10};
    Methodology methodology = by(Ranking.By.SCORE, order, ties, OptionalInt.empty()).build();
    assertThat(ranks(methodology, x, x)).isEqualTo(doubles(expected));
  }

  /** As in the Human Development Index: equal at the published digits, equal in rank. */
  @ParameterizedTest
  @CsvSource({"STANDARD, 1 1 3", "DENSE, 1 1 2", "MODIFIED, 2 2 3", "FRACTIONAL, 1.5 1.5 3"})
  void tiesAfterThePublishedDigits(Ties ties, String expected) {
    double[] x = {70.0449, 70.0351, 70.0349};
    Methodology methodology =
        by(Ranking.By.SCORE, Ranking.Order.HIGHEST_FIRST, ties, OptionalInt.of(2)).build();
    assertThat(ranks(methodology, x, x)).isEqualTo(doubles(expected));
  }

  /**
   * Bands below 50, from 50 and from 65, and none above the middle with less than 40 on the first
   * goal: S0 60, fair; S1 85, good; S2 69.5, good but capped to fair; S3 60, fair; S4 20, weak.
   */
  @ParameterizedTest
  @CsvSource({
    "HIGHEST_FIRST, STANDARD, 3 1 2 3 5",
    "HIGHEST_FIRST, DENSE, 3 1 2 3 4",
    "HIGHEST_FIRST, MODIFIED, 4 1 2 4 5",
    "HIGHEST_FIRST, FRACTIONAL, 3.5 1 2 3.5 5"
  })
  void byRatingAndThenByScore(Ranking.Order order, Ties ties, String expected) {
    double[] x = {60, 80, 39, 60, 20};
    double[] y = {60, 90, 100, 60, 20};
    RatingRules rating =
        RatingRules.builder()
            .addBands(Band.lowest("weak", "Weak"), Band.of("fair", "Fair", 50))
            .addBands(Band.of("good", "Good", 65))
            .addCaps(Cap.gate("a", "fair", "a", 40, Text.of("The first goal below 40.")))
            .build();
    Methodology methodology =
        by(Ranking.By.RATING_THEN_SCORE, order, ties, OptionalInt.empty()).rating(rating).build();
    assertThat(ranks(methodology, x, y)).isEqualTo(doubles(expected));
  }

  /** Where low scores are good, the first band is the best, and caps move ratings up the list. */
  @Test
  void byRatingFromTheLowestEnd() {
    double[] x = {10, 30, 5, 80};
    double[] y = {10, 30, 35, 80};
    RatingRules rating =
        RatingRules.builder()
            .addBands(Band.lowest("low", "Low risk"), Band.of("some", "Some risk", 25))
            .addBands(Band.of("high", "High risk", 60))
            .addCaps(Cap.gate("a", "some", "a", 8, Text.of("The first goal below 8.")))
            .build();
    Methodology methodology =
        by(
                Ranking.By.RATING_THEN_SCORE,
                Ranking.Order.LOWEST_FIRST,
                Ties.STANDARD,
                OptionalInt.empty())
            .rating(rating)
            .build();
    // S2 has 20, low but capped to some, before S1 with 30
    assertThat(ranks(methodology, x, y)).isEqualTo(doubles("1 3 2 4"));
  }

  @Test
  void digitsAreFrom0To9() {
    assertThatThrownBy(
            () ->
                new Ranking(
                    Ranking.By.SCORE,
                    Ranking.Order.HIGHEST_FIRST,
                    Ties.STANDARD,
                    OptionalInt.of(10)))
        .hasMessage("error digits at /digits: ranking: must be from 0 to 9; found 10.");
  }
}
