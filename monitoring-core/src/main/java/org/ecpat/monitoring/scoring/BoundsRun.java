package org.ecpat.monitoring.scoring;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import org.ecpat.monitoring.methodology.MissingPolicy;
import org.ecpat.monitoring.methodology.Monotonicity;
import org.ecpat.monitoring.methodology.Trait;
import org.ecpat.monitoring.methodology.Transform;
import org.ecpat.monitoring.table.Bounds;
import org.ecpat.monitoring.table.Column;
import org.ecpat.monitoring.table.Columns;
import org.ecpat.monitoring.table.Reason;

/**
 * The lowest and highest scores that the missing answers allow.
 *
 * <p>Runs the tree twice more, with every missing answer at the one and at the other end of its
 * range; only over the rows that have {@linkplain Gaps gaps}, because elsewhere both are the score.
 * Thresholds are not applied; answers below a node that the base run dropped for its threshold vary
 * like missing ones, for which there is a second pair of columns where all vary. Only the columns
 * of goals and the whole are kept; the ends of an indicator follow from its cell.
 */
final class BoundsRun {
  private final Layout layout;
  private final ScoreTable table;
  private final Varying varying;
  private final Gaps gaps;
  private final Column[] low;
  private final Column[] high;
  private final LeafEnds leaves;

  /** The rows of each node in which it may have other bounds than its score, or none. */
  private final int[][] open;

  private BoundsRun(
      Layout layout, Evaluation evaluation, ScoreTable table, Varying varying, Gaps gaps) {
    this.layout = layout;
    this.table = table;
    this.varying = varying;
    this.gaps = gaps;
    this.low = new Column[layout.nodes.size()];
    this.high = new Column[layout.nodes.size()];
    this.open = new int[layout.nodes.size()][];
    this.leaves = new LeafEnds(layout, evaluation, table);
  }

  static BoundsRun of(Layout layout, Evaluation evaluation, ScoreTable table, Gaps gaps) {
    BoundsRun run = new BoundsRun(layout, evaluation, table, Varying.MISSING, gaps);
    if (layout.nodes.stream().anyMatch(node -> node.threshold > 0)) {
      BoundsRun all = new BoundsRun(layout, evaluation, table, Varying.ALL, gaps);
      all.run(Optional.empty());
      run.run(Optional.of(all));
    } else {
      run.run(Optional.empty());
    }
    run.contain();
    return run;
  }

  /** The bounds of a cell; empty if it has none. */
  Optional<Bounds> bounds(int slot, int row) {
    if (layout.isLeaf(slot)) {
      return leaves.bounds(slot, row);
    }
    int node = slot - layout.leaves.size();
    return low[node].has(row) && high[node].has(row)
        ? Optional.of(new Bounds(low[node].value(row), high[node].value(row)))
        : Optional.empty();
  }

  private enum Varying {
    MISSING,
    ALL
  }

  private void run(Optional<BoundsRun> all) {
    for (int n = 0; n < low.length; n++) {
      InnerNode node = layout.nodes.get(n);
      open[n] = isOpenEverywhere(node) ? IntStream.range(0, rows()).toArray() : gaps.rows(node);
      runNode(n, node);
      if (all.isPresent()) {
        takeDropped(n, node, all.get());
      }
    }
  }

  private int rows() {
    return table.input.rows();
  }

  /** Whether a node may have other bounds than its score where nothing is missing, or none. */
  private boolean isOpenEverywhere(InnerNode node) {
    boolean everywhere = varying == Varying.ALL || isUnbounded(node);
    for (int c = 0; c < node.children.length && !everywhere; c++) {
      int child = node.children[c];
      everywhere =
          layout.isLeaf(child)
              ? leaves.missing(child).isEmpty()
              : open[child - layout.leaves.size()].length == rows();
      everywhere |= node.aggregation.monotonicity(c) == Monotonicity.NONE;
    }
    return everywhere;
  }

  private static boolean isUnbounded(InnerNode node) {
    return after(node) == Monotonicity.NONE
        || node.aggregation.traits().contains(Trait.WHOLE_TABLE);
  }

  private static Monotonicity after(InnerNode node) {
    return node.transform.map(Transform::monotonicity).orElse(Monotonicity.INCREASING);
  }

  private enum End {
    LOW,
    HIGH
  }

  /** The lowest and the highest scores of the children of a node, in its open rows. */
  private record Ends(Columns low, Columns high) {
    Columns of(End end) {
      return end == End.LOW ? low : high;
    }
  }

  private Columns columns(InnerNode node, int[] some, End end) {
    Column[] columns = new Column[node.children.length];
    for (int c = 0; c < columns.length; c++) {
      int child = node.children[c];
      columns[c] =
          layout.isLeaf(child)
              ? leaf(child, some, end)
              : (end == End.LOW ? low : high)[child - layout.leaves.size()].rows(some);
    }
    return Columns.of(some.length, columns);
  }

  private Column leaf(int leaf, int[] some, End end) {
    Column out = table.columns[leaf].rows(some);
    Optional<Bounds> missing = leaves.missing(leaf);
    double value = missing.map(m -> end == End.LOW ? m.low() : m.high()).orElse(Double.NaN);
    for (int i = 0; i < some.length; i++) {
      boolean known = varying == Varying.MISSING && leaves.isKnown(leaf, some[i]);
      if (missing.isEmpty() && !out.is(i, Reason.NOT_APPLICABLE)) {
        out.set(i, Reason.NOT_BOUNDED);
      } else if (!known && !out.is(i, Reason.NOT_APPLICABLE)) {
        out.set(i, value);
      }
    }
    return out;
  }

