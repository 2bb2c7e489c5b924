package org.ecpat.monitoring.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.ecpat.monitoring.InvalidInputException;
import org.ecpat.monitoring.observation.Observations;
import org.junit.jupiter.api.Test;

/** Boards are read from columns; what is read must be as good as a value of its own. */
class BoardViewsTest {
  private static RandomExercise exercise(long seed) {
    return new RandomExercise(seed, RandomExercise.Kind.ANY);
  }

  private static ScoringPlan plan(RandomExercise exercise) {
    return Scoring.plan(exercise.framework, exercise.methodology);
  }

  @Test
  void cardsEqualTheirCopies() {
    for (long seed = 0; seed < 20; seed++) {
      for (Scorecard card : exercise(seed).board().cards()) {
        List<Score> copies =
            card.scores().stream().map(s -> Score.builder().from(s).build()).toList();
        Scorecard copy = Scorecard.builder().from(card).scores(copies).build();
        assertThat(copy).isEqualTo(card).hasSameHashCodeAs(card).hasToString(card.toString());
        assertThat(card).isEqualTo(copy);
      }
    }
  }

  @Test
  void aBoardOfValuesScoresLikeThatOfTheirObservations() {
    for (long seed = 0; seed < 50; seed++) {
      RandomExercise exercise = exercise(seed);
      ScoringPlan plan = plan(exercise);
      Scoreboard observed = plan.score(exercise.all(), RandomExercise.ROUND);
      Scoreboard board =
          plan.score(plan.table(exercise.all(), RandomExercise.ROUND), RandomExercise.ROUND);
      for (int i = 0; i < board.cards().size(); i++) {
        assertThat(board.cards().get(i)).isEqualTo(withoutBasis(observed.cards().get(i)));
      }
    }
  }

  private static Scorecard withoutBasis(Scorecard card) {
    List<Score> scores =
        card.scores().stream()
            .map(s -> Score.builder().from(s).basis(Optional.empty()).build())
            .toList();
    return Scorecard.builder().from(card).scores(scores).build();
  }

  @Test
  void aBoardOfValuesCallsThemATable() {
    RandomExercise exercise = exercise(1);
    ScoringPlan plan = plan(exercise);
    InputTable table = plan.table(exercise.all(), RandomExercise.ROUND);
    BoardHeader header = plan.score(table, RandomExercise.ROUND).header();
    assertThat(header.observations()).isEqualTo("table");
    assertThat(header.round()).isEqualTo(RandomExercise.ROUND);
  }

  @Test
  void aTableMustHaveAColumnForEachIndicator() {
    ScoringPlan plan = plan(exercise(1));
    InputTable empty = InputTable.of(List.of(), List.of());
    assertThatThrownBy(() -> plan.score(empty, RandomExercise.ROUND))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("The table must have a column for each of the plan's 7 indicators; it has 0.");
    InputTable table = plan.table(exercise(1).all(), RandomExercise.ROUND);
    assertThatThrownBy(() -> plan.evaluate(empty)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> plan.evaluate(table, List.of(empty)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> plan.baseline(empty)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void observationsForAnotherFrameworkAreRefusedAtEveryDoor() {
    ScoringPlan plan = plan(exercise(1));
    Observations other =
        Observations.builder().from(exercise(1).all()).framework("another").build();
    for (ThrowingCallable door :
        List.<ThrowingCallable>of(
            () -> plan.score(other, RandomExercise.ROUND),
            () -> plan.scores(other, RandomExercise.ROUND),
            () -> plan.baseline(other, RandomExercise.ROUND))) {
      assertThatThrownBy(door)
          .isInstanceOf(InvalidInputException.class)
          .hasMessageContaining("'another'");
    }
  }

  @Test
  void aScoreReadsInAShell() {
    Scorecard card = exercise(1).board().cards().get(0);
    Score overall = Score.builder().from(card.overall()).value(12.5).build();
    assertThat(overall).hasToString("overall: 12.5");
    Scorecard named = Scorecard.builder().from(card).scores(List.of(overall)).build();
    assertThat(named).hasToString("S0, overall: 12.5");
    assertThat(Scorecard.builder().from(card).scores(List.of()).build()).hasToString("S0");
  }
}
