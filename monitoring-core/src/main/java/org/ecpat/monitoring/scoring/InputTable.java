package org.ecpat.monitoring.scoring;

import java.util.BitSet;
import java.util.List;
import org.ecpat.monitoring.table.Column;

/**
 * The values of a round before normalisation, a column for each indicator of a plan.
 *
 * <p>Values are in the units of the scales. Cells can be marked as imputed: they are used, but do
 * not count as answered.
 */
public final class InputTable {
  private final List<String> states;
  private final Column[] columns;
  private final BitSet[] imputed;

  InputTable(List<String> states, Column[] columns, BitSet[] imputed) {
    this.states = states;
    this.columns = columns;
    this.imputed = imputed;
  }

  /**
   * A table without imputed cells.
   *
   * @param states the codes of the states, in order of code
   * @param columns a column for each indicator, in the order of {@link ScoringPlan#indicators()}
   * @throws IllegalArgumentException if a column has another number of rows than there are states
   */
  public static InputTable of(List<String> states, List<Column> columns) {
    BitSet[] imputed = new BitSet[columns.size()];
    for (int c = 0; c < imputed.length; c++) {
      imputed[c] = new BitSet();
      if (columns.get(c).size() != states.size()) {
        throw new IllegalArgumentException(
            "Column "
                + c
                + " must have a row for each of the "
                + states.size()
                + " states; it has "
                + columns.get(c).size()
                + ".");
      }
    }
    return new InputTable(List.copyOf(states), columns.toArray(new Column[0]), imputed);
  }

  /** The codes of the states, a row for each. */
  public List<String> states() {
    return states;
  }

  /** The number of rows. */
  public int rows() {
    return states.size();
  }

  /** The number of columns. */
  public int size() {
    return columns.length;
  }

  /** The column of an indicator, by its position in the plan; not to be written to. */
  public Column column(int indicator) {
    return columns[indicator];
  }

  /** Whether a cell is imputed. */
  public boolean isImputed(int indicator, int row) {
    return imputed[indicator].get(row);
  }
}
