package org.ecpat.monitoring.scoring;

import java.util.Optional;
import org.ecpat.monitoring.methodology.Split;
import org.ecpat.monitoring.table.Column;
import org.ecpat.monitoring.table.Columns;

/** A method that looks at one state: all rows of other values are one table. */
record RowGame(InnerNode node, Taking taking) implements Lost.Game {

  @Override
  public double[] values() {
    return taking.values;
  }

  @Override
  public double[] weights() {
    return taking.weights;
  }

  @Override
  public Optional<Split> split() {
    return node.aggregation(taking.children).split();
  }

  @Override
  public Column results(Columns values) {
    Column results = Column.ofSize(values.rows());
    node.aggregation(taking.children).aggregate(values, taking.nominal, results);
    return results;
  }

  @Override
  public int exactUpTo() {
    return 12;
  }

  @Override
  public int orders() {
    return 200;
  }
}
