package org.ecpat.monitoring.examples.site;

import java.math.RoundingMode;
import java.util.Optional;
import java.util.OptionalDouble;
import org.ecpat.monitoring.table.Bounds;
import org.ecpat.monitoring.table.Decimals;
import org.ecpat.monitoring.table.Range;

/**
 * A score with its bounds on a line from the worst to the best, as lengths from 0 to 100.
 *
 * @param low where the bounds begin
 * @param width how long they are, at least a hair
 * @param mark where the score stands; empty if there is none
 */
public record Bar(String low, String width, Optional<String> mark) {
  private static final double HAIR = 0.6;

  static Bar of(OptionalDouble value, Optional<Bounds> bounds, Range range) {
    double low = bounds.isPresent() ? place(bounds.get().low(), range) : 0;
    double high = bounds.isPresent() ? place(bounds.get().high(), range) : 0;
    double width = bounds.isPresent() ? Math.max(HAIR, high - low) : 0;
    return new Bar(
        length(Math.min(low, 100 - width)),
        length(width),
        value.isPresent() ? Optional.of(mark(value.getAsDouble(), range)) : Optional.empty());
  }

  private static String mark(double value, Range range) {
    return length(place(value, range));
  }

  static double place(double value, Range range) {
    return 100 * (range.clamp(value) - range.low()) / range.width();
  }

  /** A length as SVG wants it, with two digits at most. */
  static String length(double value) {
    double rounded = Decimals.round(value, 2, RoundingMode.HALF_UP);
    return rounded == StrictMath.rint(rounded)
        ? Long.toString((long) rounded)
        : Double.toString(rounded);
  }
}
