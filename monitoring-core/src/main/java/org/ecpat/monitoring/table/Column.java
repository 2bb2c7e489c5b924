package org.ecpat.monitoring.table;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Optional;

/**
 * A number or a reason for every row.
 *
 * <p>Values are finite numbers; a row without a value reads as NaN. Nine bytes a row. Not
 * thread-safe while it is being written. Serialisable, so that other machines can compute parts.
 */
public final class Column implements Serializable {
  private static final long serialVersionUID = 1L;

  private static final Reason[] REASONS = Reason.values();

  private final double[] values;
  private final byte[] reasons;

  private Column(double[] values, byte[] reasons) {
    this.values = values;
    this.reasons = reasons;
  }

  /** A column of rows that nobody assessed. */
  public static Column ofSize(int rows) {
    Column column = new Column(new double[rows], new byte[rows]);
    column.fill(Reason.NOT_ASSESSED);
    return column;
  }

  /** A column of these values; NaN and infinities become {@link Reason#CANNOT_COMPUTE}. */
  public static Column of(double... values) {
    Column column = ofSize(values.length);
    for (int row = 0; row < values.length; row++) {
      column.set(row, values[row]);
    }
    return column;
  }

  /** The number of rows. */
  public int size() {
    return values.length;
  }

  /** Whether a row has a value. */
  public boolean has(int row) {
    return reasons[row] == 0;
  }

  /** The value of a row, or NaN if it has none. */
  public double value(int row) {
    return values[row];
  }

  /** Why a row has no value; empty if it has one. */
  public Optional<Reason> reason(int row) {
    return reasons[row] == 0 ? Optional.empty() : Optional.of(REASONS[reasons[row] - 1]);
  }

  /** Whether a row has no value for a given reason. */
  public boolean is(int row, Reason reason) {
    return reasons[row] == reason.code();
  }

  /** Sets the value of a row; NaN and infinities become {@link Reason#CANNOT_COMPUTE}. */
  public void set(int row, double value) {
    if (Double.isFinite(value)) {
      values[row] = value;
      reasons[row] = 0;
    } else {
      set(row, Reason.CANNOT_COMPUTE);
    }
  }

  /** Takes the value of a row away, for a reason. */
  public void set(int row, Reason reason) {
    values[row] = Double.NaN;
    reasons[row] = reason.code();
  }

  /** The values as they are kept, NaN where there is none. */
  double[] values() {
    return values;
  }

  /** Takes the reasons of another column, from whose values those here were computed. */
  void takeReasons(Column from) {
    System.arraycopy(from.reasons, 0, reasons, 0, reasons.length);
  }

  /** Gives a value that came out as NaN the reason {@link Reason#CANNOT_COMPUTE}. */
  void giveReasons() {
    for (int row = 0; row < values.length; row++) {
      if (Double.isNaN(values[row]) && reasons[row] == 0) {
        set(row, Reason.CANNOT_COMPUTE);
      }
    }
  }

  /** Copies value or reason of one row from the same row of another column. */
  public void copy(int row, Column from) {
    values[row] = from.values[row];
    reasons[row] = from.reasons[row];
  }

  /** Takes the values of all rows away, for a reason. */
  public void fill(Reason reason) {
    Arrays.fill(values, Double.NaN);
    Arrays.fill(reasons, reason.code());
  }

  /** A column with the same content that can be changed on its own. */
  public Column copy() {
    return new Column(values.clone(), reasons.clone());
  }

  /** The rows of this column that are named, in that order. */
  public Column rows(int... rows) {
    Column some = ofSize(rows.length);
    for (int i = 0; i < rows.length; i++) {
      some.values[i] = values[rows[i]];
      some.reasons[i] = reasons[rows[i]];
    }
    return some;
  }

  /** This column followed by the rows of another. */
  public Column append(Column next) {
    Column all = ofSize(size() + next.size());
    System.arraycopy(values, 0, all.values, 0, size());
    System.arraycopy(next.values, 0, all.values, size(), next.size());
    System.arraycopy(reasons, 0, all.reasons, 0, size());
    System.arraycopy(next.reasons, 0, all.reasons, size(), next.size());
    return all;
  }

  /** The number of rows with a value. */
  public int count() {
    int count = 0;
    for (byte reason : reasons) {
      count += reason == 0 ? 1 : 0;
    }
    return count;
  }

  /** The values there are, in the order of the rows. */
  public double[] present() {
    double[] present = new double[count()];
    int next = 0;
    for (int row = 0; row < values.length; row++) {
      if (reasons[row] == 0) {
        present[next++] = values[row];
      }
    }
    return present;
  }

  /** Equal if every row has the same bits or the same reason. */
  @Override
  public boolean equals(Object other) {
    return other instanceof Column column
        && Arrays.equals(reasons, column.reasons)
        && Arrays.equals(values, column.values);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(values) + Arrays.hashCode(reasons);
  }

  /** The values and reasons, for reading in a shell. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder("[");
    for (int row = 0; row < size(); row++) {
      text.append(row == 0 ? "" : ", ").append(has(row) ? values[row] : REASONS[reasons[row] - 1]);
    }
    return text.append(']').toString();
  }
}
