package org.ecpat.monitoring.methodology;

import java.util.Optional;
import java.util.Set;
import org.ecpat.monitoring.table.Column;
import org.ecpat.monitoring.table.Columns;

/** The Mazziotta–Pareto index of components that are standardised over the rows. */
record MazziottaPareto(Imbalance imbalance) implements Aggregation {
  private static final double MEAN = 100;
  private static final double DEVIATION = 10;

  @Override
  public void aggregate(Columns children, double[] weights, Column out) {
    Column[] standardized = new Column[children.size()];
    for (int c = 0; c < standardized.length; c++) {
      standardized[c] = standardized(children.get(c));
    }
    Columns all = Columns.of(children.rows(), standardized);
    Row present = new Row(children.size());
    for (int row = 0; row < all.rows(); row++) {
      present.read(all, weights, row);
      if (present.size == 0) {
        out.set(row, all.absence(row, weights));
      } else {
        out.set(row, imbalance.move(present));
      }
    }
  }

  /** Mean 100 and deviation 10; a constant column has neither. */
  private static Column standardized(Column column) {
    Optional<Standard> standard = Standard.ofAll(column.present());
    Column out = column.copy();
    for (int row = 0; row < out.size(); row++) {
      if (out.has(row)) {
        double value = column.value(row);
        out.set(row, standard.map(s -> MEAN + DEVIATION * s.distance(value)).orElse(Double.NaN));
      }
    }
    return out;
  }

  @Override
  public Set<Trait> traits() {
    return Set.of(Trait.WHOLE_TABLE);
  }

  @Override
  public Optional<Spec> spec() {
    return Optional.of(Spec.of("mazziotta-pareto").with("imbalance", Choices.word(imbalance)));
  }
}
