package org.ecpat.monitoring.methodology;

import java.util.Optional;
import java.util.Set;
import org.ecpat.monitoring.table.Sum;

/** Transform, take the mean, transform back. */
record QuasiArithmeticMean(Generator generator) implements RowAggregation {

  @Override
  public double of(Row row) {
    double least = row.least();
    if (least < generator.least()) {
      return Double.NaN;
    }
    if (least == generator.least() && Double.isInfinite(generator.image(least))) {
      return least;
    }
    Sum sum = new Sum();
    for (int i = 0; i < row.size; i++) {
      sum.add(row.weights[i] * generator.image(row.values[i]));
    }
    double mean = generator.back(sum.value() / row.total());
    return Double.isFinite(mean) ? row.within(mean) : mean;
  }

  @Override
  public Monotonicity monotonicity(int child) {
    return Monotonicity.INCREASING;
  }

  @Override
  public Set<Trait> traits() {
    return Set.of(Trait.INTERNAL);
  }

  @Override
  public Optional<Spec> spec() {
    return Optional.of(Spec.of("quasi-arithmetic-mean").with("generator", Choices.word(generator)));
  }
}
