package org.ecpat.monitoring.table;

import java.util.Arrays;

/**
 * Statistics of a sample of finite numbers.
 *
 * <p>Sums are compensated and run in the order given. A sample too small or too even for a
 * statistic gives NaN.
 */
public final class Statistics {
  private Statistics() {}

  /** The arithmetic mean; NaN without values. */
  public static double mean(double... sample) {
    return sample.length == 0 ? Double.NaN : Sum.of(sample) / sample.length;
  }

  /** The middle value, or the mean of the two middle ones; NaN without values. */
  public static double median(double... sample) {
    double[] sorted = sample.clone();
    Arrays.sort(sorted);
    int half = sorted.length / 2;
    if (sorted.length == 0) {
      return Double.NaN;
    }
    return sorted.length % 2 == 1
        ? sorted[half] + 0.0
        : sorted[half - 1] / 2 + sorted[half] / 2 + 0.0;
  }

  /**
   * The value below which a share of the sample lies, by a straight line between the values.
   *
   * <p>The place of the share is p·(n − 1) in the sorted sample, counted from 0 (Hyndman and Fan
   * 1996, type 7).
   *
   * @param share from 0 to 1
   * @return NaN without values
   */
  public static double quantile(double share, double... sample) {
    if (sample.length == 0) {
      return Double.NaN;
    }
    double[] sorted = sample.clone();
    Arrays.sort(sorted);
    return quantileOfSorted(share, sorted);
  }

  /** The same of a sample that is sorted already. */
  public static double quantileOfSorted(double share, double... sorted) {
    if (sorted.length == 0) {
      return Double.NaN;
    }
    double place = share * (sorted.length - 1);
    int below = (int) StrictMath.floor(place);
    int above = Math.min(below + 1, sorted.length - 1);
    double part = place - below;
    return sorted[below] + (part > 0 ? part * (sorted[above] - sorted[below]) : 0) + 0.0;
  }

  /** Whether all values are the same; true without values. */
  public static boolean isConstant(double... sample) {
    for (double value : sample) {
      if (value != sample[0]) {
        return false;
      }
    }
    return true;
  }

  /**
   * The standard deviation of the sample, √(Σ(x − mean)²/(n − 1)).
   *
   * @return 0 for equal values, NaN for fewer than two
   */
  public static double standardDeviation(double... sample) {
    return sample.length < 2
        ? Double.NaN
        : StrictMath.sqrt(centralMoment(2, sample) * sample.length / (sample.length - 1));
  }

  /**
   * The bias-corrected skewness, √(n(n − 1))/(n − 2) · m₃/m₂^1.5 (Joanes and Gill 1998, type 2).
   *
   * @return NaN for fewer than three values, or equal ones
   */
  public static double skewness(double... sample) {
    double n = sample.length;
    if (n < 3 || isConstant(sample)) {
      return Double.NaN;
    }
    double spread = centralMoment(2, sample);
    double g1 = centralMoment(3, sample) / (spread * StrictMath.sqrt(spread));
    return StrictMath.sqrt(n * (n - 1)) / (n - 2) * g1;
  }

  /**
   * The bias-corrected excess kurtosis, ((n + 1)(m₄/m₂² − 3) + 6)(n − 1)/((n − 2)(n − 3)).
   *
   * <p>It is type 2 of Joanes and Gill 1998.
   *
   * @return NaN for fewer than four values, or equal ones
   */
  public static double kurtosis(double... sample) {
    double n = sample.length;
    if (n < 4 || isConstant(sample)) {
      return Double.NaN;
    }
    double spread = centralMoment(2, sample);
    double g2 = centralMoment(4, sample) / (spread * spread) - 3;
    return ((n + 1) * g2 + 6) * (n - 1) / ((n - 2) * (n - 3));
  }

  private static double centralMoment(int order, double... sample) {
    if (isConstant(sample)) {
      return 0;
    }
    double mean = mean(sample);
    Sum sum = new Sum();
    for (double value : sample) {
      double power = 1;
      for (int i = 0; i < order; i++) {
        power *= value - mean;
      }
      sum.add(power);
    }
    return sum.value() / sample.length;
  }
}
