package org.ecpat.monitoring.scoring;

import java.util.Arrays;
import java.util.Optional;
import org.ecpat.monitoring.table.Bounds;
import org.ecpat.monitoring.table.Column;
import org.ecpat.monitoring.table.Reason;

/**
 * The share of the weight below each node that is answered.
 *
 * <p>Kept for goals and the whole; that of an indicator follows from its cell.
 */
final class Coverage {
  private final Layout layout;
  private final ScoreTable table;
  private final double[][] shares;

  private Coverage(Layout layout, ScoreTable table) {
    this.layout = layout;
    this.table = table;
    this.shares = new double[layout.nodes.size()][];
  }

  static Coverage of(Layout layout, ScoreTable table) {
    Coverage coverage = new Coverage(layout, table);
    for (int n = 0; n < coverage.shares.length; n++) {
      InnerNode node = layout.nodes.get(n);
      coverage.shares[n] = coverage.ofNode(node, table.weights(node));
    }
    return coverage;
  }

  /** The share from 0 to 1, or NaN where nothing applies. */
  double share(int slot, int row) {
    return layout.isLeaf(slot)
        ? ofLeaf(table.columns[slot], slot, row)
        : shares[slot - layout.leaves.size()][row];
  }

  /** The score of a cell as its own bounds, if nothing below it is missing or imputed. */
  Optional<Bounds> certain(int slot, int row) {
    Column scores = table.columns[slot];
    boolean complete = scores.has(row) && share(slot, row) == 1 && !table.isFilled(slot, row);
    return complete
        ? Optional.of(new Bounds(scores.value(row), scores.value(row)))
        : Optional.empty();
  }

  private double ofLeaf(Column scores, int leaf, int row) {
    if (scores.has(row)) {
      return table.input.hasImputed(leaf) && table.input.isImputed(leaf, row) ? 0 : 1;
    }
    return scores.is(row, Reason.NOT_APPLICABLE) ? Double.NaN : 0;
  }

  private double[] ofNode(InnerNode node, double[] weights) {
    double[] sums = new double[table.input.rows()];
    double[] totals = new double[sums.length];
    for (int c = 0; c < weights.length; c++) {
      int child = node.children[c];
      if (layout.isLeaf(child)) {
        addLeaf(child, weights[c], sums, totals);
      } else {
        addNode(shares[child - layout.leaves.size()], weights[c], sums, totals);
      }
    }
    double[] result = new double[sums.length];
    Arrays.setAll(result, row -> totals[row] > 0 ? sums[row] / totals[row] : Double.NaN);
    return result;
  }

  private void addLeaf(int leaf, double weight, double[] sums, double[] totals) {
    Column scores = table.columns[leaf];
    boolean plain = !table.input.hasImputed(leaf);
    for (int row = 0; row < sums.length; row++) {
      if (scores.has(row)) {
        sums[row] += plain || !table.input.isImputed(leaf, row) ? weight : 0;
        totals[row] += weight;
      } else if (!scores.is(row, Reason.NOT_APPLICABLE)) {
        totals[row] += weight;
      }
    }
  }

  private static void addNode(double[] child, double weight, double[] sums, double[] totals) {
    for (int row = 0; row < sums.length; row++) {
      if (!Double.isNaN(child[row])) {
        sums[row] += weight * child[row];
        totals[row] += weight;
      }
    }
  }
}
