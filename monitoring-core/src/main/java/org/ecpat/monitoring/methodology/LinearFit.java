package org.ecpat.monitoring.methodology;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.ecpat.monitoring.table.Column;
import org.ecpat.monitoring.table.Lines;
import org.ecpat.monitoring.table.Range;

/** A straight line from a worst to a best value, clamped to the score range. */
record LinearFit(double worst, double best, Range output) implements Fit {

  @Override
  public void apply(Column in, Column out) {
    Lines.between(in, worst, best, output, out);
  }

  @Override
  public OptionalDouble unclamped(double value) {
    return OptionalDouble.of(output.low() + (value - worst) / (best - worst) * output.width());
  }

  @Override
  public Optional<Range> range() {
    return Optional.of(output);
  }

  @Override
  public Map<String, Double> parameters() {
    return new TreeMap<>(Map.of("worst", worst, "best", best));
  }
}
