package org.ecpat.monitoring.methodology;

import java.util.Map;
import java.util.Optional;
import org.ecpat.monitoring.Rules;
import org.ecpat.monitoring.table.Column;

/** A straight line, falling where less is better. */
record Scaled(double a, double b) implements Normalization {

  Scaled {
    Rules.of("scaled normalisation").finite("a", a).finite("b", b).verify();
    a = a + 0.0;
    b = b + 0.0;
  }

  @Override
  public Fit fit(Column population, Measure measure) {
    double slope = Direct.sign(measure) * b;
    return CurveFit.open(x -> a + slope * x, Map.of());
  }

  @Override
  public Optional<Spec> spec() {
    return Optional.of(Spec.of("scaled").with("a", a).with("b", b));
  }
}
