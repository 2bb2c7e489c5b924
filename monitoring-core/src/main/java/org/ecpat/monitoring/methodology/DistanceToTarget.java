package org.ecpat.monitoring.methodology;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.ecpat.monitoring.Rules;
import org.ecpat.monitoring.table.Column;

/** The share of the way from the worst value of the population to a target. */
record DistanceToTarget(OptionalDouble target, Ends ends) implements Normalization {

  DistanceToTarget {
    Rules rules = Rules.of("distance to target");
    target.ifPresent(t -> rules.finite("target", t));
    rules.verify();
  }

  @Override
  public Fit fit(Column population, Measure measure) {
    double[] sorted = Direct.sorted(population, measure);
    OptionalDouble aim = target.isPresent() ? target : measure.best();
    double sign = Direct.sign(measure);
    if (sorted.length == 0 || aim.isEmpty() || !(sign * aim.getAsDouble() > sorted[0])) {
      return new NoFit(Optional.of(measure.output()));
    }
    double worst = sorted[0];
    double way = sign * aim.getAsDouble() - worst;
    return CurveFit.spread(
        x -> (sign * x - worst) / way,
        measure.output(),
        ends,
        Map.of("worst", sign * worst + 0.0, "target", aim.getAsDouble()));
  }

  @Override
  public List<String> lacks(Measure measure) {
    return target.isPresent() || measure.best().isPresent()
        ? List.of()
        : List.of("a target, or a best value");
  }

  @Override
  public Optional<Spec> spec() {
    Spec spec = Direct.with(Spec.of("distance-to-target"), "ends", ends, Ends.CLAMPED);
    return Optional.of(target.isPresent() ? spec.with("target", target.getAsDouble()) : spec);
  }
}
