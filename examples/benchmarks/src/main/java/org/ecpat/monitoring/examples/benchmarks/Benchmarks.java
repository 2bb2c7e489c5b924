package org.ecpat.monitoring.examples.benchmarks;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Runs the benchmarks and prints their table: {@code quick} (the default) or {@code full}. */
public final class Benchmarks {
  private static final List<String> MODES = List.of("quick", "full");

  private Benchmarks() {}

  /**
   * Measures in processes of their own.
   *
   * @param arguments {@code quick}, which takes a minute or two, or {@code full}, five times longer
   */
  public static void main(String[] arguments) throws RunnerException {
    String mode = arguments.length == 0 ? "quick" : arguments[0];
    if (arguments.length > 1 || !MODES.contains(mode)) {
      System.err.println(
          "The mode must be one of " + MODES + "; found " + List.of(arguments) + ".");
      System.exit(2);
    }
    run(mode.equals("full") ? 5 : 1, System.out);
  }

  private static void run(int effort, PrintStream out) throws RunnerException {
    List<Timing> timings = new ArrayList<>();
    out.println("Measuring scores and ranks into arrays, by the library and by hand ...");
    timings.addAll(measure(ScoringBenchmark.class, 3, 10 * effort));
    out.println("Measuring full boards ...");
    timings.addAll(measure(BoardBenchmark.class, 1, 2 * effort));
    out.println();
    out.print(TimingTable.of(timings));
    out.println();
    out.println(Memory.of(new Workload(2000, 200, 1)).sentence());
  }

  private static List<Timing> measure(Class<?> benchmarks, int warmups, int iterations)
      throws RunnerException {
    Options options =
        new OptionsBuilder()
            .include(benchmarks.getName())
            .forks(1)
            .jvmArgs("-Xms2g", "-Xmx4g")
            .warmupIterations(warmups)
            .warmupTime(TimeValue.seconds(1))
            .measurementIterations(iterations)
            .measurementTime(TimeValue.milliseconds(500))
            .shouldFailOnError(true)
            .verbosity(VerboseMode.SILENT)
            .build();
    return new Runner(options).run().stream().map(Timing::of).toList();
  }
}
