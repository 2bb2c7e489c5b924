package org.ecpat.monitoring.methodology;

/** A way to find the weights of the children of a node. */
public interface Weighting extends Strategy {

  /**
   * The weights of the children, in their order.
   *
   * <p>They need not add up to 1, because only their proportions count. A child declared with
   * weight 0 takes no part, whatever is returned for it.
   *
   * @return for each child a finite number, 0 or more
   */
  double[] weights(Siblings siblings);

  /** Whether the weights depend on the scores, and so are found anew for every board. */
  default Dependence dependence() {
    return Dependence.ON_SCORES;
  }

  /** What weights depend on. */
  enum Dependence {
    /** On the framework and the methodology alone. */
    ON_STRUCTURE,
    /** On the scores of the population too. */
    ON_SCORES
  }
}
