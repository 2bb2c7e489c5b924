package org.ecpat.monitoring.examples.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What follows from the lines of a table: speed-up, growth, and how COINr stands beside it. */
final class Remarks {
  /** COINr's seconds for 10 000 × 200, normalised and aggregated over three levels. */
  private static final double[] COINR_SECONDS = {4, 7};

  /** The replicates of the ASEM index that COINr manages in a second. */
  private static final double[] COINR_REPLICATES = {5, 7};

  private final List<Line> lines;
  private final List<String> remarks = new ArrayList<>();

  private Remarks(List<Line> lines) {
    this.lines = lines;
  }

  /** The sentences for which the lines are there. */
  static List<String> on(List<Line> lines) {
    Remarks remarks = new Remarks(lines);
    remarks.speedUp(51, 49);
    remarks.speedUp(200, 200);
    remarks.growth("scores and ranks");
    remarks.growth("full board of values");
    remarks.coinr();
    return remarks.remarks;
  }

  private Optional<Line> line(String what, int states, int indicators) {
    return lines.stream()
        .filter(l -> l.what().equals(what))
        .filter(l -> l.states() == states && l.indicators() == indicators)
        .findFirst();
  }

  private void add(String sentence, Object... numbers) {
    remarks.add(String.format(Locale.ROOT, sentence, numbers));
  }

  private void speedUp(int states, int indicators) {
    Optional<Line> one = line("replicate", states, indicators);
    Optional<Line> two = line("replicate on each of 2 threads", states, indicators);
    if (one.isPresent() && two.isPresent()) {
      double library = 2 * one.get().milliseconds() / two.get().milliseconds();
      double floor = 2 * one.get().floor() / two.get().floor();
      add(
          "Replicates of %d × %d: %.0f a second on one thread, %.0f on two. Two are %.2f times as"
              + " fast, by hand %.2f times: %.2f of it (aim: 0.9 or more).",
          states,
          indicators,
          1000 / one.get().milliseconds(),
          2000 / two.get().milliseconds(),
          library,
          floor,
          library / floor);
    }
  }

  private void growth(String what) {
    List<String> parts =
        lines.stream()
            .filter(l -> l.what().equals(what))
            .map(l -> l.states() + " × " + l.indicators() + " " + perCell(l))
            .toList();
    if (parts.size() > 1) {
      add("Nanoseconds a cell, %s (in brackets by hand): %s.", what, String.join(", ", parts));
    }
  }

  private static String perCell(Line line) {
    double cells = (double) line.states() * line.indicators();
    return String.format(
        Locale.ROOT, "%.1f (%.1f)", line.milliseconds() * 1e6 / cells, line.floor() * 1e6 / cells);
  }

  /** Published orientation for the same kind of machine; COINr is not measured here. */
  private void coinr() {
    Optional<Line> scores = line("scores and ranks", 10000, 200);
    if (scores.isPresent()) {
      double seconds = scores.get().milliseconds() / 1000;
      add(
          "COINr is known to take %.0f to %.0f s for 10000 × 200: %.0f to %.0f times as long as"
              + " this run (aim: 200).",
          COINR_SECONDS[0],
          COINR_SECONDS[1],
          COINR_SECONDS[0] / seconds,
          COINR_SECONDS[1] / seconds);
    }
    Optional<Line> replicate = line("replicate", 51, 49);
    if (replicate.isPresent()) {
      double perSecond = 1000 / replicate.get().milliseconds();
      add(
          "COINr is known to manage %.0f to %.0f replicates of ASEM a second; here it is %.0f to"
              + " %.0f times as many on one thread (aim: 5000), with values normalised once,"
              + " because weights do not change them.",
          COINR_REPLICATES[0],
          COINR_REPLICATES[1],
          perSecond / COINR_REPLICATES[1],
          perSecond / COINR_REPLICATES[0]);
    }
  }
}
