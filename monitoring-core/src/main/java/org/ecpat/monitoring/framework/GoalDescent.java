package org.ecpat.monitoring.framework;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.ecpat.monitoring.Finding;

/** Goes down the tree of goals; without recursion, so that no depth exhausts the stack. */
final class GoalDescent {
  private static final int MOST_LEVELS = 32;

  private final List<Goal> goals;
  private final Map<String, Integer> goalById;
  private final BiConsumer<Integer, Finding> findings;
  private final boolean[] done;
  private final boolean[] open;
  private final int[] next;
  private final Deque<Integer> path = new ArrayDeque<>();

  GoalDescent(
      List<Goal> goals, Map<String, Integer> goalById, BiConsumer<Integer, Finding> findings) {
    this.goals = goals;
    this.goalById = goalById;
    this.findings = findings;
    done = new boolean[goals.size()];
    open = new boolean[goals.size()];
    next = new int[goals.size()];
  }

  /** Visits every goal, those first that are no other's child, then what only cycles reach. */
  void visitAll(Set<String> children) {
    for (int goal = 0; goal < goals.size(); goal++) {
      if (!children.contains(goals.get(goal).id())) {
        visit(goal);
      }
    }
    for (int goal = 0; goal < goals.size(); goal++) {
      visit(goal);
    }
  }

  private void visit(int start) {
    enter(start);
    while (!path.isEmpty()) {
      int goal = path.getLast();
      if (next[goal] == goals.get(goal).goals().size()) {
        path.removeLast();
        open[goal] = false;
        done[goal] = true;
      } else {
        descend(goal, next[goal]++);
      }
    }
  }

  private void enter(int goal) {
    if (!done[goal]) {
      path.addLast(goal);
      open[goal] = true;
      if (path.size() == MOST_LEVELS + 1) {
        findings.accept(goal, tooDeep(goal));
      }
    }
  }

  private void descend(int goal, int position) {
    Integer child = goalById.get(goals.get(goal).goals().get(position));
    if (child == null) {
      return;
    }
    if (open[child]) {
      findings.accept(goal, cycle(child, "/goals/" + goal + "/goals/" + position));
    } else {
      enter(child);
    }
  }

  private Finding cycle(int first, String place) {
    String names =
        path.stream()
            .dropWhile(g -> g != first)
            .map(g -> goals.get(g).id())
            .collect(Collectors.joining(" → "));
    String id = goals.get(first).id();
    return Finding.error("goal-cycle", "goal '" + id + "'", place)
        .rule("a goal cannot be below itself")
        .value(names + " → " + id)
        .build();
  }

  private Finding tooDeep(int goal) {
    return Finding.error("goal-depth", "goal '" + goals.get(goal).id() + "'", "/goals/" + goal)
        .rule("goals can be nested " + MOST_LEVELS + " levels deep")
        .value("level " + path.size())
        .build();
  }
}
