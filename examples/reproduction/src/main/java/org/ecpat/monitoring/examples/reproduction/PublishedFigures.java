package org.ecpat.monitoring.examples.reproduction;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.commons.csv.CSVRecord;
import org.ecpat.monitoring.examples.reproduction.Published.Kind;

/**
 * Reads what was published, and what of it cannot be computed from the data that was published.
 *
 * <p>{@code published.csv} has one figure a row. {@code scores.csv}, {@code ranks.csv} and {@code
 * stage-}n{@code .csv} have one state a row and a column for each node: scores that nobody rounded,
 * ranks, and values after n steps of preparation. {@code gaps.csv} names figures that are left out,
 * with the reason.
 */
final class PublishedFigures {
  private static final Set<String> NOT_NODES = Set.of("state", "round");

  private final Tables tables;
  private final List<Published> figures = new ArrayList<>();
  private final TreeMap<String, List<Published>> gaps = new TreeMap<>();

  PublishedFigures(Tables tables, int steps) {
    this.tables = tables;
    tables.rows("published.csv").stream().map(PublishedFigures::ofRow).forEach(figures::add);
    addWide("scores.csv", Kind.EXACT, 0);
    addWide("ranks.csv", Kind.RANK, 0);
    for (int step = 1; step <= steps; step++) {
      addWide("stage-" + step + ".csv", Kind.PREPARED, step);
    }
    takeGaps();
  }

  /** The figures that can be compared. */
  List<Published> figures() {
    return List.copyOf(figures);
  }

  /** The figures that are left out, by the reason. */
  SortedMap<String, List<Published>> gaps() {
    return gaps;
  }

  private static Published ofRow(CSVRecord row) {
    return new Published(cell(row), row.get("value"));
  }

  private static Published.Cell cell(CSVRecord row) {
    return new Published.Cell(
        row.get("state"),
        row.get("round"),
        row.get("node"),
        Kind.valueOf(row.get("kind").toUpperCase(Locale.ROOT)),
        0);
  }

  private void addWide(String file, Kind kind, int steps) {
    for (CSVRecord row : tables.rows(file)) {
      row.toMap()
          .forEach(
              (node, value) -> {
                if (!NOT_NODES.contains(node) && !value.isEmpty()) {
                  Published.Cell cell =
                      new Published.Cell(row.get("state"), row.get("round"), node, kind, steps);
                  figures.add(new Published(cell, value));
                }
              });
    }
  }

  private void takeGaps() {
    for (CSVRecord row : tables.rows("gaps.csv")) {
      Published.Cell cell = cell(row);
      List<Published> left = figures.stream().filter(f -> f.cell().equals(cell)).toList();
      if (left.isEmpty()) {
        throw new IllegalStateException("A gap names a figure that was not published: " + cell);
      }
      figures.removeAll(left);
      gaps.computeIfAbsent(row.get("why"), why -> new ArrayList<>()).addAll(left);
    }
  }
}
