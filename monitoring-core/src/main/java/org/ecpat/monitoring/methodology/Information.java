package org.ecpat.monitoring.methodology;

import java.util.Arrays;
import org.ecpat.monitoring.table.Column;
import org.ecpat.monitoring.table.Columns;
import org.ecpat.monitoring.table.Correlation;
import org.ecpat.monitoring.table.Sum;

/** How much children tell states apart, by several measures; each is 0 for a constant child. */
final class Information {
  private Information() {}

  /** The standard deviations of the children, each brought to 0..1 first; 0 if it is constant. */
  static double[] deviations(Columns scores) {
    double[] deviations = new double[scores.size()];
    Arrays.setAll(
        deviations,
        c -> Standard.ofSample(sorted(scores.get(c))).map(Standard::deviation).orElse(0.0));
    return deviations;
  }

  /** Values in rising order, so that sums do not depend on the order of states. */
  private static double[] sorted(Column column) {
    double[] values = column.present();
    Arrays.sort(values);
    return values;
  }

  /** The standard deviation of a child; 0 if it is constant. */
  static double deviation(Column scores) {
    return Standard.ofSample(sorted(scores)).map(s -> s.width() * s.deviation()).orElse(0.0);
  }

  /** 1 − E, E = −ΣP·ln P/ln m with P = x/Σx over the m states that have the child. */
  static double[] divergences(Columns scores) {
    double[] divergences = new double[scores.size()];
    Arrays.setAll(divergences, c -> divergence(sorted(scores.get(c))));
    return divergences;
  }

  /** Summed as Σ(q·ln q − q + 1)/(m·ln m), q = P·m, in which no digits cancel. */
  private static double divergence(double[] sorted) {
    int m = sorted.length;
    if (m < 2 || sorted[0] == sorted[m - 1]) {
      return 0;
    }
    double mean = Sum.of(sorted) / m;
    Sum sum = new Sum();
    for (double value : sorted) {
      double distance = (value - mean) / mean;
      double log = distance > -1 ? (1 + distance) * StrictMath.log1p(distance) : 0;
      sum.add(log - distance);
    }
    return StrictMath.max(0, sum.value() / (m * StrictMath.log(m)));
  }

  /** The deviation times Σ(1 − r) over the other children that are not constant. */
  static double[] conflicts(Columns scores) {
    double[] deviations = deviations(scores);
    double[] conflicts = new double[deviations.length];
    for (int c = 0; c < conflicts.length; c++) {
      Sum sum = new Sum();
      int others = 0;
      for (int other = 0; other < conflicts.length; other++) {
        if (other != c && deviations[other] > 0) {
          sum.add(1 - Correlation.pearson(scores.get(c), scores.get(other)).orElse(0));
          others++;
        }
      }
      conflicts[c] = deviations[c] * (others == 0 ? 1 : StrictMath.max(0, sum.value()));
    }
    return conflicts;
  }

  /** By how much a state's performance changes, over all states, if the child is left out. */
  static double[] removals(Columns scores) {
    double[] least = new double[scores.size()];
    Arrays.setAll(
        least, c -> Arrays.stream(scores.get(c).present()).min().orElse(Double.POSITIVE_INFINITY));
    double[][] effects = new double[scores.size()][scores.rows()];
    for (int row = 0; row < scores.rows(); row++) {
      addEffects(scores, least, row, effects);
    }
    double[] removals = new double[scores.size()];
    for (int c = 0; c < removals.length; c++) {
      Arrays.sort(effects[c]);
      removals[c] = Sum.of(effects[c]);
    }
    return removals;
  }

  private static void addEffects(Columns scores, double[] least, int row, double[][] effects) {
    double[] logs = new double[scores.size()];
    int present = 0;
    for (int c = 0; c < logs.length; c++) {
      if (scores.get(c).has(row)) {
        logs[c] = StrictMath.log(scores.get(c).value(row) / least[c]);
        present++;
      }
    }
    double all = Sum.of(logs);
    for (int c = 0; c < logs.length; c++) {
      effects[c][row] =
          present == 0
              ? 0
              : StrictMath.log1p(all / present) - StrictMath.log1p((all - logs[c]) / present);
    }
  }
}
