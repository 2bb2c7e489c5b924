package org.ecpat.monitoring.examples.benchmarks;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.lang.ref.Reference;
import java.util.Locale;
import java.util.function.Supplier;
import org.ecpat.monitoring.scoring.InputTable;
import org.ecpat.monitoring.scoring.ScoringPlan;

/**
 * What a cell takes in memory, in bytes.
 *
 * @param table a value before it is scored
 * @param scores its score, with its share in the scores of the goals
 */
record Memory(double table, double scores) {

  /** Measured as what is allocated, so that passing objects count too. */
  static Memory of(Workload work) {
    ScoringPlan plan = work.plan();
    InputTable table = work.table();
    plan.evaluate(table);
    double cells = (double) table.rows() * table.size();
    return new Memory(
        allocated(work::table) / cells, allocated(() -> plan.evaluate(table)) / cells);
  }

  String sentence() {
    return String.format(
        Locale.ROOT,
        "A cell takes %.1f bytes in the table of values and %.1f in the table of scores.",
        table,
        scores);
  }

  private static double allocated(Supplier<?> result) {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadAllocatedBytes();
    Object kept = result.get();
    try {
      return threads.getCurrentThreadAllocatedBytes() - before;
    } finally {
      Reference.reachabilityFence(kept);
    }
  }
}
