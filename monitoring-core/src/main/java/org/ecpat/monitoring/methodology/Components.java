package org.ecpat.monitoring.methodology;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.ecpat.monitoring.table.Columns;
import org.ecpat.monitoring.table.Correlation;
import org.ecpat.monitoring.table.Sum;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.EigenDecompositionSymmetric;

/** How children vary together: their correlations and the first principal component. */
final class Components {
  private static final double CLOSE = 1e-9;

  private Components() {}

  /** The children whose scores differ, in order. */
  static int[] varying(Columns scores) {
    double[] deviations = Information.deviations(scores);
    return IntStream.range(0, deviations.length).filter(c -> deviations[c] > 0).toArray();
  }

  /** Pearson's coefficients of some children, 0 where there is none. */
  static double[][] correlations(Columns scores, int... some) {
    double[][] matrix = new double[some.length][some.length];
    for (int i = 0; i < some.length; i++) {
      matrix[i][i] = 1;
      for (int k = 0; k < i; k++) {
        double r = Correlation.pearson(scores.get(some[i]), scores.get(some[k])).orElse(0);
        matrix[i][k] = r;
        matrix[k][i] = r;
      }
    }
    return matrix;
  }

  /**
   * The loadings of the children on the first component, signed so that their sum is positive.
   *
   * @return 0 for a constant child, and for all if no component stands out or it has no direction
   */
  static double[] loadings(Columns scores) {
    double[] loadings = new double[scores.size()];
    int[] varying = varying(scores);
    if (varying.length == 0) {
      return loadings;
    }
    EigenDecompositionSymmetric components =
        new EigenDecompositionSymmetric(
            new Array2DRowRealMatrix(correlations(scores, varying), false), CLOSE, true);
    double[] variances = components.getEigenvalues();
    double[] first = components.getEigenvector(0).toArray();
    double sum = Sum.of(first);
    boolean standsOut = variances.length == 1 || variances[0] - variances[1] > CLOSE;
    if (standsOut && StrictMath.abs(sum) > CLOSE) {
      for (int i = 0; i < varying.length; i++) {
        loadings[varying[i]] = first[i] * Math.signum(sum);
      }
    }
    return loadings;
  }

  /** 1/σ of each child, as a share of the greatest; 0 for a constant child. */
  static double[] inverseDeviations(Columns scores) {
    double[] deviations = new double[scores.size()];
    Arrays.setAll(deviations, c -> Information.deviation(scores.get(c)));
    double least = Arrays.stream(deviations).filter(d -> d > 0).min().orElse(0);
    return Arrays.stream(deviations).map(d -> d > 0 ? least / d : 0).toArray();
  }
}
