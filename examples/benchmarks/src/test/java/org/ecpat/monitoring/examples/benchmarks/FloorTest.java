package org.ecpat.monitoring.examples.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import org.ecpat.monitoring.scoring.ScoreTable;
import org.ecpat.monitoring.scoring.ScoringPlan;
import org.ecpat.monitoring.table.Column;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The library and the arithmetic by hand must do the same work, or the ratio says nothing. */
class FloorTest {

  @ParameterizedTest
  @CsvSource({"1, 1, 1", "40, 7, 2", "300, 60, 3", "200, 200, 1"})
  void givesTheBitsOfTheLibrary(int states, int indicators, long seed) {
    Workload work = new Workload(states, indicators, seed);
    ScoringPlan plan = work.plan();
    ScoreTable scores = plan.evaluate(work.table());
    Floor floor = new Floor(work);
    double[] ranks = floor.run();
    assertThat(plan.ranks(scores)).containsExactly(ranks);
    assertThat(values(scores.overall())).containsExactly(floor.overall);
    assertSame(scores, floor.indicators, Workload::indicator);
    assertSame(scores, floor.subGoals, Workload::subGoal);
    assertSame(scores, floor.goals, Workload::goal);
  }

  private static void assertSame(
      ScoreTable scores, double[][] byHand, java.util.function.IntFunction<String> id) {
    for (int i = 0; i < byHand.length; i++) {
      assertThat(values(scores.column(id.apply(i)).orElseThrow()))
          .as(id.apply(i))
          .containsExactly(byHand[i]);
    }
  }

  private static double[] values(Column column) {
    double[] values = new double[column.size()];
    for (int row = 0; row < values.length; row++) {
      values[row] = column.value(row);
    }
    return values;
  }
}
