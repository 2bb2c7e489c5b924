package org.ecpat.monitoring.methodology;

import java.util.Map;
import java.util.Optional;
import org.ecpat.monitoring.table.Column;
import org.ecpat.monitoring.table.Range;
import org.ecpat.monitoring.table.Reason;

/** What is left where the parameters cannot be computed. */
record NoFit(Optional<Range> range) implements Fit {

  @Override
  public void apply(Column in, Column out) {
    for (int row = 0; row < in.size(); row++) {
      if (in.has(row)) {
        out.set(row, Reason.CANNOT_COMPUTE);
      } else {
        out.copy(row, in);
      }
    }
  }

  @Override
  public Map<String, Double> parameters() {
    return Map.of();
  }
}
