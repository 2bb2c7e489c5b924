package org.ecpat.monitoring.progress;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ecpat.monitoring.Rules;

/**
 * Why the scores of one state differ between two boards.
 *
 * @param state the code of the state
 * @param nodes the change of every score, the whole first
 * @param answers the points that each changed answer added to the overall score, by indicator
 */
public record StateChange(String state, List<NodeChange> nodes, Map<String, Double> answers) {

  /** Checks that there is the whole, and copies. */
  public StateChange {
    nodes = List.copyOf(nodes);
    answers = Collections.unmodifiableMap(new LinkedHashMap<>(answers));
    Rules.of("change of '" + state + "'")
        .id("state", state)
        .require(!nodes.isEmpty(), "no-node", "nodes", "the change of the whole is needed", "none")
        .verify();
  }

  /** The change of the overall score. */
  public NodeChange overall() {
    return nodes.get(0);
  }
}
