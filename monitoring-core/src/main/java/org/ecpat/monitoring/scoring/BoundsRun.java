package org.ecpat.monitoring.scoring;

import java.util.BitSet;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import org.ecpat.monitoring.methodology.MissingPolicy;
import org.ecpat.monitoring.methodology.Monotonicity;
import org.ecpat.monitoring.methodology.Rounding;
import org.ecpat.monitoring.methodology.Trait;
import org.ecpat.monitoring.methodology.Transform;
import org.ecpat.monitoring.table.Bounds;
import org.ecpat.monitoring.table.Column;
import org.ecpat.monitoring.table.Columns;
import org.ecpat.monitoring.table.Range;
import org.ecpat.monitoring.table.Reason;

/**
 * The lowest and highest scores that the missing answers allow.
 *
 * <p>Runs the tree twice more, with every missing answer at the one and at the other end of its
 * range. Thresholds are not applied; answers below a node that the base run dropped for its
 * threshold vary like missing ones, for which there is a second pair of columns where all vary.
 * Only the columns of goals and the whole are kept; the ends of an indicator follow from its cell.
 */
final class BoundsRun {
  private final Layout layout;
  private final Evaluation evaluation;
  private final ScoreTable table;
  private final int rows;
  private final Column[] low;
  private final Column[] high;

  /** The ends of the range of each indicator's scores, NaN where it has none. */
  private final double[] lowEnds;

  private final double[] highEnds;

  private BoundsRun(Layout layout, Evaluation evaluation, ScoreTable table) {
    this.layout = layout;
    this.evaluation = evaluation;
    this.table = table;
    this.rows = table.input.rows();
    this.low = new Column[layout.nodes.size()];
    this.high = new Column[layout.nodes.size()];
    this.lowEnds = ends(Range::low);
    this.highEnds = ends(Range::high);
  }

  static BoundsRun of(Layout layout, Evaluation evaluation, ScoreTable table) {
    BoundsRun run = new BoundsRun(layout, evaluation, table);
    if (layout.nodes.stream().anyMatch(node -> node.threshold > 0)) {
      BoundsRun all = new BoundsRun(layout, evaluation, table);
      all.run(Varying.ALL, Optional.empty());
      run.run(Varying.MISSING, Optional.of(all));
    } else {
      run.run(Varying.MISSING, Optional.empty());
    }
    run.contain();
    return run;
  }

  /** The bounds of a cell; empty if it has none. */
  Optional<Bounds> bounds(int slot, int row) {
    if (layout.isLeaf(slot)) {
      return leafBounds(slot, row);
    }
    int node = slot - layout.leaves.size();
    return low[node].has(row) && high[node].has(row)
        ? Optional.of(new Bounds(low[node].value(row), high[node].value(row)))
        : Optional.empty();
  }

  private Optional<Bounds> leafBounds(int leaf, int row) {
    Column scores = table.columns[leaf];
    double least = lowEnds[leaf];
    double most = highEnds[leaf];
    if (Double.isNaN(least) || scores.is(row, Reason.NOT_APPLICABLE)) {
      return Optional.empty();
    }
    if (scores.has(row)) {
      double value = scores.value(row);
      boolean varies = table.input.hasImputed(leaf) && table.input.isImputed(leaf, row);
      least = varies ? StrictMath.min(value, least) : value;
      most = varies ? StrictMath.max(value, most) : value;
    }
    return Optional.of(new Bounds(least, most));
  }

  private enum Varying {
    MISSING,
    ALL
  }

  private void run(Varying varying, Optional<BoundsRun> all) {
    for (InnerNode node : layout.nodes) {
      runNode(node, varying);
      all.ifPresent(others -> takeDropped(node, others));
    }
  }

  private enum End {
    LOW,
    HIGH
  }

  private double[] ends(ToDoubleFunction<Range> end) {
    double[] ends = new double[layout.leaves.size()];
    for (int leaf = 0; leaf < ends.length; leaf++) {
      Optional<Rounding> rounding = evaluation.leafRounding(leaf);
      OptionalDouble value = table.fits[leaf].range().stream().mapToDouble(end).findFirst();
      ends[leaf] =
          value.isPresent() && rounding.isPresent()
              ? rounding.get().apply(value.getAsDouble())
              : value.orElse(Double.NaN);
    }
    return ends;
  }

  /** The lowest and the highest scores of the children of a node. */
  private record Ends(Columns low, Columns high) {
    Columns of(End end) {
      return end == End.LOW ? low : high;
    }
  }

