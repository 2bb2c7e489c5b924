package org.ecpat.monitoring.examples.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A run as a table: Markdown for people, and comma-separated values for comparing.
 *
 * @param machine what it ran on
 * @param date when
 * @param lines what was measured
 * @param remarks what follows from the lines, in sentences
 */
record TimingTable(String machine, LocalDate date, List<Line> lines, List<String> remarks) {
  private static final String HEADER =
      "what,states,indicators,milliseconds,floor milliseconds,target ratio";

  private static final String WORSE = "WORSE";

  /** How much larger than the kept one a ratio may be without being called worse. */
  private static final double TOLERANCE = 1.25;

  /** The kind of this machine. */
  static String thisMachine() {
    return Runtime.getRuntime().availableProcessors()
        + " cores, Java "
        + Runtime.version().feature()
        + ", "
        + System.getProperty("os.name")
        + " "
        + System.getProperty("os.arch");
  }

  String markdown() {
    StringBuilder table =
        new StringBuilder()
            .append(machine + ", " + date + "\n\n")
            .append("| what | states × indicators | takes | floor | ratio | aim |\n")
            .append("|---|---:|---:|---:|---:|---:|\n");
    lines.forEach(line -> table.append(line.markdown()).append('\n'));
    remarks.forEach(remark -> table.append("\n").append(remark).append('\n'));
    return table.toString();
  }

  /** Writes both forms beside each other. */
  void keep(Path folder) throws IOException {
    Files.writeString(folder.resolve("measured.md"), markdown());
    List<String> text = new ArrayList<>(List.of("# " + machine, "# " + date, HEADER));
    lines.forEach(line -> text.add(line.csv()));
    Files.write(folder.resolve("measured.csv"), text);
  }

  /** The kept table; empty if there is none. */
  static Optional<TimingTable> kept(Path folder) throws IOException {
    Path file = folder.resolve("measured.csv");
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    List<String> text = Files.readAllLines(file);
    return Optional.of(
        new TimingTable(
            text.get(0).substring(2),
            LocalDate.parse(text.get(1).substring(2)),
            text.stream().skip(3).map(Line::ofCsv).toList(),
            List.of()));
  }

  /**
   * What got worse or better since another table, by ratio; never by time, which is the machine's.
   */
  String since(TimingTable before) {
    StringBuilder text = new StringBuilder();
    for (Line line : lines) {
      before.lines.stream()
          .filter(line::isLike)
          .findFirst()
          .ifPresent(old -> text.append(change(old, line)));
    }
    return "Since "
        + before.date
        + " ("
        + before.machine
        + "):\n"
        + (text.isEmpty() ? "nothing changed by more than a quarter.\n" : text);
  }

  /** Whether any ratio is worse than in another table. */
  boolean isWorseThan(TimingTable before) {
    return since(before).contains(WORSE);
  }

  private static String change(Line old, Line now) {
    double change = now.ratio() / old.ratio();
    if (change <= TOLERANCE && change >= 1 / TOLERANCE) {
      return "";
    }
    return String.format(
        Locale.ROOT,
        "%s: %s, ratio %.2f, was %.2f\n",
        change > 1 ? WORSE : "better",
        now.name(),
        now.ratio(),
        old.ratio());
  }
}
