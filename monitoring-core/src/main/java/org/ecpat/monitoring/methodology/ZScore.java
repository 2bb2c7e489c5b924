package org.ecpat.monitoring.methodology;

import java.util.Map;
import java.util.Optional;
import org.ecpat.monitoring.Rules;
import org.ecpat.monitoring.table.Column;

/** Standard deviations from the mean, moved to a mean and a standard deviation of choice. */
record ZScore(double mean, double deviation) implements Normalization {

  ZScore {
    Rules.of("z-score")
        .finite("mean", mean)
        .require(
            deviation > 0 && deviation < Double.POSITIVE_INFINITY,
            "deviation",
            "deviation",
            "the standard deviation must be a finite number above 0",
            deviation)
        .verify();
    mean = mean + 0.0;
  }

  @Override
  public Fit fit(Column population, Measure measure) {
    double sign = Direct.sign(measure);
    return Standard.ofSample(population.present())
        .<Fit>map(
            standard ->
                CurveFit.open(
                    x -> mean + deviation * (sign * standard.distance(x)),
                    Map.of(
                        "mean",
                        standard.value(0),
                        "deviation",
                        standard.width() * standard.deviation())))
        .orElseGet(() -> new NoFit(Optional.empty()));
  }

  @Override
  public Optional<Spec> spec() {
    return Optional.of(Spec.of("z-score").with("mean", mean).with("deviation", deviation));
  }
}
