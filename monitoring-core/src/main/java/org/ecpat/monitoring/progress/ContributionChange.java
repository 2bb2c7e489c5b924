package org.ecpat.monitoring.progress;

/**
 * What a part of the score adds to the whole by one judgement and by another.
 *
 * @param node the id of the indicator; {@code overall} for what steps of nodes take and imputed
 *     nodes add
 * @param first the points by the first judgement
 * @param second the points by the second
 */
public record ContributionChange(String node, double first, double second) {

  /** The second less the first. */
  public double difference() {
    return second - first;
  }
}
