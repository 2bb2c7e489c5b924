package org.ecpat.monitoring.examples.benchmarks;

import java.util.concurrent.TimeUnit;
import org.ecpat.monitoring.robustness.Factors;
import org.ecpat.monitoring.robustness.RobustnessAnalysis;
import org.ecpat.monitoring.robustness.RobustnessRequest;
import org.ecpat.monitoring.robustness.Tally;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Threads;

/**
 * Replicates with weights 25 % up and down, counted: by the library and by hand.
 *
 * <p>The times are of one replicate. With two threads, each runs replicates of its own, so that two
 * are done in the time of one. The size is that of the ASEM index unless another is asked for.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class ReplicateBenchmark {
  static final int REPLICATES = 1000;

  /** The number of states. */
  @Param("51")
  public int states;

  /** The number of indicators. */
  @Param("49")
  public int indicators;

  private RobustnessAnalysis analysis;
  private ReplicateFloor floor;
  private long next;

  /** Made by the harness. */
  @SuppressWarnings("NullAway.Init")
  public ReplicateBenchmark() {}

  /** Makes the numbers. */
  @Setup
  public void prepare() {
    analysis = analysis(new Workload(states, indicators, 1), 1_000_000_000);
    floor = new ReplicateFloor(new Workload(states, indicators, 1));
  }

  static RobustnessAnalysis analysis(Workload work, int replicates) {
    return RobustnessAnalysis.of(
        work.plan().baseline(work.table()),
        RobustnessRequest.builder()
            .addFactors(Factors.weightsWithin(ReplicateFloor.SHARE))
            .replicates(replicates)
            .build());
  }

  private long advance() {
    next = (next + REPLICATES) % 900_000_000;
    return next;
  }

  /** The library. */
  @Benchmark
  @Threads(1)
  @OperationsPerInvocation(REPLICATES)
  public Tally replicate() {
    long from = advance();
    return analysis.tally(from, from + REPLICATES);
  }

  /** The same by hand. */
  @Benchmark
  @Threads(1)
  @OperationsPerInvocation(REPLICATES)
  public int[] replicateFloor() {
    long from = advance();
    floor.run(1, from, from + REPLICATES);
    return floor.above;
  }

  /** The library in each of two threads. */
  @Benchmark
  @Threads(2)
  @OperationsPerInvocation(REPLICATES)
  public Tally replicateOnTwo() {
    return replicate();
  }

  /** The same by hand in each of two threads. */
  @Benchmark
  @Threads(2)
  @OperationsPerInvocation(REPLICATES)
  public int[] replicateOnTwoFloor() {
    return replicateFloor();
  }
}
