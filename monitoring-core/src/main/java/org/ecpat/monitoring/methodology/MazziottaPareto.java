package org.ecpat.monitoring.methodology;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.ecpat.monitoring.table.Column;
import org.ecpat.monitoring.table.Columns;
import org.ecpat.monitoring.table.Sum;

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
    double[] values = column.present();
    double mean = Sum.of(values) / values.length;
    Sum squares = new Sum();
    for (double value : values) {
      squares.add((value - mean) * (value - mean));
    }
    boolean constant = Arrays.stream(values).allMatch(v -> v == values[0]);
    double deviation = constant ? 0 : StrictMath.sqrt(squares.value() / values.length);
    Column out = column.copy();
    for (int row = 0; row < out.size(); row++) {
      if (out.has(row)) {
        double distance = column.value(row) - mean;
        out.set(row, deviation > 0 ? MEAN + DEVIATION * distance / deviation : Double.NaN);
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
