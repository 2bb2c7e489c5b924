package org.ecpat.monitoring.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Random;
import org.ecpat.monitoring.InvalidInputException;
import org.ecpat.monitoring.Text;
import org.ecpat.monitoring.framework.Answer;
import org.ecpat.monitoring.framework.Framework;
import org.ecpat.monitoring.framework.Goal;
import org.ecpat.monitoring.framework.Indicator;
import org.ecpat.monitoring.framework.IndicatorKind;
import org.ecpat.monitoring.framework.YesNoScale;
import org.ecpat.monitoring.methodology.Methodology;
import org.ecpat.monitoring.observation.Absence;
import org.ecpat.monitoring.observation.Observation;
import org.ecpat.monitoring.observation.Observations;
import org.ecpat.monitoring.observation.Round;
import org.junit.jupiter.api.Test;

/** Boards of two yes/no questions, 100 or 0 points each, rolled up over the states. */
class RollUpTest {
  private static final Round ROUND = Round.of(2010);
  private static final Framework FRAMEWORK =
      Framework.builder()
          .id("two")
          .title(Text.of("Two questions"))
          .addGoals(Goal.of("all", "All", "a", "b"))
          .addIndicators(
              Indicator.of("a", "A?", IndicatorKind.PROCESS, YesNoScale.yesIsGood()),
              Indicator.of("b", "B?", IndicatorKind.PROCESS, YesNoScale.yesIsGood()))
          .build();

  private static Observation seen(String state, String indicator, boolean yes) {
    return Observation.of(state, indicator, ROUND, Answer.of(yes));
  }

  private static Observation absent(String state, String indicator, Absence absence) {
    return Observation.of(state, indicator, ROUND, absence);
  }

  private static Scoreboard board(Observation... seen) {
    return Scoring.plan(FRAMEWORK, Methodology.of("plain", "Plain", FRAMEWORK))
        .score(
            Observations.builder().id("seen").framework("two").addObservations(seen).build(),
            ROUND);
  }

  private static Scoreboard twoStates() {
    return board(
        seen("S1", "a", false),
        seen("S1", "b", true),
        seen("S2", "a", true),
        seen("S2", "b", true));
  }

  // The worked example of the reference formulas: .75, .5, .75 and with weights .2 and .3 .8.
  @Test
  void rollsUpAsFhirDoes() {
    Composites composites = Composites.of(twoStates(), List.of("a", "b"), 100);
    assertThat(composites.opportunity()).hasValue(0.75);
    assertThat(composites.allOrNothing()).hasValue(0.5);
    assertThat(composites.linear()).hasValue(0.75);
    assertThat(composites.weighted(Map.of("a", 0.2, "b", 0.3)).orElseThrow())
        .isCloseTo(0.8, within(1e-15));
    Composites turned = Composites.of(twoStates(), List.of("b", "a"), 100);
    assertThat(turned.weighted(Map.of("a", 0.2, "b", 0.3)))
        .isEqualTo(composites.weighted(Map.of("a", 0.2, "b", 0.3)));
  }

  @Test
  void doesNotFailAStateForWhatDoesNotApply() {
    Composites composites =
        Composites.of(
            board(
                seen("S1", "a", true),
                absent("S1", "b", Absence.NOT_APPLICABLE),
                absent("S2", "a", Absence.NOT_APPLICABLE),
                absent("S2", "b", Absence.NOT_APPLICABLE)),
            List.of("a", "b"),
            100);
    assertThat(composites.allOrNothing()).hasValue(1);
    assertThat(composites.linear()).hasValue(1);
    assertThat(composites.opportunity()).hasValue(1);
    assertThat(composites.weighted(Map.of("a", 1.0, "b", 9.0))).hasValue(1);
  }

