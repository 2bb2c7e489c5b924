package org.ecpat.monitoring.methodology;

import java.util.Optional;
import org.ecpat.monitoring.Rules;

/** A mean that is lowered the more, the worse its worst component is. */
record PenalisedMean(double penalty, double best) implements RowAggregation {

  PenalisedMean {
    Rules.of("penalised mean")
        .share("penalty", penalty)
        .require(
            best > 0 && best < Double.POSITIVE_INFINITY,
            "best",
            "best",
            "the best value must be a finite number above 0",
            best)
        .verify();
    penalty = penalty + 0.0;
  }

  @Override
  public double of(Row row) {
    double least = row.least();
    return least < 0 ? Double.NaN : row.mean() * (1 - penalty * (1 - least / best));
  }

  @Override
  public Monotonicity monotonicity(int child) {
    return Monotonicity.INCREASING;
  }

  @Override
  public Optional<Spec> spec() {
    return Optional.of(Spec.of("penalised-mean").with("penalty", penalty).with("best", best));
  }
}
