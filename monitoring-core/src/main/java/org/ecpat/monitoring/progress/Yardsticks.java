package org.ecpat.monitoring.progress;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.ecpat.monitoring.InvalidInputException;
import org.ecpat.monitoring.Text;
import org.ecpat.monitoring.framework.Framework;
import org.ecpat.monitoring.framework.Goal;
import org.ecpat.monitoring.framework.Indicator;
import org.ecpat.monitoring.methodology.IndicatorRules;
import org.ecpat.monitoring.methodology.Methodology;
import org.ecpat.monitoring.methodology.NodeRules;
import org.ecpat.monitoring.methodology.Ranking;
import org.ecpat.monitoring.scoring.Exercise;
import org.ecpat.monitoring.scoring.Scoring;
import org.ecpat.monitoring.scoring.ScoringPlan;

/** Plans between two: the framework of one, the methods or the weights of the other. */
final class Yardsticks {
  private final Exercise before;
  private final Exercise after;
  private final Map<Set<Cause>, ScoringPlan> plans = new HashMap<>();
  private final Set<Cause> causes;
  private final boolean joined;

  Yardsticks(Exercise before, Exercise after) {
    this.before = before;
    this.after = after;
    Set<Cause> differing = differing();
    boolean mixes = mixes(differing);
    this.joined = !mixes;
    this.causes = mixes ? differing : EnumSet.of(joint(differing));
    plans.clear();
  }

  /** The causes among framework, weights and methodology that differ. */
  Set<Cause> causes() {
    return causes;
  }

  /** The plan that is the later one in these causes, and the earlier one in the others. */
  ScoringPlan plan(Set<Cause> later) {
    Set<Cause> mine = EnumSet.noneOf(Cause.class);
    mine.addAll(later);
    mine.retainAll(causes);
    return plans.computeIfAbsent(mine, this::mixed);
  }

  private static Cause joint(Set<Cause> differing) {
    return differing.contains(Cause.FRAMEWORK) ? Cause.FRAMEWORK : Cause.METHODOLOGY;
  }

  private boolean mixes(Set<Cause> differing) {
    List<Cause> list = List.copyOf(differing);
    for (int coalition = 1; coalition < (1 << list.size()) - 1; coalition++) {
      Set<Cause> some = EnumSet.noneOf(Cause.class);
      for (int c = 0; c < list.size(); c++) {
        if (((coalition >> c) & 1) == 1) {
          some.add(list.get(c));
        }
      }
      try {
        mix(some);
      } catch (InvalidInputException notTogether) {
        return false;
      }
    }
    return true;
  }

  private ScoringPlan mixed(Set<Cause> later) {
    if (later.isEmpty()) {
      return Scoring.plan(before);
    }
    return joined || later.equals(causes) ? Scoring.plan(after) : mix(later);
  }

  private ScoringPlan mix(Set<Cause> later) {
    Framework framework = side(later, Cause.FRAMEWORK).framework();
    Exercise weights = side(later, Cause.WEIGHTS);
    Methodology methods = side(later, Cause.METHODOLOGY).methodology();
    return Scoring.plan(framework, weighted(framework, methods, weights));
  }

  private Exercise side(Set<Cause> later, Cause cause) {
    return later.contains(cause) ? after : before;
  }

  private Set<Cause> differing() {
    Set<Cause> differing = EnumSet.noneOf(Cause.class);
    if (!structure(before.framework()).equals(structure(after.framework()))) {
      differing.add(Cause.FRAMEWORK);
    }
    if (!weights(before).equals(weights(after))) {
      differing.add(Cause.WEIGHTS);
    }
    Methodology same = plain(before.methodology());
    if (!same.equals(plain(after.methodology()))) {
      differing.add(Cause.METHODOLOGY);
    }
    return differing;
  }

  /** A framework without what scores do not depend on, and without the size of weights. */
  private static Framework structure(Framework framework) {
    return Framework.builder()
        .id("framework")
        .title(Text.of("–"))
        .states(framework.states())
        .instruments(framework.instruments())
        .goals(
            framework.goals().stream()
                .map(
                    g ->
                        Goal.builder()
                            .id(g.id())
                            .title(Text.of("–"))
                            .goals(g.goals())
                            .indicators(g.indicators())
                            .build())
                .toList())
        .indicators(
            framework.indicators().stream()
                .map(
                    i ->
                        Indicator.builder()
                            .id(i.id())
                            .question(Text.of("–"))
                            .kind(i.kind())
                            .scale(i.scale())
                            .condition(i.condition())
                            .build())
                .toList())
        .build();
  }

  /** The weights of what both frameworks have, and the methods of weighting. */
  private Map<String, Object> weights(Exercise exercise) {
    Map<String, Object> weights = new LinkedHashMap<>();
    Methodology methodology = exercise.methodology();
    weights.put("*", methodology.weighting());
    for (int level = 0; level < methodology.levels().size(); level++) {
      weights.put("* " + level, methodology.levels().get(level).weighting());
    }
    methodology
        .nodes()
        .forEach((node, rules) -> rules.weighting().ifPresent(w -> weights.put("* " + node, w)));
    for (String node : common()) {
      weights.put(node, declared(exercise, node));
    }
    return weights;
  }

  private Set<String> common() {
    Set<String> common = ids(before.framework());
    common.retainAll(ids(after.framework()));
    return common;
  }

  private static Set<String> ids(Framework framework) {
    Set<String> ids = new HashSet<>();
    framework.goals().forEach(g -> ids.add(g.id()));
    framework.indicators().forEach(i -> ids.add(i.id()));
    return ids;
  }

  /** The declared weight of a goal or indicator; empty if the framework does not have it. */
  private static OptionalDouble declared(Exercise exercise, String id) {
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
  private static Methodology weighted(Framework framework, Methodology methods, Exercise weights) {
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
  private static Methodology plain(Methodology methodology) {
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
        .levels(methodology.levels().stream().map(Yardsticks::unweighted).toList())
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