  @Test
  void isEmptyWhereNothingCounts() {
    Composites none = Composites.of(board(), List.of("a"), 100);
    assertThat(none.opportunity()).isEmpty();
    assertThat(none.allOrNothing()).isEmpty();
    assertThat(none.linear()).isEmpty();
    assertThat(none.weighted(Map.of("a", 1.0))).isEmpty();
    assertThatThrownBy(() -> Composites.of(board(), List.of("a", "ab"), 100))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageStartingWith("error unknown-node: composite: ");
    assertThatThrownBy(() -> Composites.of(board(), List.of("a"), Double.NaN))
        .hasMessageStartingWith("error number at /atLeast: composite: ");
    assertThatThrownBy(() -> none.weighted(Map.of("b", 1.0)))
        .isInstanceOf(InvalidInputException.class)
        .hasMessage(
            "error weight at /a: weights of components: a weight must be a finite number, 0 or"
                + " more; found NaN.");
  }

  /**
   * Results do not depend on the order of components, nor on the order of states: each is compared
   * with its definition on a drawn table, where components do not apply or are not known at random.
   */
  @Test
  void isItsDefinitionInAnyOrder() {
    Random random = new Random(4);
    for (int run = 0; run < 50; run++) {
      List<Observation> seen = new ArrayList<>();
      int[][] flags = new int[6][2];
      for (int s = 0; s < flags.length; s++) {
        for (int c = 0; c < 2; c++) {
          flags[s][c] = random.nextInt(4);
          String indicator = c == 0 ? "a" : "b";
          seen.add(
              switch (flags[s][c]) {
                case 0 -> absent("S" + s, indicator, Absence.NOT_APPLICABLE);
                case 1 -> absent("S" + s, indicator, Absence.NO_DATA);
                default -> seen("S" + s, indicator, flags[s][c] == 3);
              });
        }
      }
      double[] defined = defined(flags);
      Collections.shuffle(seen, random);
      Scoreboard board = board(seen.toArray(new Observation[0]));
      for (List<String> order : List.of(List.of("a", "b"), List.of("b", "a"))) {
        Composites composites = Composites.of(board, order, 100);
        assertThat(composites.opportunity().orElse(-1)).isEqualTo(defined[0]);
        assertThat(composites.allOrNothing().orElse(-1)).isEqualTo(defined[1]);
        assertThat(composites.linear().orElse(-1)).isCloseTo(defined[2], within(1e-15));
        assertThat(composites.weighted(Map.of("a", 0.2, "b", 0.3)).orElse(-1))
            .isCloseTo(defined[3], within(1e-15));
      }
    }
  }

  /** ΣN/ΣD; states without a miss; mean of N/D; Σw(n/d)/Σw: flags of 2 are D, of 3 D and N. */
  private static double[] defined(int[][] flags) {
    double all = 0;
    double taken = 0;
    double states = 0;
    double whole = 0;
    double parts = 0;
    double[] chances = new double[2];
    double[] done = new double[2];
    for (int[] state : flags) {
      double d = 0;
      double n = 0;
      for (int c = 0; c < 2; c++) {
        chances[c] += state[c] >= 2 ? 1 : 0;
        done[c] += state[c] == 3 ? 1 : 0;
        d += state[c] >= 2 ? 1 : 0;
        n += state[c] == 3 ? 1 : 0;
      }
      all += d;
      taken += n;
      states += d > 0 ? 1 : 0;
      whole += d > 0 && n == d ? 1 : 0;
      parts += d > 0 ? n / d : 0;
    }
    double weights = (chances[0] > 0 ? 0.2 : 0) + (chances[1] > 0 ? 0.3 : 0);
    double weighted =
        (chances[0] > 0 ? 0.2 * done[0] / chances[0] : 0)
            + (chances[1] > 0 ? 0.3 * done[1] / chances[1] : 0);
    return new double[] {
      all > 0 ? taken / all : -1,
      states > 0 ? whole / states : -1,
      states > 0 ? parts / states : -1,
      weights > 0 ? weighted / weights : -1
    };
  }

