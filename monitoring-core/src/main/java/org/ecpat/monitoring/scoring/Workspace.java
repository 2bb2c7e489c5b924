package org.ecpat.monitoring.scoring;

import java.util.Arrays;
import org.ecpat.monitoring.framework.Answer;
import org.ecpat.monitoring.methodology.Fit;
import org.ecpat.monitoring.methodology.MissingPolicy;
import org.ecpat.monitoring.methodology.Weighting;
import org.ecpat.monitoring.table.Column;
import org.ecpat.monitoring.table.Columns;
import org.jspecify.annotations.Nullable;

/**
 * Scores one round again and again with changed inputs, into the same arrays.
 *
 * <p>{@link #reset}, then change weights, answers or what takes part, then {@link #run}; every run
 * gives the bits that a plan with those inputs would give. Where the methods themselves work in
 * place, as the arithmetic mean does, nothing is allocated. Not thread-safe: one for each thread.
 */
public final class Workspace {
  private final Baseline base;
  private final Layout layout;
  private final ScoreTable table;
  private final int rows;
  private final Columns[] children;
  private final @Nullable Columns[] filled;
  private final double[][] weights;
  private final boolean[] weighted;
  private final boolean[] left;
  private final @Nullable Column[] values;
  private final Changes changes;
  private final FlatJudgement judgement;
  private boolean anyLeft;

  Workspace(Baseline base) {
    this.base = base;
    this.layout = base.layout;
    this.rows = base.table.input.rows();
    this.table = new ScoreTable(layout, base.table.input, base.table.fits.clone());
    int nodes = layout.nodes.size();
    this.children = new Columns[nodes];
    this.filled = new @Nullable Columns[nodes];
    this.weights = new double[nodes][];
    this.weighted = new boolean[nodes];
    this.left = new boolean[layout.size()];
    this.values = new @Nullable Column[layout.leaves.size()];
    this.changes = new Changes(layout.leaves.size());
    System.arraycopy(base.table.columns, 0, table.columns, 0, layout.leaves.size());
    for (int n = 0; n < nodes; n++) {
      InnerNode node = layout.nodes.get(n);
      table.columns[node.slot] = Column.ofSize(rows);
      if (node.isReworked()) {
        table.aggregates[node.slot] = Column.ofSize(rows);
      }
      if (node.imputation.isPresent()) {
        table.unfilled[node.slot] = Column.ofSize(rows);
      }
      table.weights[n] = base.table.weights[n].clone();
      weights[n] = base.table.weights[n].clone();
      bind(n);
    }
    this.judgement = new FlatJudgement(base, table, changes);
  }

  private void bind(int n) {
    InnerNode node = layout.nodes.get(n);
    children[n] = Evaluation.children(node, table.columns, rows);
    if (node.missing == MissingPolicy.WORST && filled[n] == null) {
      Column[] columns = new Column[node.children.length];
      Arrays.setAll(columns, c -> Column.ofSize(rows));
      filled[n] = Columns.of(rows, columns);
    }
  }

  /** Takes all changes back. */
  public void reset() {
    for (int n = 0; n < weights.length; n++) {
      if (weighted[n]) {
        System.arraycopy(base.table.weights[n], 0, weights[n], 0, weights[n].length);
        weighted[n] = false;
      }
    }
    if (anyLeft) {
      Arrays.fill(left, false);
      anyLeft = false;
    }
    for (int leaf = 0; leaf < values.length; leaf++) {
      Column own = values[leaf];
      if (own != null) {
        copy(base.table.input.column(leaf), own);
      }
    }
    changes.clear();
  }

  /**
   * Sets the weight of a child of a node, both by position as {@link Baseline#children} has them.
   *
   * @param weight a finite number, 0 or more; the weights need not add up to 1
   */
  public void weight(int node, int child, double weight) {
    weights[node][child] = weight;
    weighted[node] = true;
  }

