package org.ecpat.monitoring.methodology;

import java.util.Map;
import java.util.Optional;
import org.ecpat.monitoring.Rules;
import org.ecpat.monitoring.table.Column;
import org.ecpat.monitoring.table.Statistics;

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
    double[] values = population.present();
    double middle = Statistics.mean(values);
    double spread = Statistics.standardDeviation(values);
    if (!(spread > 0)) {
      return new NoFit(Optional.empty());
    }
    double sign = Direct.sign(measure);
    return CurveFit.open(
        x -> mean + deviation * (sign * (x - middle) / spread),
        Map.of("mean", middle, "deviation", spread));
  }

  @Override
  public Optional<Spec> spec() {
    return Optional.of(Spec.of("z-score").with("mean", mean).with("deviation", deviation));
  }
}
