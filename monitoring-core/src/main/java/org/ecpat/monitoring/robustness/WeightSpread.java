package org.ecpat.monitoring.robustness;

import org.ecpat.monitoring.Rules;

/** How the weights of one node's children vary; the drawn weights always add up to 1. */
public sealed interface WeightSpread {

  /**
   * The Dirichlet distribution around the nominal weights.
   *
   * <p>The parameter of a child is concentration × its nominal share w, so its mean is w and its
   * variance w(1 − w)/(concentration + 1). Drawn as gamma variates over their sum, each from one
   * uniform coordinate by the inverse of its distribution function.
   *
   * @param concentration a finite number above 0; the larger, the nearer to nominal
   */
  record Dirichlet(double concentration) implements WeightSpread {
    /** Checks the concentration. */
    public Dirichlet {
      Rules.of("Dirichlet weights")
          .require(
              concentration > 0 && concentration < Double.POSITIVE_INFINITY,
              "concentration",
              "concentration",
              "the concentration must be a finite number above 0",
              concentration)
          .verify();
    }
  }

  /**
   * Every nominal weight times its own number between 1 − share and 1 + share, then rescaled.
   *
   * @param share the half-width, above 0 and at most 1; 0.25 means ± 25 %
   */
  record Relative(double share) implements WeightSpread {
    /** Checks the share. */
    public Relative {
      Rules.of("relative weights")
          .require(
              share > 0 && share <= 1,
              "share",
              "share",
              "the share must be a number above 0 and at most 1",
              share)
          .verify();
    }
  }

  /**
   * Any weights at all, uniform over all vectors that are not negative and add up to 1.
   *
   * <p>Drawn as exponential variates over their sum; the nominal weights play no part.
   */
  record Simplex() implements WeightSpread {}
}
