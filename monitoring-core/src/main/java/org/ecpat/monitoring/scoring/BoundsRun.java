package org.ecpat.monitoring.scoring;

import java.util.Optional;
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
 */
final class BoundsRun {
  private final Layout layout;
  private final Evaluation evaluation;
  private final ScoreTable table;
  private final int rows;
  private final Column[] low;
  private final Column[] high;

  private BoundsRun(Layout layout, Evaluation evaluation, ScoreTable table) {
    this.layout = layout;
    this.evaluation = evaluation;
    this.table = table;
    this.rows = table.input.rows();
    this.low = new Column[layout.size()];
    this.high = new Column[layout.size()];
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
    return low[slot].has(row) && high[slot].has(row)
        ? Optional.of(new Bounds(low[slot].value(row), high[slot].value(row)))
        : Optional.empty();
  }

  private enum Varying {
    MISSING,
    ALL
  }

  private void run(Varying varying, Optional<BoundsRun> all) {
    for (int leaf = 0; leaf < layout.leaves.size(); leaf++) {
      low[leaf] = leaf(leaf, varying, End.LOW);
      high[leaf] = leaf(leaf, varying, End.HIGH);
    }
    for (InnerNode node : layout.nodes) {
      runNode(node, varying);
      all.ifPresent(others -> takeDropped(node, others));
    }
  }

  private enum End {
    LOW,
    HIGH;

    double of(Range range) {
      return this == LOW ? range.low() : range.high();
    }
  }

  private Column leaf(int leaf, Varying varying, End end) {
    Column scores = table.columns[leaf];
    Optional<Range> range = table.fits[leaf].range();
    Optional<Rounding> rounding = evaluation.leafRounding(leaf);
    Column out = Column.ofSize(rows);
    for (int row = 0; row < rows; row++) {
      boolean known =
          varying == Varying.MISSING && scores.has(row) && !table.input.isImputed(leaf, row);
      if (scores.is(row, Reason.NOT_APPLICABLE)) {
        out.set(row, Reason.NOT_APPLICABLE);
      } else if (range.isEmpty()) {
        out.set(row, Reason.NOT_BOUNDED);
      } else if (known) {
        out.copy(row, scores);
      } else {
        double value = end.of(range.get());
        out.set(row, rounding.isPresent() ? rounding.get().apply(value) : value);
      }
    }
    return out;
  }

  private void runNode(InnerNode node, Varying varying) {
    Monotonicity after =
        node.transform.map(Transform::monotonicity).orElse(Monotonicity.INCREASING);
    boolean turned = after == Monotonicity.DECREASING;
    Column lowest = aggregate(node, turned ? End.HIGH : End.LOW);
    Column highest = aggregate(node, turned ? End.LOW : End.HIGH);
    for (int row = 0; row < rows; row++) {
      if (!isBounded(node, after, row, varying)) {
        unbound(lowest, row);
        unbound(highest, row);
      }
    }
    low[node.slot] = lowest;
    high[node.slot] = highest;
  }

  private Column aggregate(InnerNode node, End end) {
    Column[] picked = new Column[node.children.length];
    for (int c = 0; c < picked.length; c++) {
      boolean turned = node.aggregation.monotonicity(c) == Monotonicity.DECREASING;
      boolean useLow = (end == End.LOW) != turned;
      picked[c] = (useLow ? low : high)[node.children[c]];
    }
    Column out = Column.ofSize(rows);
    Evaluation.aggregateWeighted(node, Columns.of(rows, picked), table.weights(node), out);
    Evaluation.rework(node, out);
    return out;
  }

  private boolean isBounded(InnerNode node, Monotonicity after, int row, Varying varying) {
    if (after == Monotonicity.NONE || node.aggregation.traits().contains(Trait.WHOLE_TABLE)) {
      return false;
    }
    boolean needsComplete =
        varying == Varying.MISSING
            && node.missing == MissingPolicy.SKIP
            && !node.aggregation.traits().contains(Trait.INTERNAL);
    double[] weights = table.weights(node);
    for (int c = 0; c < weights.length; c++) {
      int child = node.children[c];
      boolean applies = weights[c] > 0 && !low[child].is(row, Reason.NOT_APPLICABLE);
      if (applies
          && (node.aggregation.monotonicity(c) == Monotonicity.NONE
              || !low[child].has(row)
              || !high[child].has(row)
              || (needsComplete && !table.columns[child].has(row)))) {
        return false;
      }
    }
    return true;
  }

  private static void unbound(Column column, int row) {
    if (!column.is(row, Reason.NOT_APPLICABLE)) {
      column.set(row, Reason.NOT_BOUNDED);
    }
  }

  private void takeDropped(InnerNode node, BoundsRun all) {
    for (int row = 0; row < rows; row++) {
      if (table.isDropped(node.slot, row)) {
        low[node.slot].copy(row, all.low[node.slot]);
        high[node.slot].copy(row, all.high[node.slot]);
      }
    }
  }

  /** Widens bounds that rounding errors, or ranges that differ, leave beside the score. */
  private void contain() {
    for (int slot = 0; slot < layout.size(); slot++) {
      Column scores = table.columns[slot];
      for (int row = 0; row < rows; row++) {
        if (scores.has(row) && low[slot].has(row) && high[slot].has(row)) {
          double value = scores.value(row);
          double least = StrictMath.min(low[slot].value(row), high[slot].value(row));
          double most = StrictMath.max(low[slot].value(row), high[slot].value(row));
          low[slot].set(row, StrictMath.min(value, least));
          high[slot].set(row, StrictMath.max(value, most));
        }
      }
    }
  }
}
