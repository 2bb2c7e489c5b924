package org.ecpat.monitoring.examples.reproduction;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Prints for each published index how far its figures come out again. */
public final class Reproduction {
  static final List<String> INDICES =
      List.of("wbl-2019", "hdi-2021", "sdg-2018", "fiw-2024", "asem");

  private Reproduction() {}

  /** Compares all indices; ends with status 1 if a digit differs. */
  public static void main(String[] arguments) {
    List<Comparison> all = INDICES.stream().map(PublishedIndex::load).map(Comparison::of).toList();
    System.out.print(table(all));
    if (all.stream().anyMatch(c -> !c.different().isEmpty())) {
      System.exit(1);
    }
  }

  /**
   * One line for each index, and below it the first figures that differ, and the gaps: published
   * figures that the published data do not suffice for.
   */
  static String table(List<Comparison> comparisons) {
    String head =
        String.format(
            Locale.ROOT,
            "%-12s %7s %8s %18s %10s %5s%n",
            "index",
            "states",
            "figures",
            "largest deviation",
            "different",
            "gaps");
    return comparisons.stream().map(Reproduction::line).collect(Collectors.joining("", head, ""));
  }

  private static String line(Comparison comparison) {
    String line =
        String.format(
            Locale.ROOT,
            "%-12s %7d %8d %18.3g %10d %5d%n",
            comparison.index(),
            comparison.states(),
            comparison.figures(),
            comparison.largest(),
            comparison.different().size(),
            comparison.gaps().values().stream().mapToInt(n -> n).sum());
    Stream<String> details =
        Stream.concat(
            comparison.different().stream().limit(5),
            comparison.gaps().entrySet().stream()
                .map(gap -> gap.getValue() + " not compared: " + gap.getKey()));
    return details
        .map(detail -> "  " + detail + System.lineSeparator())
        .collect(Collectors.joining("", line, ""));
  }
}
