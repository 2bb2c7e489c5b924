package org.ecpat.monitoring.methodology;

import java.util.Arrays;
import java.util.Optional;
import org.ecpat.monitoring.table.Sum;

/**
 * Distances from the mean of a sample in standard deviations.
 *
 * <p>The sample is brought to 0..1 first, so that neither a very small range is lost in the
 * rounding of the mean nor a very large one overflows.
 *
 * @param low the smallest value
 * @param width the distance of the largest value
 * @param mean the mean of the sample brought to 0..1
 * @param deviation its standard deviation
 */
record Standard(double low, double width, double mean, double deviation) {

  /** Of a sample, over n − 1; empty if it has fewer than two different values, or overflows. */
  static Optional<Standard> ofSample(double... values) {
    return of(values.length - 1, values);
  }

  /** Of all there are, over n; empty in the same cases. */
  static Optional<Standard> ofAll(double... values) {
    return of(values.length, values);
  }

  private static Optional<Standard> of(int divisor, double... values) {
    double low = Arrays.stream(values).min().orElse(0);
    double width = Arrays.stream(values).max().orElse(0) - low;
    if (!(width > 0 && width < Double.POSITIVE_INFINITY)) {
      return Optional.empty();
    }
    double[] places = Arrays.stream(values).map(v -> (v - low) / width).toArray();
    double mean = Sum.of(places) / places.length;
    Sum squares = new Sum();
    for (double place : places) {
      squares.add((place - mean) * (place - mean));
    }
    double deviation = StrictMath.sqrt(squares.value() / divisor);
    return Optional.of(new Standard(low, width, mean, deviation));
  }

  /** How many deviations a value lies above the mean. */
  double distance(double value) {
    return ((value - low) / width - mean) / deviation;
  }

  /** The value that lies so many deviations above the mean. */
  double value(double distance) {
    return low + width * (mean + deviation * distance);
  }
}
