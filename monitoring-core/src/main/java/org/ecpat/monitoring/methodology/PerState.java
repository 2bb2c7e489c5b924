package org.ecpat.monitoring.methodology;

/** An aggregation of the values of one state. */
@FunctionalInterface
public interface PerState {

  /**
   * The aggregate of the values that are present.
   *
   * @param values the values, at least one
   * @param weights their weights, which add up to 1
   * @return the aggregate; NaN or an infinity means that it cannot be computed
   */
  double aggregate(double[] values, double[] weights);
}
