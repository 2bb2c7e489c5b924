package org.ecpat.monitoring.table;

import java.util.Arrays;
import java.util.Comparator;
import java.util.OptionalDouble;

/** How two columns vary together, over the rows in which both have a value. */
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
      double meanX = Sum.of(Arrays.stream(pairs).mapToDouble(p -> p[0]).toArray()) / pairs.length;
      double meanY = Sum.of(Arrays.stream(pairs).mapToDouble(p -> p[1]).toArray()) / pairs.length;
      Sum xx = new Sum();
      Sum yy = new Sum();
      Sum xy = new Sum();
      for (double[] pair : pairs) {
        xx.add((pair[0] - meanX) * (pair[0] - meanX));
        yy.add((pair[1] - meanY) * (pair[1] - meanY));
        xy.add((pair[0] - meanX) * (pair[1] - meanY));
      }
      moments.xx = isConstant(pairs, 0) ? 0 : xx.value();
      moments.yy = isConstant(pairs, 1) ? 0 : yy.value();
      moments.xy = xy.value();
      return moments;
    }

    private static boolean isConstant(double[][] pairs, int side) {
      return Arrays.stream(pairs).allMatch(p -> p[side] == pairs[0][side]);
    }

    private static double[][] pairs(Column x, Column y) {
      double[][] pairs = new double[x.size()][];
      int count = 0;
      for (int row = 0; row < x.size(); row++) {
        if (x.has(row) && y.has(row)) {
          pairs[count++] = new double[] {x.value(row), y.value(row)};
        }
      }
      double[][] sorted = Arrays.copyOf(pairs, count);
      Arrays.sort(
          sorted, Comparator.comparingDouble((double[] p) -> p[0]).thenComparingDouble(p -> p[1]));
      return sorted;
    }
  }
}
