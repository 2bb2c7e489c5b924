package org.ecpat.monitoring.progress;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ecpat.monitoring.methodology.Methodology;
import org.ecpat.monitoring.methodology.MissingPolicy;
import org.ecpat.monitoring.scoring.Baseline;
import org.ecpat.monitoring.table.Column;
import org.ecpat.monitoring.table.Reason;

/**
 * Score and coverage of one state as weighted means all the way up, for many sets of changes.
 *
 * <p>Values are turned round where lower scores are better, so that more is always better here.
 */
final class AdditiveTree {
  private final int leaves;
  private final int[][] children;
  private final double[][] weights;
  private final double[] scores;
  private final double[] shares;
  private final double missing;

  /** The score and the coverage of a set of changes; NaN where there is none. */
  record Result(double score, double coverage) {}

  /**
   * A tree of the scores of a state.
   *
   * @param up 1 if higher scores are better, −1 if lower ones are
   */
  AdditiveTree(Baseline baseline, int row, int up) {
    List<String> nodes = baseline.nodes();
    this.leaves = baseline.plan().indicators().size();
    this.children = new int[nodes.size()][];
    this.weights = new double[nodes.size()][];
    this.scores = new double[leaves + nodes.size()];
    this.shares = new double[leaves + nodes.size()];
    Methodology methodology = baseline.plan().methodology();
    this.missing =
        methodology.missing() == MissingPolicy.WORST
            ? up * methodology.range().low()
            : Double.NaN;
    Map<String, Integer> slots = new HashMap<>();
    for (int leaf = 0; leaf < leaves; leaf++) {
      String id = baseline.plan().indicators().get(leaf).id();
      slots.put(id, leaf);
      Column column = baseline.scores().column(id).orElseThrow();
      boolean applies = !column.is(row, Reason.NOT_APPLICABLE);
      scores[leaf] = column.has(row) ? up * column.value(row) : applies ? missing : Double.NaN;
      shares[leaf] = column.has(row) ? 1 : applies ? 0 : Double.NaN;
    }
    for (int n = 0; n < children.length; n++) {
      children[n] = baseline.children(n).stream().mapToInt(slots::get).toArray();
      weights[n] = baseline.weights(n);
      slots.put(nodes.get(n), leaves + n);
    }
  }

  /** The score of an indicator, turned round if need be; NaN if it has none. */
  double score(int leaf) {
    return scores[leaf];
  }

  /** The nodes that an indicator is a child of, with its weight there, as a text to compare. */
  String places(int leaf) {
    StringBuilder places = new StringBuilder();
    for (int n = 0; n < children.length; n++) {
      for (int c = 0; c < children[n].length; c++) {
        if (children[n][c] == leaf) {
          places.append(n).append(':').append(weights[n][c]).append(' ');
        }
      }
    }
    return places.toString();
  }

  /** A copy to write changes to. */
  Changed changed() {
    return new Changed();
  }

  /** The tree with some indicators changed. */
  final class Changed {
    private final double[] values = scores.clone();
    private final double[] answered = shares.clone();

    /** Gives an indicator a score, turned round if need be. */
    void set(int leaf, double score) {
      values[leaf] = score;
      answered[leaf] = 1;
    }

    /** Takes a change back. */
    void unset(int leaf) {
      values[leaf] = scores[leaf];
      answered[leaf] = shares[leaf];
    }

    Result result() {
      for (int n = 0; n < children.length; n++) {
        values[leaves + n] = mean(values, n);
        answered[leaves + n] = mean(answered, n);
      }
      return new Result(values[values.length - 1], answered[answered.length - 1]);
    }

    /** The mean over the children that have a number. */
    private double mean(double[] of, int n) {
      double sum = 0;
      double total = 0;
      for (int c = 0; c < children[n].length; c++) {
        double value = of[children[n][c]];
        if (!Double.isNaN(value)) {
          sum += weights[n][c] * value;
          total += weights[n][c];
        }
      }
      return total > 0 ? sum / total : Double.NaN;
    }
  }
}
