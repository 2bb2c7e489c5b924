package org.ecpat.monitoring.methodology;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.ecpat.monitoring.framework.TargetBand;
import org.ecpat.monitoring.table.Column;
import org.ecpat.monitoring.table.Range;

/** From worst to best of the scale. */
record ByScale() implements Normalization {

  @Override
  public Fit fit(Column population, Measure measure) {
    if (measure.target().isPresent()) {
      return new BandFit(measure.target().get(), measure.output());
    }
    if (measure.worst().isEmpty() || measure.best().isEmpty()) {
      return new NoFit(Optional.of(measure.output()));
    }
    return new LinearFit(
        measure.worst().getAsDouble(), measure.best().getAsDouble(), measure.output());
  }

  @Override
  public List<String> lacks(Measure measure) {
    boolean ready =
        measure.target().isPresent() || (measure.worst().isPresent() && measure.best().isPresent());
    return ready ? List.of() : List.of("a worst and a best value, or a target band");
  }

  @Override
  public Optional<Spec> spec() {
    return Optional.of(Spec.of("by-scale"));
  }

  /** Everything inside the band, falling linearly to nothing on either side. */
  private record BandFit(TargetBand band, Range output) implements Fit {
    @Override
    public void apply(Column in, Column out) {
      for (int row = 0; row < in.size(); row++) {
        if (in.has(row)) {
          out.set(row, output.clamp(output.low() + share(in.value(row)) * output.width()));
        } else {
          out.copy(row, in);
        }
      }
    }

    @Override
    public OptionalDouble unclamped(double value) {
      return OptionalDouble.of(output.low() + share(value) * output.width());
    }

    private double share(double value) {
      if (value < band.from()) {
        return (value - band.worstBelow()) / (band.from() - band.worstBelow());
      }
      return value <= band.to() ? 1 : (band.worstAbove() - value) / (band.worstAbove() - band.to());
    }

    @Override
    public Optional<Range> range() {
      return Optional.of(output);
    }

    @Override
    public Map<String, Double> parameters() {
      return new TreeMap<>(
          Map.of(
              "worstBelow", band.worstBelow(),
              "from", band.from(),
              "to", band.to(),
              "worstAbove", band.worstAbove()));
    }
  }
}
