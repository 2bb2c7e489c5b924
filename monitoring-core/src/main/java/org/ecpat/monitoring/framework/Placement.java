package org.ecpat.monitoring.framework;

import java.util.List;
import org.ecpat.monitoring.Rules;

/**
 * Where a profile adds children to a goal of its base.
 *
 * @param goal the id of the goal of the base
 * @param goals the ids of the sub-goals that follow those it has, in order
 * @param indicators the ids of the indicators that follow those it has, in order
 */
public record Placement(String goal, List<String> goals, List<String> indicators) {

  /** Checks the ids. */
  public Placement {
    goals = List.copyOf(goals);
    indicators = List.copyOf(indicators);
    Rules.of("placement under '" + goal + "'")
        .id("goal", goal)
        .ids("goals", goals)
        .ids("indicators", indicators)
        .verify();
  }

  /** Adds indicators to a goal. */
  public static Placement of(String goal, List<String> indicators) {
    return new Placement(goal, List.of(), indicators);
  }
}
