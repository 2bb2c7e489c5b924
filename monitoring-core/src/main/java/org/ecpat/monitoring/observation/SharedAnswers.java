package org.ecpat.monitoring.observation;

import java.util.Set;
import java.util.stream.Collectors;
import org.ecpat.monitoring.commitment.Instrument;
import org.ecpat.monitoring.commitment.PositionRegister;
import org.ecpat.monitoring.framework.Framework;
import org.ecpat.monitoring.framework.Indicator;

/** Takes from observations what answers another framework. */
final class SharedAnswers {
  private final Observations observations;
  private final Framework framework;
  private final Set<String> indicators;
  private final Set<String> instruments;

  SharedAnswers(Observations observations, Framework framework) {
    this.observations = observations;
    this.framework = framework;
    this.indicators =
        framework.indicators().stream().map(Indicator::id).collect(Collectors.toSet());
    this.instruments =
        framework.instruments().stream().map(Instrument::id).collect(Collectors.toSet());
  }

  Observations make() {
    return Observations.builder()
        .from(observations)
        .framework(framework.id())
        .positions(observations.positions().stream().map(this::shared).toList())
        .observations(
            observations.observations().stream()
                .filter(o -> indicators.contains(o.indicator()))
                .toList())
        .replies(
            observations.replies().stream()
                .filter(r -> r.indicator().map(indicators::contains).orElse(true))
                .toList())
        .adjudications(
            observations.adjudications().stream()
                .filter(a -> a.indicator().map(indicators::contains).orElse(true))
                .toList())
        .build();
  }

  private PositionRegister shared(PositionRegister register) {
    return PositionRegister.builder()
        .from(register)
        .instruments(register.instruments().stream().filter(instruments::contains).toList())
        .positions(
            register.positions().stream()
                .filter(p -> instruments.contains(p.instrument()))
                .toList())
        .build();
  }
}
