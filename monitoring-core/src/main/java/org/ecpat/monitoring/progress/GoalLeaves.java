package org.ecpat.monitoring.progress;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ecpat.monitoring.framework.Framework;
import org.ecpat.monitoring.framework.Goal;

/** The indicators below the whole and below each goal. */
final class GoalLeaves {
  private final Framework framework;
  private final Map<String, Set<String>> leaves = new LinkedHashMap<>();

  GoalLeaves(Framework framework) {
    this.framework = framework;
    Set<String> all = new LinkedHashSet<>();
    leaves.put(Framework.OVERALL, all);
    framework.topGoals().forEach(goal -> all.addAll(add(goal)));
  }

  private Set<String> add(Goal goal) {
    Set<String> below = new LinkedHashSet<>();
    leaves.put(goal.id(), below);
    goal.goals().forEach(id -> framework.goal(id).ifPresent(sub -> below.addAll(add(sub))));
    below.addAll(goal.indicators());
    return below;
  }

  /** The whole, then the goals in order of the tree. */
  List<String> nodes() {
    return new ArrayList<>(leaves.keySet());
  }

  /** The ids of the indicators below a node. */
  Set<String> below(String node) {
    return leaves.getOrDefault(node, Set.of());
  }
}
