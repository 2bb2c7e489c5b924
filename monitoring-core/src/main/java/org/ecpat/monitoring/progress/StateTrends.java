package org.ecpat.monitoring.progress;

import java.util.List;
import java.util.Optional;
import org.ecpat.monitoring.Text;

/**
 * The trends of one state.
 *
 * @param state the code of the state
 * @param name its name
 * @param nodes the whole, the goals, then the indicators with a scale of numbers
 * @param groups for each goal with such a trend below it, those trends taken together
 * @param leftOut the indicators that the trend of the whole leaves out, because only one of its two
 *     rounds has a score, or for a break in series
 */
public record StateTrends(
    String state,
    Text name,
    List<NodeTrend> nodes,
    List<GroupTrend> groups,
    List<LeftOut> leftOut) {

  /** Copies the lists. */
  public StateTrends {
    nodes = List.copyOf(nodes);
    groups = List.copyOf(groups);
    leftOut = List.copyOf(leftOut);
  }

  /** The trend of an indicator, a goal or the whole; empty if it can have none. */
  public Optional<NodeTrend> node(String id) {
    return nodes.stream().filter(n -> n.node().equals(id)).findFirst();
  }

  /** The trends of the indicators below a goal taken together; empty if there are none. */
  public Optional<GroupTrend> group(String goal) {
    return groups.stream().filter(g -> g.node().equals(goal)).findFirst();
  }
}
