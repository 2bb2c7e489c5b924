package org.ecpat.monitoring.scoring;

import org.ecpat.monitoring.table.Column;
import org.ecpat.monitoring.table.Columns;

/** A method that looks at one state: all rows of other values are one table. */
record RowGame(InnerNode node, Taking taking) implements Lost.Game {

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
