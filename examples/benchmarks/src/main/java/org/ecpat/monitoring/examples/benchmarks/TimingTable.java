package org.ecpat.monitoring.examples.benchmarks;

import java.util.List;
import java.util.Locale;

/** The timings as a Markdown table, a row for each size. */
final class TimingTable {
  private TimingTable() {}

  static String of(List<Timing> timings) {
    StringBuilder table =
        new StringBuilder()
            .append("| states × indicators | scores and ranks | by hand | ratio | full board |\n")
            .append("|---|---:|---:|---:|---:|\n");
    timings.stream()
        .filter(t -> t.name().equals("arrays"))
        .forEach(arrays -> table.append(row(arrays, timings)));
    return table.toString();
  }

  private static String row(Timing arrays, List<Timing> timings) {
    double floor = at("floor", arrays, timings);
    return String.format(
        Locale.ROOT,
        "| %d × %d | %.3f ms | %.3f ms | %.2f | %.0f ms |%n",
        arrays.states(),
        arrays.indicators(),
        arrays.milliseconds(),
        floor,
        arrays.milliseconds() / floor,
        at("board", arrays, timings));
  }

  private static double at(String name, Timing size, List<Timing> timings) {
    return timings.stream()
        .filter(t -> t.name().equals(name))
        .filter(t -> t.states() == size.states() && t.indicators() == size.indicators())
        .mapToDouble(Timing::milliseconds)
        .findFirst()
        .orElse(Double.NaN);
  }
}
