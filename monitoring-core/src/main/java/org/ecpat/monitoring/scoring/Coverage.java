package org.ecpat.monitoring.scoring;

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

  static Coverage of(Layout layout, ScoreTable table, Gaps gaps) {
    Coverage coverage = new Coverage(layout, table);
    for (int n = 0; n < coverage.shares.length; n++) {
      InnerNode node = layout.nodes.get(n);
      coverage.shares[n] = coverage.ofNode(node, table.weights(node), gaps.rows(node));
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

  private double[] ofNode(InnerNode node, double[] weights, int[] gaps) {
    double[] result = new double[table.input.rows()];
    int next = 0;
    for (int row = 0; row < result.length; row++) {
      if (next < gaps.length && gaps[next] == row) {
        result[row] = ofRow(node, weights, row);
        next++;
      } else {
        result[row] = applies(node, weights, row) ? 1 : Double.NaN;
      }
    }
    return result;
  }

  private double ofRow(InnerNode node, double[] weights, int row) {
    double sum = 0;
    double total = 0;
    for (int c = 0; c < weights.length; c++) {
      double share = share(node.children[c], row);
      if (!Double.isNaN(share)) {
        sum += weights[c] * share;
        total += weights[c];
      }
    }
    return total > 0 ? sum / total : Double.NaN;
  }

  /** Whether a child with weight applies. */
  private boolean applies(InnerNode node, double[] weights, int row) {
    for (int c = 0; c < weights.length; c++) {
      if (weights[c] > 0 && !Double.isNaN(share(node.children[c], row))) {
        return true;
      }
    }
    return false;
  }
}
