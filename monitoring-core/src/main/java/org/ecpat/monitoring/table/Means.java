package org.ecpat.monitoring.table;

/**
 * Means over the columns of a table, row by row.
 *
 * <p>Each uses the columns that have a value in the row and a weight above 0, and rescales the
 * weights over them; a row without any takes {@link Columns#absence}. Sums are compensated and run
 * in the order of the columns.
 */
public final class Means {
  private Means() {}

  /** Writes the arithmetic mean, Σwx/Σw. */
  public static void arithmetic(Columns columns, double[] weights, Column out) {
    double[][] values = columns.values();
    for (int row = 0; row < columns.rows(); row++) {
      double sum = 0;
      double sumLost = 0;
      double total = 0;
      double totalLost = 0;
      for (int c = 0; c < values.length; c++) {
        double value = values[c][row];
        if (!Double.isNaN(value)) {
          double weight = weights[c];
          double term = weight * value;
          double next = sum + term;
          double part = next - sum;
          sumLost += (sum - (next - part)) + (term - part);
          sum = next;
          next = total + weight;
          part = next - total;
          totalLost += (total - (next - part)) + (weight - part);
          total = next;
        }
      }
      finish(columns, weights, out, row, sum + sumLost, total + totalLost);
    }
  }

  private static void finish(
      Columns columns, double[] weights, Column out, int row, double sum, double total) {
    if (total > 0) {
      out.set(row, sum / total);
    } else {
      out.set(row, columns.absence(row, weights));
    }
  }

  /**
   * Writes the geometric mean, exp(Σw·ln x/Σw).
   *
   * <p>A zero gives zero, the limit. A negative value cannot be computed.
   *
   * @param floor the least value that is used; smaller ones are raised to it; negative infinity for
   *     none
   */
  public static void geometric(Columns columns, double[] weights, double floor, Column out) {
    double[][] values = columns.values();
    for (int row = 0; row < columns.rows(); row++) {
      Sum logs = new Sum();
      Sum total = new Sum();
      double least = Double.POSITIVE_INFINITY;
      for (int c = 0; c < values.length; c++) {
        double value = values[c][row];
        if (!Double.isNaN(value) && weights[c] > 0) {
          double used = StrictMath.max(value, floor);
          least = StrictMath.min(least, used);
          logs.add(weights[c] * StrictMath.log(used));
          total.add(weights[c]);
        }
      }
      if (!(total.value() > 0)) {
        out.set(row, columns.absence(row, weights));
      } else if (least < 0) {
        out.set(row, Reason.CANNOT_COMPUTE);
      } else {
        out.set(row, least == 0 ? 0 : StrictMath.exp(logs.value() / total.value()));
      }
    }
  }

  /** Writes the smallest value. */
  public static void minimum(Columns columns, double[] weights, Column out) {
    for (int row = 0; row < columns.rows(); row++) {
      double least = Double.POSITIVE_INFINITY;
      for (int c = 0; c < columns.size(); c++) {
        double value = columns.get(c).value(row);
        if (value < least && weights[c] > 0) {
          least = value;
        }
      }
      if (least < Double.POSITIVE_INFINITY) {
        out.set(row, least);
      } else {
        out.set(row, columns.absence(row, weights));
      }
    }
  }

  /**
   * The logarithmic mean of two positive numbers: (a − b)/ln(a/b), and a where both are equal.
   *
   * <p>It turns a difference of logarithms into one of the numbers.
   */
  public static double logarithmic(double a, double b) {
    double log = StrictMath.log(a / b);
    return log == 0 ? a : (a - b) / log;
  }
}
