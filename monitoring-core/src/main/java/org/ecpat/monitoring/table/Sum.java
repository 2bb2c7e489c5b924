package org.ecpat.monitoring.table;

/**
 * A compensated sum (Neumaier 1974), equal bits for equal terms in equal order.
 *
 * <p>The error does not grow with the number of terms.
 */
public final class Sum {
  private double sum;
  private double lost;

  /** An empty sum, 0. */
  public Sum() {}

  /** Adds a term. */
  public void add(double term) {
    double next = sum + term;
    lost += StrictMath.abs(sum) >= StrictMath.abs(term) ? (sum - next) + term : (term - next) + sum;
    sum = next;
  }

  /** The sum of the terms so far; NaN if one is not finite, or the sum grows beyond a double. */
  public double value() {
    return sum + lost;
  }

  /** Forgets all terms. */
  public void clear() {
    sum = 0;
    lost = 0;
  }

  /** The sum of these terms, 0 if there is none; NaN if one is not finite. */
  public static double of(double... terms) {
    Sum sum = new Sum();
    for (double term : terms) {
      sum.add(term);
    }
    return sum.value();
  }
}
