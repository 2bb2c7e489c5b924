package org.ecpat.monitoring.progress;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ecpat.monitoring.framework.Framework;
import org.ecpat.monitoring.framework.Goal;

/** The order of the nodes of two editions of a framework, each with the node above it. */
final class NodeOrder {
  private final Map<String, Optional<String>> parents = new LinkedHashMap<>();

  private NodeOrder() {}

  /** The whole, then the nodes of the later edition, then those that only the earlier one has. */
  static Map<String, Optional<String>> of(Framework later, Framework earlier) {
    NodeOrder order = new NodeOrder();
    order.parents.put(Framework.OVERALL, Optional.empty());
    for (Framework framework : List.of(later, earlier)) {
      Set<String> seen = new LinkedHashSet<>();
      framework.topGoals().forEach(g -> order.add(framework, g, Framework.OVERALL, seen));
    }
    return order.parents;
  }

  private void add(Framework framework, Goal goal, String parent, Set<String> seen) {
    parents.putIfAbsent(goal.id(), Optional.of(parent));
    if (seen.add(goal.id())) {
      goal.goals().stream()
          .flatMap(id -> framework.goal(id).stream())
          .forEach(g -> add(framework, g, goal.id(), seen));
      goal.indicators().forEach(i -> parents.putIfAbsent(i, Optional.of(goal.id())));
    }
  }
}
