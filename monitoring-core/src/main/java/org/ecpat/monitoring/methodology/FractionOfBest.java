package org.ecpat.monitoring.methodology;

import java.util.Map;
import java.util.Optional;
import org.ecpat.monitoring.table.Column;

/** The ratio of a value and the best of the population. */
record FractionOfBest() implements Normalization {

  @Override
  public Fit fit(Column population, Measure measure) {
    double[] sorted = Direct.sorted(population, measure);
    double sign = Direct.sign(measure);
    double best = sorted.length == 0 ? 0 : sign * sorted[sorted.length - 1];
    if (!(best > 0)) {
      return new NoFit(Optional.of(measure.output()));
    }
    return CurveFit.spread(
        x -> x < 0 ? Double.NaN : sign > 0 ? x / best : best / x,
        measure.output(),
        Ends.CLAMPED,
        Map.of("best", best));
  }

  @Override
  public Optional<Spec> spec() {
    return Optional.of(Spec.of("fraction-of-best"));
  }
}
