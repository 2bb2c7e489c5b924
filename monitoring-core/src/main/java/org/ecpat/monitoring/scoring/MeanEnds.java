package org.ecpat.monitoring.scoring;

import java.util.function.IntFunction;
import org.ecpat.monitoring.methodology.Aggregations;
import org.ecpat.monitoring.table.Column;
import org.ecpat.monitoring.table.Reason;

/**
 * The lowest and the highest arithmetic mean of a row, with the compensated sums and the bits of
 * {@link org.ecpat.monitoring.table.Means#arithmetic} for both, but without columns in between.
 */
final class MeanEnds {
  private final double[] weights;
  private final Ends[] children;

  /** The ends of a child in a row. */
  interface Ends {
    /** Whether the child does not apply. */
    boolean isNotApplicable(int row);

    /** The lowest score; NaN if there is none. */
    double low(int row);

    /** The highest score; NaN if there is none. */
    double high(int row);
  }

  /** The ends of a goal, which were found before. */
  record Found(Column least, Column most) implements Ends {
    @Override
    public boolean isNotApplicable(int row) {
      return least.is(row, Reason.NOT_APPLICABLE);
    }

    @Override
    public double low(int row) {
      return least.value(row);
    }

    @Override
    public double high(int row) {
      return most.value(row);
    }
  }

  /** The ends of the children of a node, whose weights these are. */
  MeanEnds(double[] weights, IntFunction<Ends> children) {
    this.weights = weights;
    this.children = new Ends[weights.length];
    for (int c = 0; c < weights.length; c++) {
      this.children[c] = children.apply(c);
    }
  }

  /** Whether the score of a node is the arithmetic mean of its children and nothing else. */
  static boolean fit(InnerNode node) {
    return node.aggregation.equals(Aggregations.arithmeticMean()) && !node.isReworked();
  }

  /** Writes the ends of a row; a child with weight that applies and has no ends leaves none. */
  void write(int row, Column lowest, Column highest) {
    double low = 0;
    double lowLost = 0;
    double high = 0;
    double highLost = 0;
    double total = 0;
    double totalLost = 0;
    boolean weighty = false;
    for (int c = 0; c < weights.length; c++) {
      double weight = weights[c];
      weighty |= weight > 0;
      if (weight > 0 && !children[c].isNotApplicable(row)) {
        double term = weight * children[c].low(row);
        double next = low + term;
        double part = next - low;
        lowLost += (low - (next - part)) + (term - part);
        low = next;
        term = weight * children[c].high(row);
        next = high + term;
        part = next - high;
        highLost += (high - (next - part)) + (term - part);
        high = next;
        next = total + weight;
        part = next - total;
        totalLost += (total - (next - part)) + (weight - part);
        total = next;
      }
    }
    double all = total + totalLost;
    if (all > 0) {
      set(lowest, row, (low + lowLost) / all);
      set(highest, row, (high + highLost) / all);
    } else {
      Reason none = weighty ? Reason.NOT_APPLICABLE : Reason.NO_WEIGHT;
      lowest.set(row, none);
      highest.set(row, none);
    }
  }

  private static void set(Column column, int row, double value) {
    if (Double.isFinite(value)) {
      column.set(row, value);
    } else {
      column.set(row, Reason.NOT_BOUNDED);
    }
  }
}
