package org.ecpat.monitoring.framework;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ecpat.monitoring.Definitions;
import org.ecpat.monitoring.Finding;

/** Finds what is wrong in the tree of goals and the indicators under them. */
final class GoalTree {
  private final List<Goal> goals;
  private final Map<String, Integer> goalById = new HashMap<>();
  private final Map<String, Indicator> indicatorById = new HashMap<>();
  private final Map<String, String> parents = new HashMap<>();
  private final Definitions knownGoals = Definitions.of("goal", "the framework's goals");
  private final Definitions knownIndicators =
      Definitions.of("indicator", "the framework's indicators");
  private final List<List<Finding>> findings = new ArrayList<>();

  GoalTree(Framework framework) {
    goals = framework.goals();
    for (int i = 0; i < goals.size(); i++) {
      goalById.putIfAbsent(goals.get(i).id(), i);
      knownGoals.put(goals.get(i).id(), "/goals/" + i + "/id");
      findings.add(new ArrayList<>());
    }
    for (int i = 0; i < framework.indicators().size(); i++) {
      Indicator indicator = framework.indicators().get(i);
      indicatorById.putIfAbsent(indicator.id(), indicator);
      knownIndicators.put(indicator.id(), "/indicators/" + i + "/id");
    }
    for (int i = 0; i < goals.size(); i++) {
      subGoals(i);
      indicators(i);
      children(i);
    }
    weights(framework);
    new GoalDescent(goals, goalById, this::add).visitAll(parents.keySet());
  }

  /** What is wrong with one goal's place in the tree; on the first goal also with the whole. */
  List<Finding> findings(int goal) {
    return findings.get(goal);
  }

  private void add(int goal, Finding finding) {
    findings.get(goal).add(finding);
  }

  private String subject(int goal) {
    return "goal '" + goals.get(goal).id() + "'";
  }

  private void subGoals(int goal) {
    Set<String> seen = new HashSet<>();
    List<String> children = goals.get(goal).goals();
    for (int i = 0; i < children.size(); i++) {
      String child = children.get(i);
      String place = "/goals/" + goal + "/goals/" + i;
      if (indicatorById.containsKey(child) && !goalById.containsKey(child)) {
        misplaced(goal, child, place, "It is an indicator: list it under 'indicators'.");
      } else {
        knownGoals.require(child, subject(goal), place, findings.get(goal));
      }
      if (!seen.add(child)) {
        twice(goal, child, place);
      } else {
        parent(goal, child, place);
      }
    }
  }

  private void parent(int goal, String child, String place) {
    String parent = parents.putIfAbsent(child, goals.get(goal).id());
    if (parent != null && goalById.containsKey(child)) {
      add(
          goal,
          Finding.error("two-parents", "goal '" + child + "'", place)
              .rule("a goal can be the sub-goal of one goal only")
              .value("'" + parent + "' and '" + goals.get(goal).id() + "'")
              .build());
    }
  }

  private void indicators(int goal) {
    Set<String> seen = new HashSet<>();
    List<String> children = goals.get(goal).indicators();
    for (int i = 0; i < children.size(); i++) {
      String child = children.get(i);
      String place = "/goals/" + goal + "/indicators/" + i;
      if (goalById.containsKey(child) && !indicatorById.containsKey(child)) {
        misplaced(goal, child, place, "It is a goal: list it under 'goals'.");
      } else {
        knownIndicators.require(child, subject(goal), place, findings.get(goal));
      }
      if (!seen.add(child)) {
        twice(goal, child, place);
      }
    }
  }

  private void misplaced(int goal, String child, String place, String remedy) {
    add(
        goal,
        Finding.error("misplaced-child", subject(goal), place)
            .rule("sub-goals and indicators stand in lists of their own")
            .value("'" + child + "'")
            .remedy(remedy)
            .build());
  }

  private void twice(int goal, String child, String place) {
    add(
        goal,
        Finding.error("duplicate-child", subject(goal), place)
            .rule("a goal lists a child once")
            .value("'" + child + "'")
            .build());
  }

  private void children(int goal) {
    Goal parent = goals.get(goal);
    if (parent.goals().isEmpty() && parent.indicators().isEmpty()) {
      add(
          goal,
          Finding.error("empty-goal", subject(goal), "/goals/" + goal)
              .rule("a goal needs at least one indicator or sub-goal")
              .build());
      return;
    }
    if (parent.goals().stream().allMatch(this::goalWeighs0)
        && parent.indicators().stream().allMatch(this::indicatorWeighs0)) {
      add(goal, noWeight(subject(goal), "/goals/" + goal));
    }
  }

  private boolean goalWeighs0(String id) {
    Integer goal = goalById.get(id);
    return goal != null && goals.get(goal).weight() == 0;
  }

  private boolean indicatorWeighs0(String id) {
    Indicator indicator = indicatorById.get(id);
    return indicator != null && indicator.weight() == 0;
  }

  private void weights(Framework framework) {
    List<Goal> top = framework.topGoals();
    if (!top.isEmpty() && top.stream().allMatch(g -> g.weight() == 0)) {
      findings.get(0).add(0, noWeight("framework '" + framework.id() + "'", "/goals"));
    }
  }

  private static Finding noWeight(String subject, String place) {
    return Finding.error("no-weight", subject, place)
        .rule("at least one child must have a weight above 0")
        .value("only weights of 0")
        .build();
  }
}
