package org.ecpat.monitoring.scoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ecpat.monitoring.methodology.Rounding;
import org.ecpat.monitoring.table.Bounds;
import org.ecpat.monitoring.table.Column;
import org.ecpat.monitoring.table.Range;
import org.ecpat.monitoring.table.Reason;

/** The bounds of the cells of indicators: the value, or both ends of the range where it varies. */
final class LeafEnds {
  private final ScoreTable table;

  /** The bounds of a missing answer to each indicator; empty where its scores have no range. */
  private final List<Optional<Bounds>> ends = new ArrayList<>();

  /** Whether an indicator has imputed cells. */
  private final boolean[] marked;

  LeafEnds(Layout layout, Evaluation evaluation, ScoreTable table) {
    this.table = table;
    this.marked = new boolean[layout.leaves.size()];
    for (int leaf = 0; leaf < marked.length; leaf++) {
      Optional<Rounding> rounding = evaluation.leafRounding(leaf);
      Optional<Range> range = table.fits[leaf].range();
      ends.add(range.map(r -> new Bounds(end(rounding, r.low()), end(rounding, r.high()))));
      marked[leaf] = table.input.hasImputed(leaf);
    }
  }

  private static double end(Optional<Rounding> rounding, double end) {
    return rounding.isPresent() ? rounding.get().apply(end) : end;
  }

  /** The bounds of a missing answer; empty where the scores have no range. */
  Optional<Bounds> missing(int leaf) {
    return ends.get(leaf);
  }

  /** Whether a cell has an answer that does not vary. */
  boolean isKnown(int leaf, int row) {
    return table.columns[leaf].has(row) && !varies(leaf, row);
  }

  private boolean varies(int leaf, int row) {
    return marked[leaf] && table.input.isImputed(leaf, row);
  }

  /**
   * The ends of an indicator's scores in every row.
   *
   * @param all whether answers vary like missing ones
   */
  MeanEnds.Ends ends(int leaf, boolean all) {
    Optional<Bounds> range = ends.get(leaf);
    double low = range.isPresent() ? range.get().low() : Double.NaN;
    double high = range.isPresent() ? range.get().high() : Double.NaN;
    boolean varies = all || range.isEmpty();
    return new CellEnds(this, leaf, table.columns[leaf], varies, low, high);
  }

  /** The value of a cell, or the ends of the range where it varies. */
  private record CellEnds(
      LeafEnds leaves, int leaf, Column scores, boolean varies, double least, double most)
      implements MeanEnds.Ends {

    @Override
    public boolean isNotApplicable(int row) {
      return scores.is(row, Reason.NOT_APPLICABLE);
    }

    @Override
    public double low(int row) {
      return isFixed(row) ? scores.value(row) : least;
    }

    @Override
    public double high(int row) {
      return isFixed(row) ? scores.value(row) : most;
    }

    private boolean isFixed(int row) {
      return !varies && scores.has(row) && !leaves.varies(leaf, row);
    }
  }

  /** The bounds of a cell; empty if it has none. */
  Optional<Bounds> bounds(int leaf, int row) {
    Column scores = table.columns[leaf];
    Optional<Bounds> all = ends.get(leaf);
    if (scores.has(row) && all.isPresent()) {
      double value = scores.value(row);
      return Optional.of(
          varies(leaf, row) ? including(all.get(), value) : new Bounds(value, value));
    }
    return scores.is(row, Reason.NOT_APPLICABLE) ? Optional.empty() : all;
  }

  private static Bounds including(Bounds all, double value) {
    return new Bounds(StrictMath.min(value, all.low()), StrictMath.max(value, all.high()));
  }
}
