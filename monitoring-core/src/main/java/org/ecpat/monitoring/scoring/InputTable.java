package org.ecpat.monitoring.scoring;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.ecpat.monitoring.table.Column;

/**
 * The values of a round before normalisation, a column for each indicator of a plan.
 *
 * <p>Values are in the units of the scales. Cells can be marked as imputed: they are used, but do
 * not count as answered; and as breaks in a series, which only matter for comparisons.
 */
public final class InputTable {
  private final List<String> states;
  private final Column[] columns;
  private final BitSet[] imputed;
  private final BitSet[] breaks;

  InputTable(List<String> states, Column[] columns, BitSet[] imputed, BitSet[] breaks) {
    this.states = states;
    this.columns = columns;
    this.imputed = imputed;
    this.breaks = breaks;
  }

  /**
   * A table without imputed cells.
   *
   * @param states the codes of the states, in order of code
   * @param columns a column for each indicator, in the order of {@link ScoringPlan#indicators()}
   * @throws IllegalArgumentException if a column has another number of rows than there are states
   */
  public static InputTable of(List<String> states, List<Column> columns) {
    for (int c = 0; c < columns.size(); c++) {
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
    return new InputTable(
        List.copyOf(states),
        columns.toArray(new Column[0]),
        marks(columns.size()),
        marks(columns.size()));
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

  /** Whether a cell is not comparable with earlier rounds. */
  public boolean isBreak(int indicator, int row) {
    return breaks[indicator].get(row);
  }

  /** An empty set of marks for each column. */
  static BitSet[] marks(int columns) {
    BitSet[] marks = new BitSet[columns];
    Arrays.setAll(marks, c -> new BitSet());
    return marks;
  }
}
