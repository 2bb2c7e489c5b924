package org.ecpat.monitoring.progress;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.ecpat.monitoring.Text;
import org.ecpat.monitoring.framework.Framework;

/**
 * What changed in one state from one round to another.
 *
 * @param state the code of the state
 * @param name its name
 * @param ratingBefore the band of its earlier rating, if it was rated
 * @param rating the band of its later rating, if it is rated
 * @param nodes the whole, then each goal in order of the framework
 * @param indicators the indicators that are compared, in order of the plan
 * @param leftOut the indicators that at least one round has a score of and that are not compared
 */
public record StateProgress(
    String state,
    Text name,
    Optional<String> ratingBefore,
    Optional<String> rating,
    List<NodeProgress> nodes,
    List<IndicatorChange> indicators,
    List<LeftOut> leftOut) {

  /** Copies the lists. */
  public StateProgress {
    nodes = List.copyOf(nodes);
    indicators = List.copyOf(indicators);
    leftOut = List.copyOf(leftOut);
  }

  /** The whole or a goal; empty if there is none of that id. */
  public Optional<NodeProgress> node(String id) {
    return nodes.stream().filter(n -> n.node().equals(id)).findFirst();
  }

  /** The whole. */
  public Optional<NodeProgress> overall() {
    return node(Framework.OVERALL);
  }

  /** The change of the overall score in points; empty if nothing is comparable. */
  public OptionalDouble difference() {
    return overall().map(NodeProgress::difference).orElse(OptionalDouble.empty());
  }

  /** Which way the overall score went; empty if nothing is comparable. */
  public Optional<Movement> movement() {
    return overall().flatMap(NodeProgress::movement);
  }

  /** The indicators that went one way. */
  public List<IndicatorChange> indicators(Movement movement) {
    return indicators.stream().filter(i -> i.movement() == movement).toList();
  }
}
