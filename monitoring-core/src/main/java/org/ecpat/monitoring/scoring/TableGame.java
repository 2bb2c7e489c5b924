package org.ecpat.monitoring.scoring;

import org.ecpat.monitoring.table.Column;
import org.ecpat.monitoring.table.Columns;

/**
 * A method that compares states: for each row of other values the table is aggregated again, with
 * the other states as they are.
 */
record TableGame(InnerNode node, int row, Columns children, ScoreTable scores, Taking taking)
    implements Lost.Game {

  @Override
  public Column results(Columns values) {
    Column[] table = new Column[children.size()];
    for (int c = 0; c < table.length; c++) {
      table[c] = taking.indexOf(c) >= 0 ? children.get(c).copy() : children.get(c);
    }
    Columns changed = Columns.of(children.rows(), table);
    Column out = Column.ofSize(children.rows());
    Column results = Column.ofSize(values.rows());
    for (int v = 0; v < values.rows(); v++) {
      for (int i = 0; i < taking.children.length; i++) {
        table[taking.children[i]].set(row, values.get(i).value(v));
      }
      Evaluation.aggregateWeighted(node, changed, scores.weights(node), out);
      results.set(v, out.value(row));
    }
    return results;
  }

  @Override
  public int exactUpTo() {
    return 8;
  }

  @Override
  public int orders() {
    return 20;
  }
}
