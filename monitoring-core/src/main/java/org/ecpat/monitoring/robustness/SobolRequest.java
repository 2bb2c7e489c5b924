package org.ecpat.monitoring.robustness;

import org.ecpat.monitoring.Rules;
import org.ecpat.monitoring.internal.ValueStyle;
import org.immutables.value.Value;

/**
 * How Sobol indices are to be sampled and estimated.
 *
 * <p>With d factors and a sample of n rows the output is evaluated n·(d + 2) times.
 */
@ValueStyle
@Value.Immutable
public interface SobolRequest {

  /** Where the points of a sample lie. */
  enum Sampling {
    /**
     * Evenly, on a Sobol sequence whose digits the seed turns; sizes that are powers of two fit
     * best.
     */
    QUASI_RANDOM,
    /** Drawn independently of each other. */
    RANDOM
  }

  /**
   * A formula for first-order and total indices, with V the variance over A and B.
   *
   * <table>
   * <caption>Formulas</caption>
   * <tr><th></th><th>first order</th><th>total</th></tr>
   * <tr><td>SALTELLI</td><td>mean(b·(abᵢ − a))/V</td><td>mean(a·(a − abᵢ))/V</td></tr>
   * <tr><td>CENTRED</td><td colspan="2">the same of outputs less their mean over A and B</td></tr>
   * <tr><td>JANSEN</td><td>1 − mean((b − abᵢ)²)/2V</td><td>mean((a − abᵢ)²)/2V</td></tr>
   * </table>
   *
   * <p>Here a, b and abᵢ are outputs at the same row of A, of B, and of A with the coordinates of
   * factor i from B (Saltelli and others 2010, table 2).
   */
  enum Estimator {
    /** Products of outputs; noisy where their mean is far from 0, as that of ranks is. */
    SALTELLI,
    /** The same, made independent of the mean. */
    CENTRED,
    /** Squared differences. */
    JANSEN
  }

  /** The most rows of a sample: a million. */
  int MOST_ROWS = 1_000_000;

  /** The rows of the sample, at least 2; 512 unless given. */
  @Value.Default
  default int size() {
    return 512;
  }

  /** Where the points lie; quasi-random unless said otherwise. */
  @Value.Default
  default Sampling sampling() {
    return Sampling.QUASI_RANDOM;
  }

  /** The formula for first-order indices; centred unless said otherwise. */
  @Value.Default
  default Estimator firstOrder() {
    return Estimator.CENTRED;
  }

  /** The formula for total indices; Jansen's unless said otherwise. */
  @Value.Default
  default Estimator totalOrder() {
    return Estimator.JANSEN;
  }

  /** How often the rows are drawn anew for the intervals, at least 1; 200 unless given. */
  @Value.Default
  default int resamples() {
    return 200;
  }

  /** The share of the redrawn estimates within an interval, from 0 to 1; 0.9 unless given. */
  @Value.Default
  default double level() {
    return 0.9;
  }

  /** The seed of all that is drawn. */
  long seed();

  /** Checks the sizes and the level. */
  @Value.Check
  default void check() {
    Rules.of("Sobol indices")
        .require(
            size() >= 2 && size() <= MOST_ROWS,
            "size",
            "size",
            "the sample must have 2 to " + MOST_ROWS + " rows",
            size())
        .require(
            resamples() >= 1,
            "resamples",
            "resamples",
            "the rows must be drawn anew at least once",
            resamples())
        .share("level", level())
        .verify();
  }

  /** The standard settings with this seed. */
  static SobolRequest of(long seed) {
    return builder().seed(seed).build();
  }

  /** A builder without any attribute set. */
  static Builder builder() {
    return new Builder();
  }

  /** Builds a {@link SobolRequest}. */
  final class Builder extends ImmutableSobolRequest.Builder {
    /** Starts without any attribute set. */
    public Builder() {}
  }
}
