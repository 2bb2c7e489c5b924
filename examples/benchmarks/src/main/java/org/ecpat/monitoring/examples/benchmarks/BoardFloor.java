package org.ecpat.monitoring.examples.benchmarks;

/**
 * A full board of a {@link Workload} written by hand on arrays: scores and ranks as {@link Floor}
 * has them, and coverage, bounds and contribution of every indicator, sub-goal, goal and the whole.
 *
 * <p>It gives the same bits as the library. It makes no object, and knows no other methods.
 */
final class BoardFloor {
  private static final double BEST = 100;

  final Level indicators;
  final Level subGoals;
  final Level goals;
  final Level overall;
  private final Floor floor;

  /** What is kept of the nodes of a level, a row of the arrays for each. */
  static final class Level {
    final double[][] scores;
    final double[] weights;
    final double[][] coverage;
    final double[][] low;
    final double[][] high;

    /** The points that could be won, and those that were lost; NaN where a node takes no part. */
    final double[][] available;

    final double[][] lost;

    Level(double[][] scores, double... weights) {
      this.scores = scores;
      this.weights = weights;
      coverage = like(scores);
      low = like(scores);
      high = like(scores);
      available = like(scores);
      lost = like(scores);
    }

    private static double[][] like(double[][] scores) {
      return new double[scores.length][scores[0].length];
    }

    double contribution(int node, int row) {
      double points = lost[node][row];
      return Double.isNaN(points) ? 0 : available[node][row] - points;
    }
  }

  BoardFloor(Workload work) {
    floor = new Floor(work);
    indicators = new Level(floor.indicators, work.indicatorWeights);
    subGoals = new Level(floor.subGoals, work.subGoalWeights);
    goals = new Level(floor.goals, work.goalWeights);
    overall = new Level(new double[][] {floor.overall}, 1);
  }

  /** Computes everything anew. */
  Level run() {
    floor.run();
    leaves();
    up(indicators, subGoals, Workload.PER_SUB_GOAL);
    up(subGoals, goals, Workload.PER_GOAL);
    up(goals, overall, goals.weights.length);
    for (int row = 0; row < floor.overall.length; row++) {
      overall.available[0][row] = BEST;
      overall.lost[0][row] = BEST - floor.overall[row];
    }
    down(goals, overall, goals.weights.length);
    down(subGoals, goals, Workload.PER_GOAL);
    down(indicators, subGoals, Workload.PER_SUB_GOAL);
    return indicators;
  }

  private void leaves() {
    for (int i = 0; i < indicators.scores.length; i++) {
      double[] scores = indicators.scores[i];
      for (int row = 0; row < scores.length; row++) {
        boolean missing = Double.isNaN(scores[row]);
        indicators.coverage[i][row] = missing ? 0 : 1;
        indicators.low[i][row] = missing ? 0 : scores[row];
        indicators.high[i][row] = missing ? BEST : scores[row];
      }
    }
  }

  private static void up(Level below, Level above, int size) {
    for (int node = 0; node < above.scores.length; node++) {
      int first = node * size;
      int end = StrictMath.min(below.scores.length, first + size);
      for (int row = 0; row < above.scores[node].length; row++) {
        above.coverage[node][row] = coverage(below, first, end, row);
        double score = above.scores[node][row];
        double low = mean(below.low, below.weights, first, end, row);
        double high = mean(below.high, below.weights, first, end, row);
        above.low[node][row] = score < low ? score : low;
        above.high[node][row] = score > high ? score : high;
      }
    }
  }

  private static double coverage(Level below, int first, int end, int row) {
    double sum = 0;
    double total = 0;
    for (int c = first; c < end; c++) {
      sum += below.weights[c] * below.coverage[c][row];
      total += below.weights[c];
    }
    return sum / total;
  }

  private static double mean(double[][] in, double[] weights, int first, int end, int row) {
    double sum = 0;
    double sumLost = 0;
    for (int c = first; c < end; c++) {
      double term = weights[c] * in[c][row];
      double next = sum + term;
      double part = next - sum;
      sumLost += (sum - (next - part)) + (term - part);
      sum = next;
    }
    return (sum + sumLost) / total(in, weights, first, end, row);
  }

  /** The weight of the nodes that have a value. */
  private static double total(double[][] in, double[] weights, int first, int end, int row) {
    double total = 0;
    double lost = 0;
    for (int c = first; c < end; c++) {
      if (!Double.isNaN(in[c][row])) {
        double next = total + weights[c];
        double part = next - total;
        lost += (total - (next - part)) + (weights[c] - part);
        total = next;
      }
    }
    return total + lost;
  }

  private static void down(Level below, Level above, int size) {
    for (int node = 0; node < above.scores.length; node++) {
      int first = node * size;
      int end = StrictMath.min(below.scores.length, first + size);
      for (int row = 0; row < above.scores[node].length; row++) {
        double won = above.available[node][row];
        double own = BEST - above.scores[node][row];
        double factor = own == 0 ? 0 : above.lost[node][row] / own;
        double total = total(below.scores, below.weights, first, end, row);
        for (int c = first; c < end; c++) {
          double share = below.weights[c] / total;
          below.available[c][row] = won * share;
          below.lost[c][row] = share * (BEST - below.scores[c][row]) * factor;
        }
      }
    }
  }
}
