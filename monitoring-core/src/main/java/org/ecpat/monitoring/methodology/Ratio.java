package org.ecpat.monitoring.methodology;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.ecpat.monitoring.Rules;
import org.ecpat.monitoring.table.Column;
import org.ecpat.monitoring.table.Columns;
import org.ecpat.monitoring.table.Reason;

/** One child divided by another. */
record Ratio(String of, String to, List<String> children) implements Aggregation {

  Ratio {
    children = List.copyOf(children);
    Rules.of("ratio")
        .id("of", of)
        .id("to", to)
        .require(!of.equals(to), "of-and-to", "to", "must be another child than 'of'", to)
        .verify();
  }

  @Override
  public Aggregation over(List<String> ids) {
    return new Ratio(of, to, ids);
  }

  @Override
  public void aggregate(Columns all, double[] weights, Column out) {
    int above = children.indexOf(of);
    int below = children.indexOf(to);
    for (int row = 0; row < all.rows(); row++) {
      if (above >= 0 && below >= 0 && all.get(above).has(row) && all.get(below).has(row)) {
        out.set(row, all.get(above).value(row) / all.get(below).value(row));
      } else {
        out.set(row, absence(all, row, weights));
      }
    }
  }

  /** A half of a ratio is missing; only where nothing applies, it does not apply. */
  private static Reason absence(Columns all, int row, double[] weights) {
    Reason reason = all.absence(row, weights);
    boolean some = IntStream.range(0, all.size()).anyMatch(c -> all.get(c).has(row));
    return some && (reason == Reason.NOT_APPLICABLE || reason == Reason.NO_WEIGHT)
        ? Reason.CANNOT_COMPUTE
        : reason;
  }

  @Override
  public Optional<Spec> spec() {
    return Optional.of(Spec.of("ratio").with("of", of).with("to", to));
  }
}
