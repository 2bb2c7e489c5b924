package org.ecpat.monitoring.scoring;

import java.util.Arrays;
import java.util.Optional;
import java.util.SplittableRandom;
import org.ecpat.monitoring.methodology.Split;
import org.ecpat.monitoring.table.Column;
import org.ecpat.monitoring.table.Columns;
import org.ecpat.monitoring.table.Sum;

/**
 * The points that each component of an aggregate lost against the best.
 *
 * <p>A method's own split, or else Shapley values of the game in which a coalition's loss is that
 * of its values while all others are at the best (Shapley 1953). They are exact up to so many
 * components that 2ⁿ results can be had; above, the mean of some orders drawn from a fixed seed,
 * which adds up all the same. Where a coalition has no result, components lose by weight.
 */
final class Lost {
  private static final long SEED = 412;

  private final double[] points;
  private final boolean estimated;

  private Lost(double[] points, boolean estimated) {
    this.points = points;
    this.estimated = estimated;
  }

  /** One state's values, and what the method makes of them and of values in their place. */
  interface Game {
    /** The node whose method it is. */
    InnerNode node();

    /** The components that take part, with their values and weights. */
    Taking taking();

    /** The results for some rows of other values. */
    Column results(Columns values);

    /** The largest number of components for which all coalitions are looked at. */
    int exactUpTo();

    /** The number of orders looked at beyond that. */
    int orders();
  }

  static Lost split(Game game, double best) {
    double[] values = game.taking().values;
    double[] weights = game.taking().weights;
    Optional<Split> own = game.node().aggregation(game.taking().children).split();
    if (own.isPresent()) {
      return new Lost(own.get().lost(values, weights, best), false);
    }
    boolean exact = values.length <= game.exactUpTo();
    double[] points = exact ? exact(game, best) : sampled(game, best);
    if (Arrays.stream(points).allMatch(Double::isFinite)) {
      return new Lost(points, !exact);
    }
    Arrays.setAll(points, i -> weights[i] * (best - values[i]));
    return new Lost(points, true);
  }

  double[] points() {
    return points;
  }

  double sum() {
    return Sum.of(points);
  }

  boolean isEstimated() {
    return estimated;
  }

  private static double[] exact(Game game, double best) {
    double[] values = game.taking().values;
    int n = values.length;
    Column[] columns = new Column[n];
    for (int c = 0; c < n; c++) {
      columns[c] = Column.ofSize(1 << n);
      for (int coalition = 0; coalition < 1 << n; coalition++) {
        columns[c].set(coalition, (coalition >> c & 1) == 1 ? values[c] : best);
      }
    }
    Column results = game.results(Columns.of(1 << n, columns));
    double[] shares = sharesBySize(n);
    double[] lost = new double[n];
    for (int c = 0; c < n; c++) {
      Sum sum = new Sum();
      for (int coalition = 0; coalition < 1 << n; coalition++) {
        if ((coalition >> c & 1) == 0) {
          double step = results.value(coalition) - results.value(coalition | 1 << c);
          sum.add(shares[Integer.bitCount(coalition)] * step);
        }
      }
      lost[c] = sum.value();
    }
    return lost;
  }

  /** s!(n − s − 1)!/n! for every size s of the coalition that is joined. */
  private static double[] sharesBySize(int n) {
    double[] shares = new double[n];
    shares[0] = 1.0 / n;
    for (int s = 1; s < n; s++) {
      shares[s] = shares[s - 1] * s / (n - s);
    }
    return shares;
  }

  private static double[] sampled(Game game, double best) {
    double[] values = game.taking().values;
    int n = values.length;
    int[][] orders = orders(game.orders(), n);
    int rows = orders.length * (n + 1);
    Column[] columns = new Column[n];
    Arrays.setAll(columns, c -> Column.ofSize(rows));
    for (int o = 0; o < orders.length; o++) {
      for (int step = 0; step <= n; step++) {
        int row = o * (n + 1) + step;
        for (int k = 0; k < n; k++) {
          int c = orders[o][k];
          columns[c].set(row, k < step ? values[c] : best);
        }
      }
    }
    Column results = game.results(Columns.of(rows, columns));
    Sum[] sums = new Sum[n];
    Arrays.setAll(sums, c -> new Sum());
    for (int o = 0; o < orders.length; o++) {
      for (int k = 0; k < n; k++) {
        int row = o * (n + 1) + k;
        sums[orders[o][k]].add(results.value(row) - results.value(row + 1));
      }
    }
    return Arrays.stream(sums).mapToDouble(s -> s.value() / orders.length).toArray();
  }

  private static int[][] orders(int count, int n) {
    SplittableRandom random = new SplittableRandom(SEED);
    int[][] orders = new int[count][n];
    for (int[] order : orders) {
      Arrays.setAll(order, i -> i);
      for (int i = n - 1; i > 0; i--) {
        int j = random.nextInt(i + 1);
        int swap = order[i];
        order[i] = order[j];
        order[j] = swap;
      }
    }
    return orders;
  }
}
