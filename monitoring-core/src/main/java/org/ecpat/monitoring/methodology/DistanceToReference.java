package org.ecpat.monitoring.methodology;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.ecpat.monitoring.Rules;
import org.ecpat.monitoring.table.Column;

/** The share of the way from the worst value of the population to the value of one state. */
record DistanceToReference(String state, Ends ends) implements Normalization {

  DistanceToReference {
    Rules.of("distance to reference").id("state", state).verify();
  }

  /** Without the codes of the states the reference cannot be found. */
  @Override
  public Fit fit(Column population, Measure measure) {
    return new NoFit(Optional.of(measure.output()));
  }

  @Override
  public Fit fit(Column population, List<String> states, Measure measure) {
    int row = states.lastIndexOf(state);
    if (row < 0 || !population.has(row)) {
      return new NoFit(Optional.of(measure.output()));
    }
    return new DistanceToTarget(OptionalDouble.of(population.value(row)), ends)
        .fit(population, measure);
  }

  @Override
  public Optional<Spec> spec() {
    Spec spec = Spec.of("distance-to-reference").with("state", state);
    return Optional.of(Direct.with(spec, "ends", ends, Ends.CLAMPED));
  }
}
