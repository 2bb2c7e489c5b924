package org.ecpat.monitoring.json.codec;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalDouble;
import org.ecpat.monitoring.json.codec.Shape.Numeric.Whole;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonToken;
import tools.jackson.core.io.NumberOutput;

/** Finite numbers between two limits, both included. */
record Numbers(OptionalDouble least, OptionalDouble most) implements Codec<Double> {
  private static final double LARGEST_PLAIN = 1e15;

  @Override
  public @Nullable Double read(Input in) {
    if (!in.expect(JsonType.NUMBER)) {
      return null;
    }
    double value = in.parser().getDoubleValue();
    if (!Double.isFinite(value)) {
      in.report().refuse("number", "must be a finite number", Optional.empty());
      return null;
    }
    if (isBeyond(value, least, -1, in) || isBeyond(value, most, 1, in)) {
      in.report().refuse("range", rule(), Optional.empty());
      return null;
    }
    return value;
  }

  /** Whether a number is on one side of a limit; one that is rounded to the limit may be. */
  private static boolean isBeyond(double value, OptionalDouble limit, int side, Input in) {
    if (limit.isEmpty()) {
      return false;
    }
    int order = value < limit.getAsDouble() ? -1 : value > limit.getAsDouble() ? 1 : 0;
    boolean rounded = value == limit.getAsDouble() && in.token() == JsonToken.VALUE_NUMBER_FLOAT;
    return (rounded ? compareAsWritten(in, limit.getAsDouble()) : order) == side;
  }

  /** Compares the number at hand, to its last digit, with another. */
  static int compareAsWritten(Input in, double other) {
    try {
      return in.parser().getDecimalValue().compareTo(new BigDecimal(other));
    } catch (JacksonException e) {
      // The exponent is beyond all decimals: the nearest double is all there is.
      return Double.compare(in.parser().getDoubleValue(), other);
    }
  }

  private String rule() {
    return most.isPresent()
        ? "must be a number from " + plain(least.orElseThrow()) + " to " + plain(most.getAsDouble())
        : "must be a number, " + plain(least.orElseThrow()) + " or more";
  }

  @Override
  public void write(Double value, Output out) {
    out.number(value);
  }

  /** The shortest form that gives the same number, the same on every Java version. */
  static String plain(double value) {
    return isPlainWhole(value) ? Long.toString((long) value) : NumberOutput.toString(value, true);
  }

  /** Whether a number is whole, and small enough to be written with all its digits. */
  static boolean isPlainWhole(double value) {
    boolean whole = value == StrictMath.rint(value) && StrictMath.abs(value) < LARGEST_PLAIN;
    boolean minusZero = value == 0 && 1 / value < 0;
    return whole && !minusZero;
  }

  @Override
  public Shape shape() {
    return new Shape.Numeric(Whole.ANY, least, most);
  }
}