  private void runNode(int n, InnerNode node) {
    int[] some = open[n];
    Column scores = table.unfilled(node.slot);
    low[n] = scores;
    high[n] = scores;
    if (some.length > 0 && MeanEnds.fit(node)) {
      runMean(n, node);
    } else if (some.length > 0) {
      boolean turned = after(node) == Monotonicity.DECREASING;
      Ends ends = new Ends(columns(node, some, End.LOW), columns(node, some, End.HIGH));
      Column lowest = aggregate(node, some, ends, turned ? End.HIGH : End.LOW);
      Column highest = aggregate(node, some, ends, turned ? End.LOW : End.HIGH);
      unbound(node, some, ends, lowest, highest);
      low[n] = spread(scores, some, lowest);
      high[n] = spread(scores, some, highest);
    }
  }

  private void runMean(int n, InnerNode node) {
    Column lowest = low[n].copy();
    Column highest = high[n].copy();
    MeanEnds ends = new MeanEnds(table.weights(node), c -> ends(node.children[c]));
    for (int row : open[n]) {
      ends.write(row, lowest, highest);
    }
    low[n] = lowest;
    high[n] = highest;
  }

  private MeanEnds.Ends ends(int child) {
    int below = child - layout.leaves.size();
    return layout.isLeaf(child)
        ? leaves.ends(child, varying == Varying.ALL)
        : new MeanEnds.Found(low[below], high[below]);
  }

  /** The scores with other values in some rows. */
  private static Column spread(Column scores, int[] some, Column values) {
    if (some.length == scores.size()) {
      return values;
    }
    Column all = scores.copy();
    for (int i = 0; i < some.length; i++) {
      if (values.has(i)) {
        all.set(some[i], values.value(i));
      } else {
        all.set(some[i], values.reason(i).orElseThrow());
      }
    }
    return all;
  }

  private Column aggregate(InnerNode node, int[] some, Ends ends, End end) {
    Column[] picked = new Column[node.children.length];
    for (int c = 0; c < picked.length; c++) {
      boolean turned = node.aggregation.monotonicity(c) == Monotonicity.DECREASING;
      boolean useLow = (end == End.LOW) != turned;
      picked[c] = ends.of(useLow ? End.LOW : End.HIGH).get(c);
    }
    Column out = Column.ofSize(some.length);
    Evaluation.aggregateWeighted(node, Columns.of(some.length, picked), table.weights(node), out);
    Evaluation.rework(node, out);
    return out;
  }

  /** Takes the ends away from the rows in which a node has no bounds. */
  private void unbound(InnerNode node, int[] some, Ends ends, Column lowest, Column highest) {
    boolean never = isUnbounded(node);
    boolean needsComplete =
        varying == Varying.MISSING
            && node.missing == MissingPolicy.SKIP
            && !node.aggregation.traits().contains(Trait.INTERNAL);
    boolean[] unbounded = new boolean[some.length];
    Arrays.fill(unbounded, never);
    double[] weights = table.weights(node);
    for (int c = 0; c < weights.length && !never; c++) {
      if (weights[c] > 0) {
        boolean follows = node.aggregation.monotonicity(c) != Monotonicity.NONE;
        Column scores = table.columns[node.children[c]];
        Column least = ends.low().get(c);
        Column most = ends.high().get(c);
        for (int i = 0; i < some.length; i++) {
          boolean bounded = follows && least.has(i) && most.has(i);
          bounded &= !needsComplete || scores.has(some[i]);
          unbounded[i] |= !bounded && !least.is(i, Reason.NOT_APPLICABLE);
        }
      }
    }
    for (int i = 0; i < some.length; i++) {
      if (unbounded[i]) {
        unbound(lowest, i);
        unbound(highest, i);
      }
    }
  }

  private static void unbound(Column column, int row) {
    if (!column.is(row, Reason.NOT_APPLICABLE)) {
      column.set(row, Reason.NOT_BOUNDED);
    }
  }

  /** Takes the ends at which all varies where the base run dropped a node; it has a gap there. */
  private void takeDropped(int n, InnerNode node, BoundsRun all) {
    for (int row : open[n]) {
      if (table.isDropped(node.slot, row)) {
        low[n].copy(row, all.low[n]);
        high[n].copy(row, all.high[n]);
      }
    }
  }

  /** Widens bounds that rounding errors, or ranges that differ, leave beside the score. */
  private void contain() {
    for (int n = 0; n < low.length; n++) {
      Column scores = table.columns[layout.leaves.size() + n];
      for (int row : open[n]) {
        if (scores.has(row) && low[n].has(row) && high[n].has(row)) {
          double value = scores.value(row);
          double least = StrictMath.min(low[n].value(row), high[n].value(row));
          double most = StrictMath.max(low[n].value(row), high[n].value(row));
          low[n].set(row, StrictMath.min(value, least));
          high[n].set(row, StrictMath.max(value, most));
        }
      }
    }
  }
}
