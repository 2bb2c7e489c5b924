package org.ecpat.monitoring.methodology;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.DoubleUnaryOperator;
import org.ecpat.monitoring.table.Column;
import org.ecpat.monitoring.table.Range;

/**
 * A function of one value, kept in a range if there is one.
 *
 * <p>Where the function is NaN the value cannot be computed.
 */
record CurveFit(
    DoubleUnaryOperator curve,
    Optional<Range> range,
    Optional<Range> clamp,
    Map<String, Double> parameters)
    implements Fit {

  CurveFit {
    parameters = Collections.unmodifiableMap(new TreeMap<>(parameters));
  }

  /** A function whose results are moved into a range. */
  static CurveFit clamped(DoubleUnaryOperator curve, Range range, Map<String, Double> parameters) {
    return new CurveFit(curve, Optional.of(range), Optional.of(range), parameters);
  }

  /** A function whose results stay as they are. */
  static CurveFit open(DoubleUnaryOperator curve, Map<String, Double> parameters) {
    return new CurveFit(curve, Optional.empty(), Optional.empty(), parameters);
  }

  /** A function whose results lie in a range by themselves. */
  static CurveFit within(DoubleUnaryOperator curve, Range range, Map<String, Double> parameters) {
    return new CurveFit(curve, Optional.of(range), Optional.empty(), parameters);
  }

  /** A function of shares from 0 to 1 spread over a range, with its ends kept or not. */
  static CurveFit spread(
      DoubleUnaryOperator share, Range range, Ends ends, Map<String, Double> parameters) {
    DoubleUnaryOperator curve = x -> range.low() + share.applyAsDouble(x) * range.width();
    return ends == Ends.CLAMPED ? clamped(curve, range, parameters) : open(curve, parameters);
  }

  @Override
  public void apply(Column in, Column out) {
    for (int row = 0; row < in.size(); row++) {
      if (in.has(row)) {
        double score = curve.applyAsDouble(in.value(row));
        out.set(row, clamp.isPresent() ? clamp.get().clamp(score) : score);
      } else {
        out.copy(row, in);
      }
    }
  }

  @Override
  public OptionalDouble unclamped(double value) {
    double score = curve.applyAsDouble(value);
    return clamp.isPresent() && Double.isFinite(score)
        ? OptionalDouble.of(score)
        : OptionalDouble.empty();
  }
}
