package org.ecpat.monitoring.table;

import java.util.Arrays;
import java.util.Comparator;
import java.util.OptionalDouble;

/**
 * How columns vary together, over the rows in which all of them have a value.
 *
 * <table>
 * <caption>Coefficients</caption>
 * <tr><th>function</th><th>is 1 if</th><th>source</th></tr>
 * <tr><td>{@link #pearson}</td><td>y is a rising straight line of x</td><td>Pearson 1895</td></tr>
 * <tr><td>{@link #spearman}</td><td>y rises with x</td><td>Spearman 1904</td></tr>
 * <tr><td>{@link #kendall}</td><td>y rises with x</td><td>Kendall 1945</td></tr>
 * <tr><td>{@link #cronbach}</td><td>all columns are the same</td><td>Cronbach 1951</td></tr>
 * </table>
 *
 * <p>The order of the rows changes no bit of a result.
 */
public final class Correlation {
  private Correlation() {}

  /**
   * Pearson's coefficient, cov(x, y)/√(var(x)·var(y)), from −1 to 1.
   *
   * @return empty if fewer than two rows have both values, or one of them is constant there
   */
  public static OptionalDouble pearson(Column x, Column y) {
    Moments moments = Moments.of(x, y);
    double size = StrictMath.sqrt(moments.xx) * StrictMath.sqrt(moments.yy);
    return size > 0
        ? OptionalDouble.of(StrictMath.max(-1, StrictMath.min(1, moments.xy / size)))
        : OptionalDouble.empty();
  }

  /**
   * Spearman's coefficient, Pearson's of the ranks, from −1 to 1.
   *
   * <p>Ranks are given among the rows that have both values; tied values share the mean of theirs.
   *
   * @return empty if fewer than two rows have both values, or one of them is constant there
   */
  public static OptionalDouble spearman(Column x, Column y) {
    double[][] pairs = pairs(x, y);
    return pearson(ranks(pairs, 0), ranks(pairs, 1));
  }

  private static Column ranks(double[][] pairs, int side) {
    Column values = Column.of(Arrays.stream(pairs).mapToDouble(p -> p[side]).toArray());
    return Column.of(Ranks.descending(values, Ties.FRACTIONAL));
  }

  /**
   * Kendall's τ_b, (concordant − discordant)/√((pairs − ties in x)·(pairs − ties in y)).
   *
   * <p>Time grows with n·log n (Knight 1966).
   *
   * @return empty if fewer than two rows have both values, or one of them is constant there
   */
  public static OptionalDouble kendall(Column x, Column y) {
    return Concordance.of(pairs(x, y)).tau();
  }

  /**
   * Cronbach's α, how consistently columns measure one thing, k/(k − 1)·(1 − Σvar(xᵢ)/var(Σxᵢ)).
   *
   * <p>At most 1, and negative where columns work against each other. Rows in which any column has
   * no value are left out.
   *
   * @return empty if there are fewer than two columns or complete rows, or all sums are equal
   */
  public static OptionalDouble cronbach(Columns columns) {
    double[][] complete = completeRows(columns);
    int size = columns.size();
    if (size < 2 || complete.length < 2) {
      return OptionalDouble.empty();
    }
    Sum parts = new Sum();
    for (int c = 0; c < size; c++) {
      int column = c;
      parts.add(variance(Arrays.stream(complete).mapToDouble(row -> row[column]).toArray()));
    }
    double whole = variance(Arrays.stream(complete).mapToDouble(Sum::of).toArray());
    return whole > 0
        ? OptionalDouble.of(size / (size - 1.0) * (1 - parts.value() / whole))
        : OptionalDouble.empty();
  }

  private static double variance(double... sample) {
    double deviation = Statistics.standardDeviation(sample);
    return deviation * deviation;
  }

  private static double[][] completeRows(Columns columns) {
    double[][] complete = new double[columns.rows()][];
    int count = 0;
    for (int row = 0; row < columns.rows(); row++) {
      double[] values = new double[columns.size()];
      boolean all = true;
      for (int c = 0; c < values.length; c++) {
        values[c] = columns.get(c).value(row) + 0.0;
        all &= columns.get(c).has(row);
      }
      if (all) {
        complete[count++] = values;
      }
    }
    double[][] sorted = Arrays.copyOf(complete, count);
    Arrays.sort(sorted, Arrays::compare);
    return sorted;
  }

  /**
   * The importance of a component in a weighted arithmetic mean, w·cov(x, y)/var(y).
   *
   * <p>The importances of all components add up to 1 where no value is missing. One can be
   * negative: then the component works against the result (Paruolo, Saisana, Saltelli 2013).
   *
   * @param weight the share of the component among its siblings, from 0 to 1
   * @param component x, the scores of the component
   * @param result y, the scores of the node
   * @return empty if fewer than two rows have both values, or the result is constant there
   */
  public static OptionalDouble importance(double weight, Column component, Column result) {
    Moments moments = Moments.of(component, result);
    return moments.yy > 0
        ? OptionalDouble.of(weight * moments.xy / moments.yy)
        : OptionalDouble.empty();
  }

  /** Sums of products of the distances from the means, the same in whatever order rows stand. */
  private static final class Moments {
    double xx;
    double yy;
    double xy;

    static Moments of(Column x, Column y) {
      double[][] pairs = pairs(x, y);
      Moments moments = new Moments();
      if (pairs.length < 2) {
        return moments;
      }
      double[] fromX = distances(pairs, 0);
      double[] fromY = distances(pairs, 1);
      Sum xx = new Sum();
      Sum yy = new Sum();
      Sum xy = new Sum();
      for (int i = 0; i < pairs.length; i++) {
        xx.add(fromX[i] * fromX[i]);
        yy.add(fromY[i] * fromY[i]);
        xy.add(fromX[i] * fromY[i]);
      }
      moments.xx = isConstant(pairs, 0) ? 0 : xx.value();
      moments.yy = isConstant(pairs, 1) ? 0 : yy.value();
      moments.xy = xy.value();
      return moments;
    }

    /** Distances from the mean, also where it lies between two numbers that are neighbours. */
    private static double[] distances(double[][] pairs, int side) {
      double[] values = Arrays.stream(pairs).mapToDouble(p -> p[side]).toArray();
      double mean = Sum.of(values) / values.length;
      double[] distances = Arrays.stream(values).map(v -> v - mean).toArray();
      double rest = Sum.of(distances) / distances.length;
      return Arrays.stream(distances).map(d -> d - rest).toArray();
    }

    private static boolean isConstant(double[][] pairs, int side) {
      return Arrays.stream(pairs).allMatch(p -> p[side] == pairs[0][side]);
    }
  }

  /** The rows with both values, by x and then by y. */
  private static double[][] pairs(Column x, Column y) {
    double[][] pairs = new double[x.size()][];
    int count = 0;
    for (int row = 0; row < x.size(); row++) {
      if (x.has(row) && y.has(row)) {
        pairs[count++] = new double[] {x.value(row) + 0.0, y.value(row) + 0.0};
      }
    }
    double[][] sorted = Arrays.copyOf(pairs, count);
    Arrays.sort(
        sorted, Comparator.comparingDouble((double[] p) -> p[0]).thenComparingDouble(p -> p[1]));
    return sorted;
  }
}
