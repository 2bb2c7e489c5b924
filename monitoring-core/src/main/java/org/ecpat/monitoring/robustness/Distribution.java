package org.ecpat.monitoring.robustness;

import java.util.Arrays;
import java.util.OptionalDouble;
import org.ecpat.monitoring.internal.ValueStyle;
import org.ecpat.monitoring.table.Statistics;
import org.immutables.value.Value;

/**
 * How the answers to an indicator are distributed, in the units of its scale.
 *
 * <p>What a few or equal answers do not have is empty, as {@link Statistics} says.
 */
@ValueStyle
@Value.Immutable
public interface Distribution {

  /** The id of the indicator. */
  String indicator();

  /** The number of answers. */
  int count();

  /** The number of different answers. */
  int distinct();

  /** The smallest answer. */
  OptionalDouble minimum();

  /** The first quartile (Hyndman and Fan 1996, type 7). */
  OptionalDouble lowerQuartile();

  /** The median. */
  OptionalDouble median();

  /** The third quartile. */
  OptionalDouble upperQuartile();

  /** The largest answer. */
  OptionalDouble maximum();

  /** The arithmetic mean. */
  OptionalDouble mean();

  /** The standard deviation, with n − 1. */
  OptionalDouble standardDeviation();

  /** The skewness, corrected for bias. */
  OptionalDouble skewness();

  /** The excess kurtosis, corrected for bias. */
  OptionalDouble kurtosis();

  /** The distribution of these answers. */
  static Distribution of(String indicator, double... answers) {
    double[] sorted = answers.clone();
    Arrays.sort(sorted);
    return builder()
        .indicator(indicator)
        .count(sorted.length)
        .distinct((int) Arrays.stream(sorted).map(v -> v + 0.0).distinct().count())
        .minimum(known(Statistics.quantileOfSorted(0, sorted)))
        .lowerQuartile(known(Statistics.quantileOfSorted(0.25, sorted)))
        .median(known(Statistics.quantileOfSorted(0.5, sorted)))
        .upperQuartile(known(Statistics.quantileOfSorted(0.75, sorted)))
        .maximum(known(Statistics.quantileOfSorted(1, sorted)))
        .mean(known(Statistics.mean(sorted)))
        .standardDeviation(known(Statistics.standardDeviation(sorted)))
        .skewness(known(Statistics.skewness(sorted)))
        .kurtosis(known(Statistics.kurtosis(sorted)))
        .build();
  }

  private static OptionalDouble known(double value) {
    return Double.isNaN(value) ? OptionalDouble.empty() : OptionalDouble.of(value);
  }

  /** A builder without any attribute set. */
  static Builder builder() {
    return new Builder();
  }

  /** Builds a {@link Distribution}. */
  final class Builder extends ImmutableDistribution.Builder {
    /** Starts without any attribute set. */
    public Builder() {}
  }
}
