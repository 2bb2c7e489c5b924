package org.ecpat.monitoring.methodology;

import java.util.Optional;
import java.util.Set;
import org.ecpat.monitoring.Rules;
import org.ecpat.monitoring.table.Sum;

/** The weighted power mean, with a floor or negative infinity for none. */
record PowerMean(double power, double floor) implements RowAggregation, Averaging {
  private static final double HARMONIC = -1;

  PowerMean {
    Rules.of("power mean")
        .finite("power", power)
        .require(
            power != 0,
            "power",
            "power",
            "the power must not be 0, whose limit is the geometric mean",
            power)
        .verify();
  }

  static PowerMean withFloor(double power, double floor) {
    Rules.of("power mean")
        .require(
            floor > 0 && floor < Double.POSITIVE_INFINITY,
            "floor",
            "floor",
            "the floor must be a finite number above 0",
            floor)
        .verify();
    return new PowerMean(power, floor);
  }

  /**
   * Works on ratios to the value that decides most, so that no power can overflow, and on their
   * distance from 1, so that small powers lose no digits.
   */
  @Override
  public double of(Row row) {
    for (int i = 0; i < row.size; i++) {
      row.values[i] = StrictMath.max(row.values[i], floor);
    }
    double least = row.least();
    double reference = power > 0 ? row.greatest() : least;
    if (least < 0) {
      return Double.NaN;
    }
    if (reference == 0) {
      return 0;
    }
    Sum sum = new Sum();
    for (int i = 0; i < row.size; i++) {
      double log = StrictMath.log(row.values[i] / reference);
      sum.add(row.weights[i] * StrictMath.expm1(power * log));
    }
    double mean = sum.value() / row.total();
    return row.within(reference * StrictMath.exp(StrictMath.log1p(mean) / power));
  }

  @Override
  public Set<Trait> traits() {
    return floor > 0 ? Set.of() : Set.of(Trait.INTERNAL);
  }

  @Override
  public Optional<Spec> spec() {
    Spec spec =
        power == HARMONIC ? Spec.of("harmonic-mean") : Spec.of("power-mean").with("power", power);
    return Optional.of(floor > 0 ? spec.with("floor", floor) : spec);
  }
}
