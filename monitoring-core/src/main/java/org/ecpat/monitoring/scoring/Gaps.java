package org.ecpat.monitoring.scoring;

import java.util.Arrays;
import org.ecpat.monitoring.table.Column;
import org.ecpat.monitoring.table.Reason;

/**
 * The rows of each goal and the whole in which something below is open.
 *
 * <p>Open is an answer that is missing or imputed, and a node without a value. What is not
 * applicable is not. Elsewhere coverage is full, and the bounds are the score itself, so that both
 * are only computed here.
 */
final class Gaps {
  private final Layout layout;
  private final ScoreTable table;
  private final int[][] rows;

  private Gaps(Layout layout, ScoreTable table) {
    this.layout = layout;
    this.table = table;
    this.rows = new int[layout.nodes.size()][];
  }

  static Gaps of(Layout layout, ScoreTable table) {
    Gaps gaps = new Gaps(layout, table);
    for (int n = 0; n < gaps.rows.length; n++) {
      gaps.rows[n] = gaps.find(layout.nodes.get(n));
    }
    return gaps;
  }

  /** The rows in which something below a node is open, in rising order. */
  int[] rows(InnerNode node) {
    return rows[node.slot - layout.leaves.size()];
  }

  private int[] find(InnerNode node) {
    boolean[] open = new boolean[table.input.rows()];
    for (int child : node.children) {
      addMissing(table.unfilled(child), open);
      if (!layout.isLeaf(child)) {
        for (int row : rows(layout.node(child))) {
          open[row] = true;
        }
      } else if (table.input.hasImputed(child)) {
        addImputed(child, open);
      }
    }
    return indices(open);
  }

  private static int[] indices(boolean[] open) {
    int[] rows = new int[open.length];
    int count = 0;
    for (int row = 0; row < open.length; row++) {
      if (open[row]) {
        rows[count++] = row;
      }
    }
    return Arrays.copyOf(rows, count);
  }

  private static void addMissing(Column scores, boolean[] open) {
    for (int row = 0; row < open.length; row++) {
      open[row] = open[row] || !(scores.has(row) || scores.is(row, Reason.NOT_APPLICABLE));
    }
  }

  private void addImputed(int leaf, boolean[] open) {
    for (int row = 0; row < open.length; row++) {
      open[row] |= table.input.isImputed(leaf, row);
    }
  }
}
