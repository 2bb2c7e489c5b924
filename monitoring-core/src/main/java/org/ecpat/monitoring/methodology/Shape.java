package org.ecpat.monitoring.methodology;

import org.ecpat.monitoring.table.Statistics;

/** How the values of an indicator are bent, so that a few extremes rule less. */
public enum Shape {
  /** ln(x − min + 1). */
  LOG_FROM_ONE,
  /** ln(x − min + 0.01·(max − min)), as in COINr's {@code log_CT}. */
  LOG_OF_RANGE,
  /**
   * ln((max − 1)·(x − min)/(max − min) + 1), from 0 to ln max, as in the Global Innovation Index
   * 2020; where the greatest value is 1 or less, which would turn the order, cannot be computed.
   */
  LOG_TO_MAXIMUM,
  /**
   * The same as that of the range or, where the long tail is on the low side, −ln(max − x +
   * 0.01·(max − min)).
   */
  LOG_OF_TAIL;

  private static final double SMALL = 0.01;

  /**
   * The bent values of a sample, in their order, which they keep.
   *
   * @return NaN for each if all are equal, but zeros for {@link #LOG_FROM_ONE}
   */
  double[] bend(double... sample) {
    double low = java.util.Arrays.stream(sample).min().orElse(Double.NaN);
    double high = java.util.Arrays.stream(sample).max().orElse(Double.NaN);
    double margin = SMALL * (high - low);
    boolean turned = this == LOG_OF_TAIL && Statistics.skewness(sample) < 0;
    double[] bent = new double[sample.length];
    for (int i = 0; i < bent.length; i++) {
      if (this == LOG_FROM_ONE) {
        bent[i] = StrictMath.log(sample[i] - low + 1);
      } else if (this == LOG_TO_MAXIMUM) {
        double place = high > 1 ? (sample[i] - low) / (high - low) : Double.NaN;
        bent[i] = StrictMath.log1p((high - 1) * place);
      } else if (turned) {
        bent[i] = -StrictMath.log(high - sample[i] + margin);
      } else {
        bent[i] = StrictMath.log(sample[i] - low + margin);
      }
    }
    return bent;
  }
}
