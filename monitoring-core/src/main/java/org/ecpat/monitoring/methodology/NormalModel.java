package org.ecpat.monitoring.methodology;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.ecpat.monitoring.table.Sum;
import org.hipparchus.exception.MathIllegalArgumentException;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.CholeskyDecomposition;
import org.hipparchus.linear.EigenDecompositionSymmetric;
import org.hipparchus.linear.RealMatrix;

/**
 * A multivariate normal distribution fitted to rows with gaps, step by step.
 *
 * <p>Each step expects the gaps from what a row has (E), then takes mean and covariance of the rows
 * thus filled, with the uncertainty of what was expected (M): Dempster, Laird and Rubin 1977. It
 * starts from gaps filled with the means. Where the covariance of what a row has is singular, the
 * expectation is the shortest of the possible ones (Moore–Penrose inverse).
 */
final class NormalModel {
  private static final double SINGULAR = 1e-10;

  private final double[][] rows;
  private final Map<BitSet, List<Integer>> patterns = new LinkedHashMap<>();
  private final double ridge;
  private final int size;
  private double[] mean;
  private double[][] covariance;

  /**
   * A model that has not made any step.
   *
   * @param sample rows of equal length, NaN for a gap; each column with a value, each row too
   * @param ridge what each M step adds to every variance, 0 or more
   */
  NormalModel(double[][] sample, double ridge) {
    this.ridge = ridge;
    this.size = sample[0].length;
    this.rows = new double[sample.length][];
    this.mean = new double[size];
    for (int r = 0; r < sample.length; r++) {
      rows[r] = sample[r].clone();
      patterns.computeIfAbsent(gaps(sample[r]), p -> new ArrayList<>()).add(r);
    }
    for (int c = 0; c < size; c++) {
      int column = c;
      double[] there =
          Arrays.stream(sample).mapToDouble(r -> r[column]).filter(v -> !Double.isNaN(v)).toArray();
      mean[c] = Sum.of(there) / there.length;
    }
    patterns.forEach(
        (gaps, some) -> some.forEach(r -> gaps.stream().forEach(c -> rows[r][c] = mean[c])));
    this.covariance = covariance(new double[size][size]);
  }

  private static BitSet gaps(double... row) {
    BitSet gaps = new BitSet();
    IntStream.range(0, row.length).filter(c -> Double.isNaN(row[c])).forEach(gaps::set);
    return gaps;
  }

  /** The estimated means. */
  double[] mean() {
    return mean.clone();
  }

  /** The estimated covariances, over the number of rows. */
  double[][] covariance() {
    return Arrays.stream(covariance).map(double[]::clone).toArray(double[][]::new);
  }

  /** What stands in a cell: the value of the sample, or what the last step expected. */
  double expected(int row, int column) {
    return rows[row][column];
  }

  /**
   * One step.
   *
   * @return the largest move of a mean or a covariance
   */
  double step() {
    double[][] uncertain = new double[size][size];
    patterns.forEach((gaps, some) -> expect(gaps, some, uncertain));
    double[] before = mean;
    double[][] covariances = covariance;
    mean = new double[size];
    for (int c = 0; c < size; c++) {
      int column = c;
      mean[c] = Sum.of(Arrays.stream(rows).mapToDouble(r -> r[column]).toArray()) / rows.length;
    }
    covariance = covariance(uncertain);
    double moved = 0;
    for (int c = 0; c < size; c++) {
      moved = StrictMath.max(moved, StrictMath.abs(mean[c] - before[c]));
      for (int k = 0; k < size; k++) {
        moved = StrictMath.max(moved, StrictMath.abs(covariance[c][k] - covariances[c][k]));
      }
    }
    return moved;
  }

  /** Fills the gaps of rows that have the same ones. */
  private void expect(BitSet gaps, List<Integer> some, double[][] uncertain) {
    int[] missing = gaps.stream().toArray();
    int[] there = IntStream.range(0, size).filter(c -> !gaps.get(c)).toArray();
    if (missing.length == 0) {
      return;
    }
    RealMatrix all = new Array2DRowRealMatrix(covariance, false);
    RealMatrix across = all.getSubMatrix(missing, there);
    RealMatrix slopes = across.multiply(inverse(all.getSubMatrix(there, there)));
    RealMatrix left =
        all.getSubMatrix(missing, missing).subtract(slopes.multiply(across.transpose()));
    for (int row : some) {
      double[] distance = Arrays.stream(there).mapToDouble(c -> rows[row][c] - mean[c]).toArray();
      double[] move = slopes.operate(distance);
      for (int m = 0; m < missing.length; m++) {
        rows[row][missing[m]] = mean[missing[m]] + move[m];
      }
    }
    for (int m = 0; m < missing.length; m++) {
      for (int k = 0; k < missing.length; k++) {
        uncertain[missing[m]][missing[k]] += some.size() * left.getEntry(m, k);
      }
    }
  }

  private static RealMatrix inverse(RealMatrix matrix) {
    try {
      return new CholeskyDecomposition(matrix, 1e-6, SINGULAR).getSolver().getInverse();
    } catch (MathIllegalArgumentException e) {
      EigenDecompositionSymmetric axes = new EigenDecompositionSymmetric(matrix, SINGULAR, true);
      double[] variances = axes.getEigenvalues();
      double least = SINGULAR * StrictMath.max(1, variances[0]);
      RealMatrix scaled = axes.getV().copy();
      for (int c = 0; c < variances.length; c++) {
        double factor = variances[c] > least ? 1 / variances[c] : 0;
        scaled.setColumnVector(c, scaled.getColumnVector(c).mapMultiply(factor));
      }
      return scaled.multiply(axes.getVT());
    }
  }

  private double[][] covariance(double[][] uncertain) {
    double[][] result = new double[size][size];
    for (int c = 0; c < size; c++) {
      for (int k = 0; k <= c; k++) {
        Sum sum = new Sum();
        sum.add((uncertain[c][k] + uncertain[k][c]) / 2);
        for (double[] row : rows) {
          sum.add((row[c] - mean[c]) * (row[k] - mean[k]));
        }
        result[c][k] = sum.value() / rows.length + (c == k ? ridge : 0);
        result[k][c] = result[c][k];
      }
    }
    return result;
  }
}
