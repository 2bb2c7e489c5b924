package org.ecpat.monitoring.methodology;

import java.util.Optional;
import org.ecpat.monitoring.Rules;
import org.ecpat.monitoring.table.Sum;

/** Transform the values on a line, take the mean, transform back. */
record QuasiArithmeticMean(Generator generator, double a, double b)
    implements RowAggregation, Averaging {

  QuasiArithmeticMean {
    Rules.of("quasi-arithmetic mean")
        .finite("a", a)
        .require(
            Double.isFinite(b) && b != 0, "b", "b", "the slope must be a finite number, not 0", b)
        .verify();
    a = a + 0.0;
  }

  @Override
  public double of(Row row) {
    double end = b > 0 ? row.least() : row.greatest();
    double least = a + b * end;
    if (least < generator.least()) {
      return Double.NaN;
    }
    if (least == generator.least() && Double.isInfinite(generator.image(least))) {
      return end;
    }
    Sum sum = new Sum();
    for (int i = 0; i < row.size; i++) {
      sum.add(row.weights[i] * generator.image(a + b * row.values[i]));
    }
    double mean = (generator.back(sum.value() / row.total()) - a) / b;
    return Double.isFinite(mean) ? row.within(mean) : mean;
  }

  @Override
  public Optional<Spec> spec() {
    Spec spec = Spec.of("quasi-arithmetic-mean").with("generator", Choices.word(generator));
    return Optional.of(a == 0 && b == 1 ? spec : spec.with("a", a).with("b", b));
  }
}
