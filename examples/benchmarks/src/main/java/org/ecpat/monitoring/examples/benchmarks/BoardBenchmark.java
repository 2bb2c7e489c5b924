package org.ecpat.monitoring.examples.benchmarks;

import java.util.concurrent.TimeUnit;
import org.ecpat.monitoring.observation.Observations;
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
import org.openjdk.jmh.infra.Blackhole;

/** A full board from observations: checks, scores, coverage, bounds, contributions, every card. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class BoardBenchmark {
  /** The number of states. */
  @Param({"200", "10000"})
  public int states;

  /** The number of indicators. */
  @Param("200")
  public int indicators;

  private ScoringPlan plan;
  private Observations observations;

  /** Made by the harness. */
  @SuppressWarnings("NullAway.Init")
  public BoardBenchmark() {}

  /** Makes the numbers. */
  @Setup
  public void prepare() {
    Workload work = new Workload(states, indicators, 1);
    plan = work.plan();
    observations = work.observations();
  }

  /** Checks the observations, scores them, and makes every card. */
  @Benchmark
  public void board(Blackhole sink) {
    for (Scorecard card : plan.score(observations, Workload.ROUND).cards()) {
      sink.consume(card);
    }
  }
}
