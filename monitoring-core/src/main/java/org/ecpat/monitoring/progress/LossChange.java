package org.ecpat.monitoring.progress;

/**
 * The points of the overall score that are lost at one place by one judgement and by another.
 *
 * @param node the id of the indicator; {@code overall} for what steps of nodes and imputed nodes
 *     take
 * @param first the points that the first judgement takes
 * @param second the points that the second takes
 */
public record LossChange(String node, double first, double second) {

  /** The points that the second judgement takes less; negative if it takes more. */
  public double difference() {
    return first - second;
  }
}
