package org.ecpat.monitoring.methodology;

/** How one state's aggregate shares its distance from the best among its components. */
@FunctionalInterface
public interface Split {

  /**
   * The split of arithmetic means: each component loses its weight times its distance, w·(best −
   * s).
   */
  static Split linear() {
    return new LinearSplit();
  }

  /**
   * The points lost on each component.
   *
   * <p>They add up to the best less the aggregate before any floor of the method.
   *
   * @param values the components that are present
   * @param weights their weights, which add up to 1
   * @param best the best value that a component can have
   * @return the lost points, one for each component
   */
  double[] lost(double[] values, double[] weights, double best);

  /**
   * Whether it is {@link #linear()}, for any of the components, which is computed without arrays.
   */
  default boolean isLinear() {
    return false;
  }
}
