package org.ecpat.monitoring.methodology;

import java.util.Arrays;
import java.util.Optional;
import org.ecpat.monitoring.framework.Direction;
import org.ecpat.monitoring.table.Column;

/** From the smallest to the largest value of the population. */
record MinMax() implements Normalization {

  @Override
  public Fit fit(Column population, Measure measure) {
    double[] values = population.present();
    double low = Arrays.stream(values).min().orElse(0);
    double high = Arrays.stream(values).max().orElse(0);
    if (low == high) {
      return new NoFit(Optional.of(measure.output()));
    }
    boolean up = measure.direction() == Direction.HIGHER_IS_BETTER;
    return new LinearFit(up ? low : high, up ? high : low, measure.output());
  }

  @Override
  public Optional<Spec> spec() {
    return Optional.of(Spec.of("min-max"));
  }
}
