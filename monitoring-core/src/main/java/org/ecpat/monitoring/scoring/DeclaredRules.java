package org.ecpat.monitoring.scoring;

import java.util.HashMap;
import java.util.Map;
import org.ecpat.monitoring.framework.Framework;
import org.ecpat.monitoring.methodology.IndicatorRules;
import org.ecpat.monitoring.methodology.Methodology;
import org.ecpat.monitoring.methodology.NodeRules;

/** What framework and methodology declare about each node: the nearer rule counts. */
final class DeclaredRules {
  private static final NodeRules NONE = NodeRules.builder().build();

  private final Methodology methodology;
  private final Map<String, Double> weights = new HashMap<>();

  DeclaredRules(Framework framework, Methodology methodology) {
    this.methodology = methodology;
    framework
        .indicators()
        .forEach(
            i ->
                weights.put(
                    i.id(),
                    methodology
                        .indicators()
                        .getOrDefault(i.id(), IndicatorRules.builder().build())
                        .weight()
                        .orElse(i.weight())));
    framework.goals().forEach(g -> weights.put(g.id(), ofNode(g.id()).weight().orElse(g.weight())));
  }

  /** The weight of an indicator or goal among its siblings. */
  double weight(String id) {
    return weights.getOrDefault(id, 0.0);
  }

  /** The rules of a node: its own, or else those of its level, or else the methodology's. */
  InnerNode.ChosenRules rules(String id, int level) {
    NodeRules ofLevel =
        level < methodology.levels().size() ? methodology.levels().get(level) : NONE;
    NodeRules rules = ofNode(id).orElse(ofLevel);
    return new InnerNode.ChosenRules(
        rules.weighting().orElse(methodology.weighting()),
        rules.aggregation().orElse(methodology.aggregation()),
        rules.missing().orElse(methodology.missing()),
        rules.threshold().orElse(methodology.threshold()),
        rules.transform(),
        rules.rounding(),
        rules.imputation());
  }

  private NodeRules ofNode(String id) {
    return methodology.nodes().getOrDefault(id, NONE);
  }
}
