package org.ecpat.monitoring.examples.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.IntFunction;
import org.ecpat.monitoring.scoring.Score;
import org.ecpat.monitoring.scoring.Scoreboard;
import org.ecpat.monitoring.scoring.Scorecard;
import org.ecpat.monitoring.table.Bounds;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The library's board and the arithmetic by hand must be the same numbers. */
class BoardFloorTest {

  @ParameterizedTest
  @CsvSource({"40, 7, 2", "60, 60, 3", "200, 200, 1"})
  void givesTheBitsOfTheLibrary(int states, int indicators, long seed) {
    Workload work = new Workload(states, indicators, seed);
    Scoreboard board = work.plan().score(work.table(), Workload.ROUND);
    BoardFloor floor = new BoardFloor(work);
    floor.run();
    assertSame(board, floor.indicators, Workload::indicator);
    assertSame(board, floor.subGoals, Workload::subGoal);
    assertSame(board, floor.goals, Workload::goal);
    assertSame(board, floor.overall, i -> "overall");
  }

  private static void assertSame(Scoreboard board, BoardFloor.Level level, IntFunction<String> id) {
    for (int row = 0; row < board.cards().size(); row++) {
      Scorecard card = board.cards().get(row);
      for (int i = 0; i < level.scores.length; i++) {
        Score score = card.score(id.apply(i)).orElseThrow();
        assertThat(score.value().orElse(Double.NaN))
            .isEqualTo(Double.valueOf(level.scores[i][row]));
        assertThat(score.coverage()).hasValue(level.coverage[i][row]);
        assertThat(score.bounds()).contains(new Bounds(level.low[i][row], level.high[i][row]));
        assertThat(score.contribution()).isEqualTo(level.contribution(i, row));
      }
    }
  }
}
