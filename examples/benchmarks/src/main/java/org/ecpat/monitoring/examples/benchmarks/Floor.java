package org.ecpat.monitoring.examples.benchmarks;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Arrays;

/**
 * The arithmetic of a {@link Workload} written by hand on arrays, with nothing beside it.
 *
 * <p>It gives the same bits as the library: the same normalisation, compensated sums in the same
 * order, the same settling before the same ranks. Every score is kept, of indicators too, as the
 * library keeps them. It knows no ids, no reasons and no other methods, and allocates once.
 */
final class Floor {
  /** The scores of the indicators, sub-goals and goals, NaN where there is none. */
  final double[][] indicators;

  final double[][] subGoals;
  final double[][] goals;

  /** The overall scores. */
  final double[] overall;

  /** The ranks of the overall scores, NaN where there is none. */
  final double[] ranks;

  private final Workload work;
  private final double[] settled;
  private final double[] sorted;

  Floor(Workload work) {
    this.work = work;
    int rows = work.values[0].length;
    indicators = new double[work.values.length][rows];
    subGoals = new double[work.subGoalWeights.length][rows];
    goals = new double[work.goalWeights.length][rows];
    overall = new double[rows];
    ranks = new double[rows];
    settled = new double[rows];
    sorted = new double[rows];
  }

  /** Computes everything anew. */
  double[] run() {
    normalize();
    aggregate();
    rank();
    return ranks;
  }

  void normalize() {
    for (int i = 0; i < indicators.length; i++) {
      normalize(work.values[i], work.worst[i], work.best[i], indicators[i]);
    }
  }

  void aggregate() {
    for (int s = 0, first = 0; s < subGoals.length; s++) {
      int end = first;
      while (end < indicators.length && Workload.subGoalOf(end) == s) {
        end++;
      }
      mean(indicators, work.indicatorWeights, first, end, subGoals[s]);
      first = end;
    }
    for (int g = 0, first = 0; g < goals.length; g++) {
      int end = first;
      while (end < subGoals.length && Workload.goalOf(end) == g) {
        end++;
      }
      mean(subGoals, work.subGoalWeights, first, end, goals[g]);
      first = end;
    }
    mean(goals, work.goalWeights, 0, goals.length, overall);
  }

  private static void normalize(double[] in, double worst, double best, double[] out) {
    for (int row = 0; row < in.length; row++) {
      double score = (in[row] - worst) / (best - worst) * 100;
      out[row] = StrictMath.min(StrictMath.max(score, 0), 100);
    }
  }

  private static void mean(double[][] in, double[] weights, int first, int end, double[] out) {
    for (int row = 0; row < out.length; row++) {
      double sum = 0;
      double sumLost = 0;
      double total = 0;
      double totalLost = 0;
      for (int c = first; c < end; c++) {
        double value = in[c][row];
        if (!Double.isNaN(value)) {
          double weight = weights[c];
          double term = weight * value;
          double next = sum + term;
          double part = next - sum;
          sumLost += (sum - (next - part)) + (term - part);
          sum = next;
          next = total + weight;
          part = next - total;
          totalLost += (total - (next - part)) + (weight - part);
          total = next;
        }
      }
      out[row] = (sum + sumLost) / (total + totalLost);
    }
  }

  void rank() {
    int count = 0;
    for (int row = 0; row < overall.length; row++) {
      settled[row] = settle(overall[row]);
      if (!Double.isNaN(settled[row])) {
        sorted[count++] = -settled[row] + 0.0;
      }
    }
    Arrays.sort(sorted, 0, count);
    for (int row = 0; row < ranks.length; row++) {
      ranks[row] =
          Double.isNaN(settled[row]) ? Double.NaN : 1 + before(sorted, count, -settled[row] + 0.0);
    }
  }

  private static int before(double[] sorted, int count, double value) {
    int low = 0;
    int high = count;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sorted[middle] < value) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private static double settle(double value) {
    double size = StrictMath.abs(value);
    if (!(size < Double.POSITIVE_INFINITY)) {
      return value;
    }
    if (size >= 1e5) {
      return new BigDecimal(value).round(new MathContext(15, RoundingMode.HALF_EVEN)).doubleValue();
    }
    double scaled = value * 1e10;
    double whole = StrictMath.rint(scaled);
    if (StrictMath.abs(scaled - whole) < 0.5 - StrictMath.ulp(scaled)) {
      return whole / 1e10 + 0.0;
    }
    return new BigDecimal(value).setScale(10, RoundingMode.HALF_EVEN).doubleValue() + 0.0;
  }
}
