package org.ecpat.monitoring.examples.spark;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;
import org.ecpat.monitoring.json.Catalog;
import org.ecpat.monitoring.report.Report;
import org.ecpat.monitoring.robustness.Robustness;
import org.ecpat.monitoring.table.Column;
import org.ecpat.monitoring.table.Ranks;
import org.ecpat.monitoring.table.Ties;

/** Runs replicates or units on Spark: {@code replicates|units}, how many, and where. */
public final class SparkRun {
  private static final int PARTS_PER_CORE = 4;

  private SparkRun() {}

  /**
   * Runs and prints.
   *
   * @param arguments {@code replicates} or {@code units}; how many, such as {@code 1000000}; and
   *     the master, such as {@code local[*]} or the URL of a cluster
   */
  public static void main(String[] arguments) {
    List<String> given = List.of(arguments);
    if (given.size() != 3
        || !List.of("replicates", "units").contains(given.get(0))
        || !given.get(1).matches("[1-9][0-9]{0,8}")) {
      System.err.println(
          "Expected 'replicates' or 'units', how many, and the master; found " + given + ".");
      System.exit(2);
    }
    try (JavaSparkContext spark = context(given.get(2))) {
      run(spark, given.get(0), Integer.parseInt(given.get(1)), System.out);
    }
  }

  static JavaSparkContext context(String master) {
    JavaSparkContext spark =
        new JavaSparkContext(
            new SparkConf()
                .setMaster(master)
                .setAppName("monitoring")
                .set("spark.ui.enabled", "false"));
    spark.setLogLevel("ERROR");
    return spark;
  }

  private static void run(JavaSparkContext spark, String what, int count, PrintStream out) {
    int partitions = PARTS_PER_CORE * spark.defaultParallelism();
    long start = System.nanoTime();
    if (what.equals("replicates")) {
      Robustness robustness =
          ReplicateJob.of(Catalog.open("public-record"), 2022, count, 1).run(spark, partitions);
      out.print(Report.standard().robustness(robustness).plain());
    } else {
      Column scores = UnitJob.of(count, 1).run(spark, partitions).scores();
      double[] ranks = Ranks.descending(scores, Ties.STANDARD);
      for (int unit = 0; unit < StrictMath.min(5, count); unit++) {
        out.printf(
            Locale.ROOT, "unit %d: %.3f, rank %.0f%n", unit, scores.value(unit), ranks[unit]);
      }
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    out.printf(Locale.ROOT, "%d %s in %.1f s, in %d parts%n", count, what, seconds, partitions);
  }
}
