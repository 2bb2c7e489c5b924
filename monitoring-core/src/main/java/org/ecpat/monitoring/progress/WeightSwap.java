package org.ecpat.monitoring.progress;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.ecpat.monitoring.Text;
import org.ecpat.monitoring.framework.Framework;
import org.ecpat.monitoring.framework.Goal;
import org.ecpat.monitoring.framework.Indicator;
import org.ecpat.monitoring.methodology.IndicatorRules;
import org.ecpat.monitoring.methodology.Methodology;
import org.ecpat.monitoring.methodology.NodeRules;
import org.ecpat.monitoring.methodology.Ranking;
import org.ecpat.monitoring.scoring.Exercise;

/** Takes methodologies apart into weights and all else, and puts them together anew. */
final class WeightSwap {
  private WeightSwap() {}

  /** The declared weight of a goal or indicator; empty if the framework does not have it. */
  static OptionalDouble declared(Exercise exercise, String id) {
    Optional<Goal> goal = exercise.framework().goal(id);
    Methodology methodology = exercise.methodology();
    if (goal.isPresent()) {
      OptionalDouble own = of(methodology, id).weight();
      return own.isPresent() ? own : OptionalDouble.of(goal.get().weight());
    }
    Optional<Indicator> indicator = exercise.framework().indicator(id);
    if (indicator.isEmpty()) {
      return OptionalDouble.empty();
    }
    IndicatorRules rules = methodology.indicators().get(id);
    OptionalDouble own = rules == null ? OptionalDouble.empty() : rules.weight();
    return own.isPresent() ? own : OptionalDouble.of(indicator.get().weight());
  }

  private static NodeRules of(Methodology methodology, String node) {
    return methodology.nodes().getOrDefault(node, NodeRules.builder().build());
  }

  /** The methods of a methodology with the weights of an exercise, for a framework. */
  static Methodology weighted(Framework framework, Methodology methods, Exercise weights) {
    Methodology its = weights.methodology();
    Map<String, NodeRules> nodes = new LinkedHashMap<>();
    List<String> ids = new ArrayList<>(framework.goals().stream().map(Goal::id).toList());
    ids.add(Framework.OVERALL);
    for (String id : ids) {
      NodeRules.Builder rules =
          NodeRules.builder().from(of(methods, id)).weighting(of(its, id).weighting());
      declared(weights, id).ifPresent(rules::weight);
      nodes.put(id, rules.build());
    }
    Map<String, IndicatorRules> indicators = new LinkedHashMap<>();
    for (Indicator indicator : framework.indicators()) {
      IndicatorRules own = methods.indicators().get(indicator.id());
      IndicatorRules.Builder rules = IndicatorRules.builder();
      if (own != null) {
        rules.from(own);
      }
      declared(weights, indicator.id()).ifPresent(rules::weight);
      indicators.put(indicator.id(), rules.build());
    }
    return Methodology.builder()
        .from(plain(methods))
        .framework(framework.id())
        .weighting(its.weighting())
        .levels(levels(methods, its))
        .nodes(nodes)
        .indicators(indicators)
        .build();
  }

  private static List<NodeRules> levels(Methodology methods, Methodology weights) {
    List<NodeRules> levels = new ArrayList<>();
    NodeRules none = NodeRules.builder().build();
    int size = Math.max(methods.levels().size(), weights.levels().size());
    for (int level = 0; level < size; level++) {
      NodeRules own = level < methods.levels().size() ? methods.levels().get(level) : none;
      NodeRules its = level < weights.levels().size() ? weights.levels().get(level) : none;
      levels.add(NodeRules.builder().from(own).weighting(its.weighting()).build());
    }
    return levels;
  }

  /** A methodology without what scores do not depend on, and without weights. */
  static Methodology plain(Methodology methodology) {
    Map<String, NodeRules> nodes = new LinkedHashMap<>();
    methodology
        .nodes()
        .forEach(
            (id, rules) -> {
              NodeRules plain = unweighted(rules);
              if (!plain.equals(NodeRules.builder().build())) {
                nodes.put(id, plain);
              }
            });
    Map<String, IndicatorRules> indicators = new LinkedHashMap<>();
    methodology
        .indicators()
        .forEach(
            (id, rules) -> {
              IndicatorRules plain =
                  IndicatorRules.builder().from(rules).weight(OptionalDouble.empty()).build();
              if (!plain.equals(IndicatorRules.builder().build())) {
                indicators.put(id, plain);
              }
            });
    Methodology neutral =
        Methodology.builder()
            .id("methodology")
            .title(Text.of("–"))
            .framework(methodology.framework())
            .build();
    return Methodology.builder()
        .from(methodology)
        .id(neutral.id())
        .version(neutral.version())
        .title(neutral.title())
        .description(Optional.empty())
        .certainty(neutral.certainty())
        .sources(List.of())
        .rating(Optional.empty())
        .ranking(Ranking.DEFAULT)
        .printedDigits(neutral.printedDigits())
        .minimumCoverage(neutral.minimumCoverage())
        .weighting(neutral.weighting())
        .levels(methodology.levels().stream().map(WeightSwap::unweighted).toList())
        .nodes(nodes)
        .indicators(indicators)
        .build();
  }

  private static NodeRules unweighted(NodeRules rules) {
    return NodeRules.builder()
        .from(rules)
        .weight(OptionalDouble.empty())
        .weighting(Optional.empty())
        .build();
  }
}
