package org.ecpat.monitoring.scoring;

import java.util.Arrays;
import org.ecpat.monitoring.table.Column;
import org.ecpat.monitoring.table.Decimals;
import org.ecpat.monitoring.table.Reason;

/** Whether enough of a row is answered: the sums of {@link Coverage}, one row at a time. */
final class FlatCoverage {
  private final Layout layout;
  private final ScoreTable table;
  private final double minimum;
  private final double settledMinimum;
  private final double[] shares;

  /** The share of every indicator, row by row; those of rows without a gap are not looked at. */
  private final double[] leaves;

  private final boolean[] complete;

  FlatCoverage(Layout layout, ScoreTable table, double minimum) {
    this.layout = layout;
    this.table = table;
    this.minimum = minimum;
    this.settledMinimum = Decimals.settle(minimum);
    this.shares = new double[layout.size()];
    int rows = minimum == 0 ? 0 : table.input.rows();
    this.leaves = new double[rows * layout.leaves.size()];
    this.complete = new boolean[rows];
    read();
  }

  /** Reads anew which indicators have a score. */
  void read() {
    int size = layout.leaves.size();
    Arrays.fill(complete, true);
    for (int leaf = 0; leaf < size; leaf++) {
      Column column = table.columns[leaf];
      for (int row = 0; row < complete.length; row++) {
        double share = ofLeaf(column, leaf, row);
        leaves[row * size + leaf] = share;
        complete[row] &= share != 0;
      }
    }
  }

  /** Whether the coverage of a row, which has a score, reaches the minimum. */
  boolean isEnough(int row) {
    return minimum == 0 || complete[row] || Decimals.settle(coverage(row)) >= settledMinimum;
  }

  private double coverage(int row) {
    int size = layout.leaves.size();
    System.arraycopy(leaves, row * size, shares, 0, size);
    for (int n = 0; n < layout.nodes.size(); n++) {
      InnerNode node = layout.nodes.get(n);
      shares[node.slot] = ofNode(node, table.weights[n]);
    }
    return shares[layout.size() - 1];
  }

  private double ofLeaf(Column column, int leaf, int row) {
    if (column.is(row, Reason.NOT_APPLICABLE)) {
      return Double.NaN;
    }
    return column.has(row) && !table.input.isImputed(leaf, row) ? 1 : 0;
  }

  private double ofNode(InnerNode node, double[] weights) {
    double sum = 0;
    double total = 0;
    for (int c = 0; c < weights.length; c++) {
      double share = shares[node.children[c]];
      if (!Double.isNaN(share)) {
        sum += weights[c] * share;
        total += weights[c];
      }
    }
    return total > 0 ? sum / total : Double.NaN;
  }
}
