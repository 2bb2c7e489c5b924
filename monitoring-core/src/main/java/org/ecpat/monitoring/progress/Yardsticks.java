package org.ecpat.monitoring.progress;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ecpat.monitoring.InvalidInputException;
import org.ecpat.monitoring.Text;
import org.ecpat.monitoring.framework.Framework;
import org.ecpat.monitoring.framework.Goal;
import org.ecpat.monitoring.framework.Indicator;
import org.ecpat.monitoring.methodology.Methodology;
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
      try {
        mix(ChangeSplit.coalition(list, coalition));
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
    return Scoring.plan(framework, WeightSwap.weighted(framework, methods, weights));
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
    Methodology same = WeightSwap.plain(before.methodology());
    if (!same.equals(WeightSwap.plain(after.methodology()))) {
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
      weights.put(node, WeightSwap.declared(exercise, node));
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
}
