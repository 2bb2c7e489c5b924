package org.ecpat.monitoring.robustness;

/**
 * How much of the variance of an output is due to one factor.
 *
 * <p>Estimates of small indices can come out a little below 0.
 *
 * @param factor the name of the factor
 * @param first the share that the factor causes on its own
 * @param total the share that would go if the factor were known, interactions included
 */
public record SobolIndex(String factor, Estimate first, Estimate total) {

  /** The share that the factor causes together with others, total less first-order index. */
  public double interaction() {
    return total.value() - first.value();
  }
}
