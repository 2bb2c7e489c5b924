package org.ecpat.monitoring.examples.benchmarks;

import java.util.concurrent.TimeUnit;
import org.ecpat.monitoring.scoring.InputTable;
import org.ecpat.monitoring.scoring.ScoringPlan;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Scores and ranks into arrays, by the library and by hand. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class ScoringBenchmark {
  /** The number of states. */
  @Param({"200", "1000", "10000"})
  public int states;

  /** The number of indicators. */
  @Param("200")
  public int indicators;

  private ScoringPlan plan;
  private InputTable table;
  private Floor floor;

  /** Made by the harness. */
  @SuppressWarnings("NullAway.Init")
  public ScoringBenchmark() {}

  /** Makes the numbers. */
  @Setup
  public void prepare() {
    Workload work = new Workload(states, indicators, 1);
    plan = work.plan();
    table = work.table();
    floor = new Floor(work);
  }

  /** The library. */
  @Benchmark
  public double[] arrays() {
    return plan.ranks(plan.evaluate(table));
  }

  /** The same by hand. */
  @Benchmark
  public double[] floor() {
    return floor.run();
  }
}
