package org.ecpat.monitoring.progress;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Finds some set that suffices where the search for the best one had to stop. */
final class GreedyPath {
  private final List<Interchangeable> groups;
  private final Predicate<int[]> suffices;

  GreedyPath(List<Interchangeable> groups, Predicate<int[]> suffices) {
    this.groups = groups;
    this.suffices = suffices;
  }

  /** A set of which no change can be left out; the groups are expected best first. */
  Optional<int[]> find() {
    int[] counts = new int[groups.size()];
    for (int g = 0; g < counts.length; g++) {
      while (counts[g] < groups.get(g).size()) {
        counts[g]++;
        if (suffices.test(counts)) {
          return Optional.of(thinned(counts));
        }
      }
    }
    return Optional.empty();
  }

  private int[] thinned(int[] counts) {
    for (int g = counts.length - 1; g >= 0; g--) {
      while (counts[g] > 0) {
        counts[g]--;
        if (!suffices.test(counts)) {
          counts[g]++;
          break;
        }
      }
    }
    return counts;
  }
}
