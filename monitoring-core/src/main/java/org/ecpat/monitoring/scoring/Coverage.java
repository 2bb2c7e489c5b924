package org.ecpat.monitoring.scoring;

import java.util.Arrays;
import org.ecpat.monitoring.table.Column;
import org.ecpat.monitoring.table.Reason;

/** The share of the weight below each node that is answered. */
final class Coverage {
  private final double[][] shares;

  private Coverage(double[][] shares) {
    this.shares = shares;
  }

  static Coverage of(Layout layout, ScoreTable table) {
    double[][] shares = new double[layout.size()][];
    for (int leaf = 0; leaf < layout.leaves.size(); leaf++) {
      shares[leaf] = ofLeaf(table, leaf);
    }
    for (InnerNode node : layout.nodes) {
      shares[node.slot] = ofNode(node, table.weights(node), shares, table.input.rows());
    }
    return new Coverage(shares);
  }

  /** The share from 0 to 1, or NaN where nothing applies. */
  double share(int slot, int row) {
    return shares[slot][row];
  }

  private static double[] ofLeaf(ScoreTable table, int leaf) {
    Column column = table.columns[leaf];
    double[] shares = new double[column.size()];
    for (int row = 0; row < shares.length; row++) {
      if (column.is(row, Reason.NOT_APPLICABLE)) {
        shares[row] = Double.NaN;
      } else {
        shares[row] = column.has(row) && !table.input.isImputed(leaf, row) ? 1 : 0;
      }
    }
    return shares;
  }

  private static double[] ofNode(InnerNode node, double[] weights, double[][] shares, int rows) {
    double[] sums = new double[rows];
    double[] totals = new double[rows];
    for (int c = 0; c < weights.length; c++) {
      double[] child = shares[node.children[c]];
      for (int row = 0; row < rows; row++) {
        if (!Double.isNaN(child[row])) {
          sums[row] += weights[c] * child[row];
          totals[row] += weights[c];
        }
      }
    }
    double[] result = new double[rows];
    Arrays.setAll(result, row -> totals[row] > 0 ? sums[row] / totals[row] : Double.NaN);
    return result;
  }
}
