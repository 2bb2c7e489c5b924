package org.ecpat.monitoring.progress;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The least additional cost under weighted means.
 *
 * <p>Each further change adds at most what it would add alone: a change of an answered indicator
 * counts the less the more indicators take part, and a newly answered one the less the better the
 * others are. So the cheapest way to fill the gap with parts of changes, best value first, costs no
 * more than any way to fill it with whole ones (Dantzig 1957). Score and coverage each have such a
 * bound.
 */
final class AdditiveBound implements CostBound {
  private static final double CLOSE = 1e-9;

  private final AdditiveTree tree;
  private final List<Candidate> forced;
  private final List<Interchangeable> groups;
  private final int up;
  private final double score;
  private final double coverage;
  private final boolean whole;

  /**
   * A bound for some groups.
   *
   * @param forced the changes that every set has
   * @param score the score to reach, turned round where lower scores are better; −∞ for any
   * @param coverage the coverage to reach
   */
  AdditiveBound(
      AdditiveTree tree,
      List<Candidate> forced,
      List<Interchangeable> groups,
      int up,
      double score,
      double coverage) {
    this.tree = tree;
    this.forced = forced;
    this.groups = groups;
    this.up = up;
    this.score = score;
    this.coverage = coverage;
    this.whole = groups.stream().allMatch(g -> g.cost() == StrictMath.rint(g.cost()));
  }

  /** Whether a set reaches score and coverage, apart from caps; nearly is enough. */
  boolean reaches(int[] counts) {
    return reaches(changed(counts).result());
  }

  private boolean reaches(AdditiveTree.Result result) {
    return result.score() >= score - CLOSE && result.coverage() >= coverage - CLOSE;
  }

  private AdditiveTree.Changed changed(int[] counts) {
    AdditiveTree.Changed changed = tree.changed();
    forced.forEach(c -> changed.set(c.position(), up * c.then()));
    for (int g = 0; g < counts.length; g++) {
      for (int k = 0; k < counts[g]; k++) {
        Candidate c = groups.get(g).members().get(k);
        changed.set(c.position(), up * c.then());
      }
    }
    return changed;
  }

  @Override
  public double least(int[] counts, int from) {
    AdditiveTree.Changed changed = changed(counts);
    AdditiveTree.Result now = changed.result();
    int open = groups.size() - from;
    double[] scores = new double[open];
    double[] coverages = new double[open];
    for (int i = 0; i < open; i++) {
      Interchangeable group = groups.get(from + i);
      if (counts[from + i] < group.size()) {
        Candidate next = group.members().get(counts[from + i]);
        changed.set(next.position(), up * next.then());
        AdditiveTree.Result then = changed.result();
        changed.unset(next.position());
        scores[i] =
            Double.isNaN(now.score()) ? Double.POSITIVE_INFINITY : then.score() - now.score();
        coverages[i] = then.coverage() - now.coverage();
      }
    }
    double missing = Double.isNaN(now.score()) ? score : score - now.score();
    double first = Double.isNaN(now.score()) ? cheapest(counts, from) : 0;
    return StrictMath.max(
        first,
        StrictMath.max(
            cover(missing, scores, counts, from),
            cover(coverage - now.coverage(), coverages, counts, from)));
  }

  /** The least cost of one more change. */
  private double cheapest(int[] counts, int from) {
    return IntStream.range(from, groups.size())
        .filter(g -> counts[g] < groups.get(g).size())
        .mapToDouble(g -> groups.get(g).cost())
        .min()
        .orElse(Double.POSITIVE_INFINITY);
  }

  private double cover(double gap, double[] gains, int[] counts, int from) {
    if (!(gap > CLOSE)) {
      return 0;
    }
    List<Integer> order =
        IntStream.range(0, gains.length)
            .filter(i -> gains[i] > 0)
            .boxed()
            .sorted(Comparator.comparingDouble(i -> groups.get(from + i).cost() / gains[i]))
            .toList();
    double open = gap - CLOSE;
    double cost = 0;
    for (int i : order) {
      Interchangeable group = groups.get(from + i);
      double all = gains[i] * (group.size() - counts[from + i]);
      if (all >= open) {
        cost += group.cost() * open / gains[i];
        return whole ? StrictMath.ceil(cost - CLOSE) : cost;
      }
      open -= all;
      cost += group.cost() * (group.size() - counts[from + i]);
    }
    return Double.POSITIVE_INFINITY;
  }
}
