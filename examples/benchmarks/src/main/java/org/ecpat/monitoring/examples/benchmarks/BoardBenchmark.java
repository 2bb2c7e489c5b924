package org.ecpat.monitoring.examples.benchmarks;

import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.ecpat.monitoring.scoring.InputTable;
import org.ecpat.monitoring.scoring.Score;
import org.ecpat.monitoring.scoring.Scoreboard;
import org.ecpat.monitoring.scoring.Scorecard;
import org.ecpat.monitoring.scoring.ScoringPlan;
import org.ecpat.monitoring.table.Bounds;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** A full board from a table of values; value, coverage, bounds, contribution of all are read. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class BoardBenchmark {
  /** The number of states. */
  @Param({"200", "1000", "10000"})
  public int states;

  /** The number of indicators. */
  @Param("200")
  public int indicators;

  private ScoringPlan plan;
  private InputTable table;
  private BoardFloor floor;

  /** Made by the harness. */
  @SuppressWarnings("NullAway.Init")
  public BoardBenchmark() {}

  /** Makes the numbers. */
  @Setup
  public void prepare() {
    Workload work = new Workload(states, indicators, 1);
    plan = work.plan();
    table = work.table();
    floor = new BoardFloor(work);
  }

  /** Scores the table, and reads every score on every card. */
  @Benchmark
  public double board() {
    return read(plan.score(table, Workload.ROUND));
  }

  /** Scores the table alone; cards are made when they are looked at. */
  @Benchmark
  public Scoreboard boardUnread() {
    return plan.score(table, Workload.ROUND);
  }

  /** The same numbers by hand, into arrays and without objects. */
  @Benchmark
  public Object boardFloor() {
    return floor.run();
  }

  /** The sum of all that a reader would look at. */
  static double read(Scoreboard board) {
    double sum = 0;
    for (Scorecard card : board.cards()) {
      sum += card.rank().isPresent() ? card.rank().get().position() : 0;
      for (Score score : card.scores()) {
        sum += score.value().orElse(0) + score.coverage().orElse(0) + score.contribution();
        Optional<Bounds> bounds = score.bounds();
        sum += bounds.isPresent() ? bounds.get().width() : 0;
      }
    }
    return sum;
  }
}
