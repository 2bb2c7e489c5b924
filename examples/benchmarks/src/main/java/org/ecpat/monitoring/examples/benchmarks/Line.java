package org.ecpat.monitoring.examples.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A line of the table: what the library takes, beside its floor.
 *
 * @param what what is done
 * @param states the number of states
 * @param indicators the number of indicators
 * @param milliseconds what the library takes
 * @param floor what it is held against takes
 * @param target the ratio that is aimed at; NaN if none is
 */
record Line(
    String what, int states, int indicators, double milliseconds, double floor, double target) {

  /** What is held against what, and the ratio that is aimed at. */
  private record Pair(String what, String library, String floor, double target) {}

  private static final List<Pair> PAIRS =
      List.of(
          new Pair("scores and ranks", "arrays", "floor", 1.5),
          new Pair("board of values before cards are read", "boardUnread", "floor", 6),
          new Pair("full board of values", "board", "boardFloor", 6),
          new Pair("full board beside scores and ranks", "board", "floor", Double.NaN),
          new Pair("full board of observations", "observedBoard", "floor", Double.NaN),
          new Pair("replicate", "replicate", "replicateFloor", 1.5),
          new Pair("replicate on each of 2 threads", "replicateOnTwo", "replicateOnTwoFloor", 1.5),
          new Pair("reading observations", "read", "readTokens", 3),
          new Pair("reading lines into columns", "readLines", "readLinesTokens", 3),
          new Pair("writing observations", "write", "writeTokens", 3),
          new Pair("explaining all states", "explained", "observedBoard", 10),
          new Pair("all cards as text", "cards", "observedBoard", Double.NaN));

  double ratio() {
    return milliseconds / floor;
  }

  /** The lines for which both times were measured. */
  static List<Line> of(List<Timing> timings) {
    List<Line> lines = new ArrayList<>();
    for (Pair pair : PAIRS) {
      for (Timing library : timings) {
        for (Timing floor : timings) {
          if (library.name().equals(pair.library())
              && floor.name().equals(pair.floor())
              && library.states() == floor.states()
              && library.indicators() == floor.indicators()) {
            lines.add(
                new Line(
                    pair.what(),
                    library.states(),
                    library.indicators(),
                    library.milliseconds(),
                    floor.milliseconds(),
                    pair.target()));
          }
        }
      }
    }
    return lines;
  }

  /** Whether another line is about the same. */
  boolean isLike(Line other) {
    return what.equals(other.what) && states == other.states && indicators == other.indicators;
  }

  /** What the line is about. */
  String name() {
    return what + ", " + states + " × " + indicators;
  }

  String markdown() {
    return String.format(
        Locale.ROOT,
        "| %s | %d × %d | %s ms | %s ms | %.2f | %s |",
        what,
        states,
        indicators,
        digits(milliseconds),
        digits(floor),
        ratio(),
        Double.isNaN(target) ? "" : "≤ " + target);
  }

  private static String digits(double time) {
    return String.format(Locale.ROOT, time < 1 ? "%.4f" : time < 100 ? "%.2f" : "%.0f", time);
  }

  String csv() {
    return String.format(
        Locale.ROOT,
        "%s,%d,%d,%.6f,%.6f,%s",
        what,
        states,
        indicators,
        milliseconds,
        floor,
        target);
  }

  static Line ofCsv(String text) {
    String[] parts = text.split(",", -1);
    return new Line(
        parts[0],
        Integer.parseInt(parts[1]),
        Integer.parseInt(parts[2]),
        Double.parseDouble(parts[3]),
        Double.parseDouble(parts[4]),
        Double.parseDouble(parts[5]));
  }
}
