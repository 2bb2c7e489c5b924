package org.ecpat.monitoring.scoring;

import org.ecpat.monitoring.table.Column;
import org.ecpat.monitoring.table.Decimals;
import org.ecpat.monitoring.table.Reason;

/** Whether enough of a row is answered: the sums of {@link Coverage}, one row at a time. */
final class FlatCoverage {
  private final Layout layout;
  private final ScoreTable table;
  private final double minimum;
  private final double[] shares;

  FlatCoverage(Layout layout, ScoreTable table, double minimum) {
    this.layout = layout;
    this.table = table;
    this.minimum = minimum;
    this.shares = new double[layout.size()];
  }

  /** Whether the coverage of a row, which has a score, reaches the minimum. */
  boolean isEnough(int row) {
    return minimum == 0 || isComplete(row) || Decimals.reaches(coverage(row), minimum);
  }

  /** Whether every indicator is answered or not applicable, so that the coverage is exactly 1. */
  private boolean isComplete(int row) {
    for (int leaf = 0; leaf < layout.leaves.size(); leaf++) {
      if (ofLeaf(leaf, row) == 0) {
        return false;
      }
    }
    return true;
  }

  private double coverage(int row) {
    for (int leaf = 0; leaf < layout.leaves.size(); leaf++) {
      shares[leaf] = ofLeaf(leaf, row);
    }
    for (int n = 0; n < layout.nodes.size(); n++) {
      InnerNode node = layout.nodes.get(n);
      shares[node.slot] = ofNode(node, table.weights[n]);
    }
    return shares[layout.size() - 1];
  }

  private double ofLeaf(int leaf, int row) {
    Column column = table.columns[leaf];
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
