package org.ecpat.monitoring.json.codec;

import java.util.Optional;
import java.util.OptionalDouble;
import org.ecpat.monitoring.json.codec.Shape.Numeric.Whole;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonToken;

/** Whole numbers between two limits, both included; 2010.0 counts as whole. */
record Wholes(int least, int most) implements Codec<Integer> {
  @Override
  public @Nullable Integer read(Input in) {
    if (!in.expect(JsonType.NUMBER)) {
      return null;
    }
    double value = in.parser().getDoubleValue();
    if (value >= least && value <= most && isWhole(value, in)) {
      return (int) value;
    }
    in.report()
        .refuse("range", "must be a whole number from " + least + " to " + most, Optional.empty());
    return null;
  }

  private static boolean isWhole(double value, Input in) {
    return value == StrictMath.rint(value)
        && (in.token() == JsonToken.VALUE_NUMBER_INT || Numbers.compareAsWritten(in, value) == 0);
  }

  @Override
  public void write(Integer value, Output out) {
    out.number(value);
  }

  @Override
  public Shape shape() {
    return new Shape.Numeric(Whole.WHOLE, OptionalDouble.of(least), OptionalDouble.of(most));
  }
}
