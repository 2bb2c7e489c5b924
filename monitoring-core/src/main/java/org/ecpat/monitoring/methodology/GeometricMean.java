package org.ecpat.monitoring.methodology;

import java.util.Optional;
import java.util.Set;
import org.ecpat.monitoring.Rules;
import org.ecpat.monitoring.table.Column;
import org.ecpat.monitoring.table.Columns;
import org.ecpat.monitoring.table.Means;
import org.ecpat.monitoring.table.Sum;

/** The weighted geometric mean, with a floor or negative infinity for none. */
record GeometricMean(double floor) implements Averaging {

  static GeometricMean withFloor(double floor) {
    Rules.of("geometric mean")
        .require(
            floor > 0 && floor < Double.POSITIVE_INFINITY,
            "floor",
            "floor",
            "the floor must be a finite number above 0",
            floor)
        .verify();
    return new GeometricMean(floor);
  }

  @Override
  public void aggregate(Columns children, double[] weights, Column out) {
    Means.geometric(children, weights, floor, out);
  }

  /** Internal without a floor; with one it lies above values that are all below the floor. */
  @Override
  public Set<Trait> traits() {
    return floor > 0 ? Set.of() : Set.of(Trait.INTERNAL);
  }

  @Override
  public Optional<Split> split() {
    return Optional.of(GeometricMean::lost);
  }

  private static double[] lost(double[] values, double[] weights, double best) {
    Sum logs = new Sum();
    Sum zeroWeight = new Sum();
    for (int i = 0; i < values.length; i++) {
      if (values[i] > 0) {
        logs.add(weights[i] * StrictMath.log(values[i]));
      } else {
        zeroWeight.add(weights[i]);
      }
    }
    double[] lost = new double[values.length];
    double mean = StrictMath.exp(logs.value());
    for (int i = 0; i < lost.length; i++) {
      if (zeroWeight.value() > 0) {
        lost[i] = values[i] > 0 ? 0 : best * weights[i] / zeroWeight.value();
      } else {
        lost[i] = Means.logarithmic(best, mean) * weights[i] * StrictMath.log(best / values[i]);
      }
    }
    return lost;
  }

  @Override
  public Optional<Spec> spec() {
    Spec spec = Spec.of("geometric-mean");
    return Optional.of(floor > 0 ? spec.with("floor", floor) : spec);
  }
}
