package org.ecpat.monitoring.examples.benchmarks;

import java.util.concurrent.TimeUnit;
import org.ecpat.monitoring.observation.Observations;
import org.ecpat.monitoring.report.Report;
import org.ecpat.monitoring.scoring.ReasonBaseline;
import org.ecpat.monitoring.scoring.ReasonCodes;
import org.ecpat.monitoring.scoring.Score;
import org.ecpat.monitoring.scoring.Scoreboard;
import org.ecpat.monitoring.scoring.Scorecard;
import org.ecpat.monitoring.scoring.ScoringPlan;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** A full board from observations, and a card of it for every state to read. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class ObservationsBenchmark {
  /** The number of states. */
  @Param("200")
  public int states;

  /** The number of indicators. */
  @Param("200")
  public int indicators;

  private ScoringPlan plan;
  private Observations observations;
  private Scoreboard board;

  /** Made by the harness. */
  @SuppressWarnings("NullAway.Init")
  public ObservationsBenchmark() {}

  /** Makes the numbers. */
  @Setup
  public void prepare() {
    Workload work = new Workload(states, indicators, 1);
    plan = work.plan();
    observations = work.observations();
    board = plan.score(observations, Workload.ROUND);
  }

  /** Checks the observations, finds the one that counts in every cell, scores and reads. */
  @Benchmark
  public double observedBoard() {
    return BoardBenchmark.read(plan.score(observations, Workload.ROUND));
  }

  /**
   * The same, and explains every state: the points, weights and steps of every node, the answer
   * with what it rests on, and the three largest shortfalls from the best possible.
   */
  @Benchmark
  public double explained() {
    Scoreboard scored = plan.score(observations, Workload.ROUND);
    double sum = BoardBenchmark.read(scored);
    for (Scorecard card : scored.cards()) {
      for (Score score : card.scores()) {
        sum += score.nominalWeight() + score.weight() + score.pathWeight();
        sum += score.available().orElse(0) + score.lost().orElse(0) + score.steps().size();
        sum += score.basis().isPresent() ? 1 : 0;
      }
      sum +=
          ReasonCodes.of(scored, card.state(), ReasonBaseline.bestPossible())
              .largest(3)
              .reasons()
              .get(0)
              .points();
    }
    return sum;
  }

  /** Writes the card of every state as text, with the points of every answer. */
  @Benchmark
  public int cards() {
    Report report = Report.of(plan.framework());
    int length = 0;
    for (Scorecard card : board.cards()) {
      length += report.card(board.header(), card).plain().length();
    }
    return length;
  }
}
