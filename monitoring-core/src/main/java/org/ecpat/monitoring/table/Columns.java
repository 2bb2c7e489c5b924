package org.ecpat.monitoring.table;

import java.util.List;

/** Columns of the same rows, such as the children of a node. */
public final class Columns {
  private final Column[] columns;
  private final double[][] values;
  private final int rows;

  private Columns(Column[] columns, int rows) {
    this.columns = columns;
    this.rows = rows;
    this.values = new double[columns.length][];
    for (int c = 0; c < columns.length; c++) {
      values[c] = columns[c].values();
    }
  }

  /**
   * These columns.
   *
   * @param rows the number of rows, which counts where there is no column
   * @throws IllegalArgumentException if a column has another number of rows
   */
  public static Columns of(int rows, Column... columns) {
    for (Column column : columns) {
      if (column.size() != rows) {
        throw new IllegalArgumentException(
            "Columns must have the same rows: expected " + rows + ", found " + column.size() + ".");
      }
    }
    return new Columns(columns.clone(), rows);
  }

  /**
   * These columns, of which there is at least one.
   *
   * @throws IllegalArgumentException if there is none, or their rows differ in number
   */
  public static Columns of(List<Column> columns) {
    if (columns.isEmpty()) {
      throw new IllegalArgumentException("At least one column is needed.");
    }
    return of(columns.get(0).size(), columns.toArray(new Column[0]));
  }

  /** The number of columns. */
  public int size() {
    return columns.length;
  }

  /** The number of rows. */
  public int rows() {
    return rows;
  }

  /** One of the columns. */
  public Column get(int column) {
    return columns[column];
  }

  /** The values of every column as they are kept, NaN where there is none. */
  double[][] values() {
    return values;
  }

  /** The same columns with some of their rows. */
  public Columns rows(int... some) {
    Column[] picked = new Column[columns.length];
    for (int c = 0; c < columns.length; c++) {
      picked[c] = columns[c].rows(some);
    }
    return new Columns(picked, some.length);
  }

  /**
   * The reason of a row in which no column with weight has a value.
   *
   * <p>Not applicable only if all are; otherwise the first other reason in the order of {@link
   * Reason}. Columns of weight zero do not count; without any other it is {@link Reason#NO_WEIGHT}.
   */
  public Reason absence(int row, double[] weights) {
    Reason first = null;
    boolean anyNotApplicable = false;
    for (int c = 0; c < columns.length; c++) {
      Reason reason = weights[c] > 0 ? columns[c].reason(row).orElse(null) : null;
      if (reason == Reason.NOT_APPLICABLE) {
        anyNotApplicable = true;
      } else if (reason != null && (first == null || reason.compareTo(first) < 0)) {
        first = reason;
      }
    }
    if (first != null) {
      return first;
    }
    return anyNotApplicable ? Reason.NOT_APPLICABLE : Reason.NO_WEIGHT;
  }
}