  @Test
  void aNameThatTheBoardDoesNotHaveIsRefused() {
    assertThatThrownBy(() -> Composites.of(twoStates(), List.of("a", "c"), 100))
        .isInstanceOf(InvalidInputException.class)
        .hasMessage(
            "error unknown-node: composite: must be a goal or indicator of the board, or the whole;"
                + " found 'c'. Known: 'a', 'all', 'b', 'overall'.");
    assertThatThrownBy(() -> GroupScores.median(twoStates(), "everything"))
        .hasMessage(
            "error unknown-node: group result: must be a goal or indicator of the board, or the"
                + " whole; found 'everything'. Known: 'a', 'all', 'b', 'overall'.");
  }

  // S1 50, S2 100, S3 0, S4 does not apply, S5 has no data.
  private static Scoreboard fiveStates() {
    return board(
        seen("S1", "a", false),
        seen("S1", "b", true),
        seen("S2", "a", true),
        seen("S2", "b", true),
        seen("S3", "a", false),
        seen("S3", "b", false),
        absent("S4", "a", Absence.NOT_APPLICABLE),
        absent("S4", "b", Absence.NOT_APPLICABLE),
        absent("S5", "a", Absence.NO_DATA),
        absent("S5", "b", Absence.NO_DATA));
  }

  @Test
  void averagesAGroup() {
    Scoreboard board = fiveStates();
    assertThat(GroupScores.mean(board, Framework.OVERALL))
        .isEqualTo(new GroupScore(OptionalDouble.of(50), OptionalDouble.of(0.75), 3));
    assertThat(GroupScores.median(board, Framework.OVERALL))
        .isEqualTo(new GroupScore(OptionalDouble.of(50), OptionalDouble.of(0.75), 3));
    // without S3 and whoever has no score, the middle between 50 and 100
    assertThat(GroupScores.median(board.only(List.of("S1", "S2")), Framework.OVERALL).value())
        .hasValue(75);
    // (1·50 + 2·100 + 1·0)/4, with 4 of the 10 people covered
    assertThat(
            GroupScores.weightedMean(
                board, Framework.OVERALL, Map.of("S1", 1.0, "S2", 2.0, "S3", 1.0, "S5", 6.0)))
        .isEqualTo(new GroupScore(OptionalDouble.of(62.5), OptionalDouble.of(0.4), 3));
  }

  /** Nobody lives there: there is no mean, and nothing that could be covered. */
  @Test
  void sizesOfZeroGiveNothing() {
    assertThat(
            GroupScores.weightedMean(
                fiveStates().only(List.of("S1", "S2")),
                Framework.OVERALL,
                Map.of("S1", 0.0, "S2", 0.0)))
        .isEqualTo(new GroupScore(OptionalDouble.empty(), OptionalDouble.empty(), 2));
    assertThat(
            GroupScores.weightedMean(
                fiveStates().only(List.of("S1", "S2")),
                Framework.OVERALL,
                Map.of("S1", 0.0, "S2", 7.0)))
        .isEqualTo(new GroupScore(OptionalDouble.of(100), OptionalDouble.of(1), 2));
  }

  @Test
  void saysSoIfAGroupHasNothing() {
    assertThat(GroupScores.mean(fiveStates().only(List.of("S4")), Framework.OVERALL))
        .isEqualTo(new GroupScore(OptionalDouble.empty(), OptionalDouble.empty(), 0));
    assertThat(GroupScores.median(fiveStates().only(List.of("S5")), Framework.OVERALL))
        .isEqualTo(new GroupScore(OptionalDouble.empty(), OptionalDouble.of(0), 0));
    assertThatThrownBy(
            () ->
                GroupScores.weightedMean(
                    fiveStates().only(List.of("S1")), Framework.OVERALL, Map.of()))
        .isInstanceOf(InvalidInputException.class)
        .hasMessage(
            "error weight at /S1: sizes of states: a weight must be a finite number, 0 or more;"
                + " found NaN.");
  }
}