  /**
   * Leaves an indicator or goal out, as if its weight were 0 wherever it stands.
   *
   * <p>A goal of which nothing is left is left out too.
   *
   * @param id the id of an indicator or goal; one without weight changes nothing
   */
  public void leaveOut(String id) {
    base.slot(id).ifPresent(slot -> left[slot] = true);
    anyLeft = true;
  }

  /** Sets the value of an indicator, by its position, in the unit of its scale. */
  public void value(int indicator, int row, double value) {
    Column own = values[indicator];
    (own == null ? own(indicator) : own).set(row, value);
  }

  /** Sets the answer to an indicator, by its position; caps see it too. */
  public void answer(int indicator, int row, Answer answer) {
    value(indicator, row, layout.leaves.get(indicator).scale().value(answer));
    changes.put(indicator, row, rows, answer);
  }

  /** Makes the column of an indicator this workspace's own. */
  private Column own(int leaf) {
    Column own = base.table.input.column(leaf).copy();
    values[leaf] = own;
    table.columns[leaf] = Column.ofSize(rows);
    for (int n = 0; n < children.length; n++) {
      bind(n);
    }
    return own;
  }

  /** Scores, rates and ranks with the changes made since {@link #reset}. */
  public void run() {
    boolean changed = false;
    for (int leaf = 0; leaf < values.length; leaf++) {
      Column own = values[leaf];
      if (own != null) {
        changed = true;
        Fit fit = base.plan.fitting().fit(leaf, base.population(leaf, own), base.fitStates);
        table.fits[leaf] = fit;
        base.evaluation.normalize(leaf, own, fit, table.columns[leaf]);
      }
    }
    if (changed) {
      judgement.readIndicators();
    }
    for (int n = 0; n < weights.length; n++) {
      run(n, layout.nodes.get(n));
    }
    judgement.judge();
  }

  private void run(int n, InnerNode node) {
    double[] used = table.weights[n];
    if (!weighted[n] && node.weighting.dependence() == Weighting.Dependence.ON_SCORES) {
      double[] found = base.evaluation.weights(n, node, children[n]);
      System.arraycopy(found, 0, used, 0, used.length);
    } else {
      System.arraycopy(weights[n], 0, used, 0, used.length);
    }
    if (anyLeft) {
      leaveOut(node, used);
    }
    Column out = table.columns[node.slot];
    Columns worst = filled[n];
    if (worst != null) {
      base.evaluation.fill(node, children[n], table.fits, worst);
    }
    Evaluation.aggregateWeighted(node, worst == null ? children[n] : worst, used, out);
    Evaluation.drop(node, children[n], used, out);
    if (node.isReworked()) {
      copy(out, table.aggregates[node.slot]);
      Evaluation.rework(node, out);
    }
    Column unfilled = table.unfilled[node.slot];
    if (unfilled != null) {
      copy(out, unfilled);
      copy(base.evaluation.filled(node.imputation.orElseThrow(), unfilled, table), out);
    }
  }

  private static void copy(Column from, Column to) {
    for (int row = 0; row < to.size(); row++) {
      to.copy(row, from);
    }
  }

  private void leaveOut(InnerNode node, double[] used) {
    boolean any = false;
    for (int c = 0; c < used.length; c++) {
      used[c] = left[node.children[c]] ? 0 : used[c];
      any |= used[c] > 0;
    }
    left[node.slot] |= !any;
  }

  /** The scores of the last run; they change with the next. */
  public ScoreTable scores() {
    return table;
  }

  /** Whether a state had an overall score in the last run. */
  public boolean hasScore(int row) {
    return table.overall().has(row);
  }

  /** The overall score of a state in the last run, or NaN. */
  public double score(int row) {
    return table.overall().value(row);
  }

  /** The rank of a state in the last run, or NaN if it has none. */
  public double rank(int row) {
    return judgement.ranks[row];
  }

  /**
   * The band of a state in the last run, counted from 0 for the lowest; -1 if it is not rated.
   *
   * <p>Where a methodology has no bands, it is 0 for every state that is ranked.
   */
  public int band(int row) {
    return judgement.bands[row];
  }
}
