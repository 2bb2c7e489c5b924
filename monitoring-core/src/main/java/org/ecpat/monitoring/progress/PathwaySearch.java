package org.ecpat.monitoring.progress;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.Predicate;
import org.ecpat.monitoring.table.Decimals;

/**
 * Finds the cheapest numbers of changes of each group that suffice, by branch and bound.
 *
 * <p>What can still be cheapest is looked at first (best-first search), so that the cost of what is
 * looked at next is a bound for all that has not been looked at.
 */
final class PathwaySearch {
  private final List<Interchangeable> groups;
  private final Predicate<int[]> suffices;
  private final CostBound bound;
  private final int limit;
  private final PriorityQueue<Part> open =
      new PriorityQueue<>(
          Comparator.comparingDouble((Part part) -> part.least)
              .thenComparingInt(part -> part.size)
              .thenComparingInt(part -> part.number));
  private int looked;

  /** A set of changes, by their numbers in each group. */
  private static final class Part {
    private final int[] counts;
    private final int from;
    private final double cost;
    private final int size;
    private final double least;
    private final boolean suffices;
    private final int number;

    Part(
        int[] counts, int from, double cost, int size, double least, boolean suffices, int number) {
      this.counts = counts;
      this.from = from;
      this.cost = cost;
      this.size = size;
      this.least = least;
      this.suffices = suffices;
      this.number = number;
    }
  }

  /**
   * What was found.
   *
   * @param best the numbers of changes of each group, all of the same cost and size
   * @param least the cost that nothing can be below
   * @param complete whether everything that could be as good was looked at
   */
  record Found(List<int[]> best, double least, boolean complete) {}

  PathwaySearch(
      List<Interchangeable> groups, Predicate<int[]> suffices, CostBound bound, int limit) {
    this.groups = groups;
    this.suffices = suffices;
    this.bound = bound;
    this.limit = limit;
  }

  Found find() {
    List<int[]> best = new ArrayList<>();
    double cost = Double.POSITIVE_INFINITY;
    int size = Integer.MAX_VALUE;
    add(new int[groups.size()], 0, 0, 0, 0);
    while (!open.isEmpty()) {
      Part part = open.remove();
      if (part.least > cost) {
        break;
      }
      if (part.suffices) {
        if (part.size <= size) {
          best.add(part.counts);
          cost = part.cost;
          size = part.size;
        }
      } else if (part.size < size) {
        if (looked >= limit) {
          return new Found(best, best.isEmpty() ? part.least : cost, false);
        }
        branch(part);
      }
    }
    return new Found(best, cost, true);
  }

  private void branch(Part part) {
    for (int g = part.from; g < groups.size(); g++) {
      if (part.counts[g] < groups.get(g).size()) {
        int[] counts = part.counts.clone();
        counts[g]++;
        double cost = Decimals.settle(part.cost + groups.get(g).cost());
        add(counts, g, cost, part.size + 1, part.least);
      }
    }
  }

  private void add(int[] counts, int from, double cost, int size, double atLeast) {
    looked++;
    boolean enough = suffices.test(counts);
    double more = enough ? 0 : bound.least(counts, from);
    if (more < Double.POSITIVE_INFINITY) {
      double least = StrictMath.max(atLeast, Decimals.settle(cost + more));
      open.add(new Part(counts, from, cost, size, least, enough, looked));
    }
  }
}