  private Ends ends(InnerNode node, Varying varying) {
    return new Ends(columns(node, varying, End.LOW), columns(node, varying, End.HIGH));
  }

  private Columns columns(InnerNode node, Varying varying, End end) {
    Column[] columns = new Column[node.children.length];
    for (int c = 0; c < columns.length; c++) {
      int child = node.children[c];
      columns[c] =
          layout.isLeaf(child)
              ? leaf(child, varying, end)
              : (end == End.LOW ? low : high)[child - layout.leaves.size()];
    }
    return Columns.of(rows, columns);
  }

  private Column leaf(int leaf, Varying varying, End end) {
    Column scores = table.columns[leaf];
    double value = (end == End.LOW ? lowEnds : highEnds)[leaf];
    boolean ranged = !Double.isNaN(value);
    boolean marked = table.input.hasImputed(leaf);
    if (ranged && !marked && varying == Varying.MISSING && scores.count() == rows) {
      return scores;
    }
    Column out = scores.copy();
    for (int row = 0; row < rows; row++) {
      boolean known =
          varying == Varying.MISSING
              && scores.has(row)
              && !(marked && table.input.isImputed(leaf, row));
      if (!(ranged && known) && !scores.is(row, Reason.NOT_APPLICABLE)) {
        if (ranged) {
          out.set(row, value);
        } else {
          out.set(row, Reason.NOT_BOUNDED);
        }
      }
    }
    return out;
  }

  private void runNode(InnerNode node, Varying varying) {
    Monotonicity after =
        node.transform.map(Transform::monotonicity).orElse(Monotonicity.INCREASING);
    boolean turned = after == Monotonicity.DECREASING;
    Ends ends = ends(node, varying);
    Column lowest = aggregate(node, ends, turned ? End.HIGH : End.LOW);
    Column highest = aggregate(node, ends, turned ? End.LOW : End.HIGH);
    BitSet unbounded = unbounded(node, after, ends, varying);
    for (int row = unbounded.nextSetBit(0); row >= 0; row = unbounded.nextSetBit(row + 1)) {
      unbound(lowest, row);
      unbound(highest, row);
    }
    low[node.slot - layout.leaves.size()] = lowest;
    high[node.slot - layout.leaves.size()] = highest;
  }

  private Column aggregate(InnerNode node, Ends ends, End end) {
    Column[] picked = new Column[node.children.length];
    for (int c = 0; c < picked.length; c++) {
      boolean turned = node.aggregation.monotonicity(c) == Monotonicity.DECREASING;
      boolean useLow = (end == End.LOW) != turned;
      picked[c] = ends.of(useLow ? End.LOW : End.HIGH).get(c);
    }
    Column out = Column.ofSize(rows);
    Evaluation.aggregateWeighted(node, Columns.of(rows, picked), table.weights(node), out);
    Evaluation.rework(node, out);
    return out;
  }

  /** The rows in which a node has no bounds. */
  private BitSet unbounded(InnerNode node, Monotonicity after, Ends ends, Varying varying) {
    BitSet unbounded = new BitSet(rows);
    if (after == Monotonicity.NONE || node.aggregation.traits().contains(Trait.WHOLE_TABLE)) {
      unbounded.set(0, rows);
      return unbounded;
    }
    boolean needsComplete =
        varying == Varying.MISSING
            && node.missing == MissingPolicy.SKIP
            && !node.aggregation.traits().contains(Trait.INTERNAL);
    double[] weights = table.weights(node);
    for (int c = 0; c < weights.length; c++) {
      boolean never = node.aggregation.monotonicity(c) == Monotonicity.NONE;
      Column lowest = ends.low().get(c);
      Column highest = ends.high().get(c);
      boolean always =
          !never && !needsComplete && lowest.count() == rows && highest.count() == rows;
      Column scores = table.columns[node.children[c]];
      for (int row = 0; row < rows && weights[c] > 0 && !always; row++) {
        if (!lowest.is(row, Reason.NOT_APPLICABLE)
            && (never
                || !lowest.has(row)
                || !highest.has(row)
                || (needsComplete && !scores.has(row)))) {
          unbounded.set(row);
        }
      }
    }
    return unbounded;
  }

  private static void unbound(Column column, int row) {
    if (!column.is(row, Reason.NOT_APPLICABLE)) {
      column.set(row, Reason.NOT_BOUNDED);
    }
  }

  private void takeDropped(InnerNode node, BoundsRun all) {
    int n = node.slot - layout.leaves.size();
    for (int row = 0; row < rows; row++) {
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
      for (int row = 0; row < rows; row++) {
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
