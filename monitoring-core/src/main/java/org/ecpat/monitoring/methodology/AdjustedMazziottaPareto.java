package org.ecpat.monitoring.methodology;

import java.util.Optional;
import org.ecpat.monitoring.Rules;

/** The adjusted Mazziotta–Pareto index of values that lie between two goalposts. */
record AdjustedMazziottaPareto(Imbalance imbalance, double worst, double best)
    implements RowAggregation {
  private static final double LOW = 70;
  private static final double WIDTH = 60;

  AdjustedMazziottaPareto {
    Rules.of("adjusted Mazziotta-Pareto index")
        .finite("worst", worst)
        .finite("best", best)
        .require(
            !(worst >= best),
            "goalposts",
            "best",
            "the best value must be above the worst",
            worst + ".." + best)
        .verify();
    worst = worst + 0.0;
    best = best + 0.0;
  }

  @Override
  public double of(Row row) {
    for (int i = 0; i < row.size; i++) {
      row.values[i] = LOW + WIDTH * (row.values[i] - worst) / (best - worst);
    }
    return imbalance.move(row);
  }

  @Override
  public Optional<Spec> spec() {
    return Optional.of(
        Spec.of("adjusted-mazziotta-pareto")
            .with("imbalance", Choices.word(imbalance))
            .with("worst", worst)
            .with("best", best));
  }
}
