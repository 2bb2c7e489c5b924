package org.ecpat.monitoring.examples.benchmarks;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Runs the benchmarks, prints their table, and compares it with the kept one. */
public final class Benchmarks {
  private static final List<String> MODES = List.of("quick", "full", "keep");

  private final int effort;
  private final PrintStream out;
  private final List<Timing> timings = new ArrayList<>();

  private Benchmarks(int effort, PrintStream out) {
    this.effort = effort;
    this.out = out;
  }

  /**
   * Measures in processes of their own; ends with 1 if a ratio is worse than the kept one.
   *
   * @param arguments {@code quick}, which takes a few minutes; {@code full}, with more iterations
   *     and sizes, about ten; or {@code keep}, as {@code full}, and the table is kept; then the
   *     folder of the kept table
   */
  public static void main(String[] arguments) throws RunnerException, IOException {
    if (arguments.length != 2 || !MODES.contains(arguments[0])) {
      System.err.println(
          "Expected a mode, one of "
              + MODES
              + ", and the folder of the kept table; found "
              + List.of(arguments)
              + ".");
      System.exit(2);
    }
    Path folder = Path.of(arguments[1]);
    boolean quick = arguments[0].equals("quick");
    TimingTable table = new Benchmarks(quick ? 1 : 2, System.out).run();
    System.out.println();
    System.out.print(table.markdown());
    System.out.println();
    Optional<TimingTable> kept = TimingTable.kept(folder);
    System.out.print(kept.map(table::since).orElse("There is no kept table to compare with.\n"));
    if (arguments[0].equals("keep")) {
      table.keep(folder);
    } else if (kept.isPresent() && table.isWorseThan(kept.get())) {
      System.exit(1);
    }
  }

  private TimingTable run() throws RunnerException {
    String[] sizes = (effort > 1 ? "200 1000 10000" : "200 10000").split(" ", -1);
    measure(ScoringBenchmark.class, sizes);
    measure(BoardBenchmark.class, sizes);
    run(ReplicateBenchmark.class, options(ReplicateBenchmark.class));
    measure(ObservationsBenchmark.class, "200");
    measure(JsonBenchmark.class, "200");
    if (effort > 1) {
      measureWide(ScoringBenchmark.class);
      measureWide(BoardBenchmark.class);
      Class<?> replicates = ReplicateBenchmark.class;
      run(replicates, options(replicates).param("states", "200").param("indicators", "200"));
      // Ten thousand cards as text would take as long as all the rest.
      Class<?> observations = ObservationsBenchmark.class;
      run(observations, options(observations).param("states", "10000").exclude("cards"));
    }
    List<Line> lines = Line.of(timings);
    List<String> remarks = new ArrayList<>(Remarks.on(lines));
    remarks.add(Memory.of(new Workload(2000, 200, 1)).sentence());
    return new TimingTable(
        TimingTable.thisMachine(), LocalDate.now(ZoneOffset.UTC), lines, remarks);
  }

  private void measure(Class<?> benchmarks, String... states) throws RunnerException {
    run(benchmarks, options(benchmarks).param("states", states));
  }

  /** Many states and many indicators, to show that time grows with the cells. */
  private void measureWide(Class<?> benchmarks) throws RunnerException {
    run(benchmarks, options(benchmarks).param("states", "10000").param("indicators", "500"));
  }

  private void run(Class<?> benchmarks, ChainedOptionsBuilder options) throws RunnerException {
    out.println("Measuring " + benchmarks.getSimpleName() + " ...");
    timings.addAll(new Runner(options.build()).run().stream().map(Timing::of).toList());
  }

  private ChainedOptionsBuilder options(Class<?> benchmarks) {
    return new OptionsBuilder()
        .include(benchmarks.getName())
        .forks(1)
        .jvmArgs("-Xms2g", "-Xmx6g", "-Xmn512m", "-XX:+AlwaysPreTouch")
        .warmupIterations(3 + effort)
        .warmupTime(TimeValue.milliseconds(700))
        .measurementIterations(4 * effort)
        .measurementTime(TimeValue.milliseconds(400))
        .shouldFailOnError(true)
        .verbosity(VerboseMode.SILENT);
  }
}
