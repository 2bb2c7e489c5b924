package org.ecpat.monitoring.progress;

import java.util.Optional;

/**
 * The trend of an indicator, a goal or the whole in one state.
 *
 * @param node the id of the indicator, whose values are in the units of its scale; or of a goal or
 *     {@code overall}, whose values are scores over the comparable set
 * @param trend the trend
 * @param obstacle why there is none
 * @param projection where it leads, if there is a target
 */
public record NodeTrend(
    String node,
    Optional<Trend> trend,
    Optional<TrendObstacle> obstacle,
    Optional<Projection> projection) {

  /** No trend. */
  static NodeTrend none(String node, TrendObstacle obstacle) {
    return new NodeTrend(node, Optional.empty(), Optional.of(obstacle), Optional.empty());
  }
}
