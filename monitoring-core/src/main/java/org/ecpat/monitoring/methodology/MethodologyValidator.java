package org.ecpat.monitoring.methodology;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.ecpat.monitoring.Finding;
import org.ecpat.monitoring.commitment.Group;
import org.ecpat.monitoring.commitment.State;
import org.ecpat.monitoring.framework.Framework;
import org.ecpat.monitoring.framework.Goal;
import org.ecpat.monitoring.framework.Indicator;

/** Finds what a methodology says about things that its framework does not have. */
final class MethodologyValidator {
  private static final double NARROW = 1e-3;

  private final Methodology methodology;
  private final Framework framework;
  private final Set<String> nodes = new HashSet<>();
  private final Set<String> indicators = new HashSet<>();
  private final Set<String> groups = new HashSet<>();
  private final List<Finding> findings = new ArrayList<>();

  MethodologyValidator(Methodology methodology, Framework framework) {
    this.methodology = methodology;
    this.framework = framework;
    nodes.add(Framework.OVERALL);
    framework.goals().stream().map(Goal::id).forEach(nodes::add);
    framework.indicators().stream().map(Indicator::id).forEach(indicators::add);
    framework.states().groups().stream().map(Group::id).forEach(groups::add);
  }

  List<Finding> findings() {
    known("unknown-framework", "/framework", methodology.framework(), Set.of(framework.id()));
    methodology.nodes().keySet().forEach(id -> known("unknown-goal", "/nodes/" + id, id, nodes));
    methodology
        .indicators()
        .keySet()
        .forEach(id -> known("unknown-indicator", "/indicators/" + id, id, indicators));
    checkPopulations();
    checkPreparations();
    checkNormalizations();
    checkSubtracted("", methodology.aggregation());
    checkWeighting("", methodology.weighting());
    for (int level = 0; level < methodology.levels().size(); level++) {
      checkRules("/levels/" + level, methodology.levels().get(level));
    }
    methodology.nodes().forEach((id, rules) -> checkRules("/nodes/" + id, rules));
    methodology
        .rating()
        .ifPresent(r -> new RatingValidator(this, r, methodology.ranking().order()).check());
    if (methodology.range().width() < NARROW) {
      findings.add(
          Finding.warning("narrow-range", subject(), "/range")
              .rule("a score range below 0.001 loses digits")
              .value(String.valueOf(methodology.range().width()))
              .build());
    }
    return List.copyOf(findings);
  }

  private void checkPopulations() {
    Set<String> states = new HashSet<>();
    framework.states().states().stream().map(State::code).forEach(states::add);
    if (states.isEmpty()) {
      return;
    }
    for (int p = 0; p < methodology.populations().size(); p++) {
      List<String> codes = methodology.populations().get(p).states();
      for (int s = 0; s < codes.size(); s++) {
        known("unknown-state", "/populations/" + p + "/states/" + s, codes.get(s), states);
      }
    }
  }

  private void checkPreparations() {
    Set<String> used = new HashSet<>();
    framework.goals().forEach(goal -> used.addAll(goal.indicators()));
    for (int i = 0; i < methodology.preparation().size(); i++) {
      String place = "/preparation/" + i;
      Preparation step = methodology.preparation().get(i);
      for (String id : step.indicators()) {
        known("unknown-indicator", place, id, indicators);
        if (indicators.contains(id) && !used.contains(id)) {
          error(
              "unused-indicator",
              place,
              "a preparation needs indicators of goals",
              "'" + id + "'",
              "Let a goal use it, with the weight 0 if it is not to be scored.");
        }
      }
      step.groups().forEach(id -> known("unknown-group", place, id, groups));
    }
  }

  private void checkNormalizations() {
    for (Indicator indicator : framework.indicators()) {
      IndicatorRules rules =
          methodology.indicators().getOrDefault(indicator.id(), IndicatorRules.builder().build());
      Measure measure = rules.measure(indicator.scale(), methodology.range());
      double weight = rules.weight().orElse(indicator.weight());
      Normalization normalization = rules.normalization().orElse(methodology.normalization());
      if (weight > 0) {
        for (String lack : normalization.lacks(measure)) {
          findings.add(
              Finding.error("normalization-lacks", subject(), "/indicators/" + indicator.id())
                  .rule("the normalisation of indicator '" + indicator.id() + "' needs " + lack)
                  .remedy(
                      "Give it in the scale or under indicators, or choose another normalisation.")
                  .build());
        }
      }
    }
  }

  private void checkRules(String place, NodeRules rules) {
    rules.aggregation().ifPresent(a -> checkSubtracted(place, a));
    rules.weighting().ifPresent(w -> checkWeighting(place, w));
    rules.imputation().ifPresent(i -> checkGroups(place + "/imputation/groups/", i.groups()));
  }

  private void checkGroups(String place, List<String> ids) {
    for (int i = 0; i < ids.size(); i++) {
      known("unknown-group", place + i, ids.get(i), groups);
    }
  }

  private void checkWeighting(String place, Weighting weighting) {
    if (weighting instanceof Budget budget) {
      for (int e = 0; e < budget.experts().size(); e++) {
        String expert = place + "/weighting/experts/" + e + "/";
        budget.experts().get(e).keySet().forEach(id -> knownNode(expert + id, id));
      }
    } else if (weighting instanceof Balance balance) {
      balance.targets().keySet().forEach(id -> knownNode(place + "/weighting/targets/" + id, id));
    }
  }

  private void checkSubtracted(String place, Aggregation aggregation) {
    if (aggregation instanceof Total total) {
      for (int i = 0; i < total.subtracted().size(); i++) {
        knownNode(place + "/aggregation/subtract/" + i, total.subtracted().get(i));
      }
    }
    if (aggregation instanceof Ratio ratio) {
      knownNode(place + "/aggregation/of", ratio.of());
      knownNode(place + "/aggregation/to", ratio.to());
    }
  }

  void knownNode(String place, String node) {
    Set<String> all = new HashSet<>(nodes);
    all.addAll(indicators);
    known("unknown-node", place, node, all);
  }

  void known(String code, String place, String name, Collection<String> known) {
    if (!known.contains(name)) {
      findings.add(
          Finding.error(code, subject(), place).rule(rule(code)).unknown(name, known).build());
    }
  }

  private static String rule(String code) {
    return switch (code) {
      case "unknown-framework" -> "must be for the framework that it is used with";
      case "unknown-band" -> "must refer to one of the bands of the rating";
      case "unknown-node" -> "must refer to one of the framework's goals or indicators";
      default -> "must refer to one of the framework's " + code.replace("unknown-", "") + "s";
    };
  }

  /** An error with all its parts. */
  void error(String code, String place, String rule, String value, String remedy) {
    findings.add(
        Finding.error(code, subject(), place).rule(rule).value(value).remedy(remedy).build());
  }

  /** Whether an indicator is known and no goal uses it. */
  boolean isUnused(String id) {
    return indicators.contains(id)
        && framework.goals().stream().noneMatch(g -> g.indicators().contains(id));
  }

  Framework framework() {
    return framework;
  }

  Set<String> indicators() {
    return indicators;
  }

  private String subject() {
    return "methodology '" + methodology.id() + "'";
  }
}
