package org.ecpat.monitoring.json.codec;

import java.util.Optional;
import java.util.OptionalDouble;
import org.ecpat.monitoring.json.codec.Shape.Numeric.Whole;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
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
    if (value < least.orElse(value) || value > most.orElse(value)) {
      in.report().refuse("range", rule(), Optional.empty());
      return null;
    }
    return value;
  }

  private String rule() {
    return most.isPresent()
        ? "must be a number from " + plain(least.orElseThrow()) + " to " + plain(most.getAsDouble())
        : "must be a number, " + plain(least.orElseThrow()) + " or more";
  }

  @Override
  public void write(Double value, Output out) {
    print(value, out.generator());
  }

  /** Writes the shortest form that gives the same number, without a point where there is none. */
  static void print(double value, JsonGenerator generator) {
    generator.writeNumber(plain(value));
  }

  /** The shortest form that gives the same number, the same on every Java version. */
  static String plain(double value) {
    boolean whole = value == StrictMath.rint(value) && StrictMath.abs(value) < LARGEST_PLAIN;
    boolean minusZero = value == 0 && 1 / value < 0;
    return whole && !minusZero ? Long.toString((long) value) : NumberOutput.toString(value, true);
  }

  @Override
  public Shape shape() {
    return new Shape.Numeric(Whole.ANY, least, most);
  }
}
