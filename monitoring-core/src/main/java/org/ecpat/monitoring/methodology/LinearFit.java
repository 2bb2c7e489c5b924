package org.ecpat.monitoring.methodology;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.ecpat.monitoring.table.Column;
import org.ecpat.monitoring.table.Range;

/** A straight line from a worst to a best value, clamped to the score range. */
record LinearFit(double worst, double best, Range output) implements Fit {

  @Override
  public void apply(Column in, Column out) {
    double width = best - worst;
    double low = output.low();
    double span = output.width();
    for (int row = 0; row < in.size(); row++) {
      if (in.has(row)) {
        out.set(row, output.clamp(low + (in.value(row) - worst) / width * span));
      } else {
        out.copy(row, in);
      }
    }
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
