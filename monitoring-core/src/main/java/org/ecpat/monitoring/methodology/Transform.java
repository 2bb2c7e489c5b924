package org.ecpat.monitoring.methodology;

/** A function that is applied to the value of a node after aggregation. */
public interface Transform extends Strategy {

  /**
   * The new value of a node.
   *
   * @return NaN or an infinity means that it cannot be computed
   */
  double apply(double value);

  /** How the result follows the value; nothing is promised unless overridden. */
  default Monotonicity monotonicity() {
    return Monotonicity.NONE;
  }
}
