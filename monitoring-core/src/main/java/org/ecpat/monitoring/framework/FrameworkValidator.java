package org.ecpat.monitoring.framework;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.ecpat.monitoring.Definitions;
import org.ecpat.monitoring.Finding;
import org.ecpat.monitoring.Source;
import org.ecpat.monitoring.commitment.Commitment;
import org.ecpat.monitoring.commitment.Group;
import org.ecpat.monitoring.commitment.Instrument;

/** Finds what is wrong between the parts of a framework. */
final class FrameworkValidator {
  private final Framework framework;
  private final List<Finding> findings = new ArrayList<>();
  private final Definitions sources = Definitions.of("source", "the framework's sources");
  private final Definitions groups = Definitions.of("group", "the framework's groups of states");
  private final Definitions instruments =
      Definitions.of("instrument", "the framework's instruments");
  private final Definitions commitments =
      Definitions.of("commitment", "the framework's commitments");

  /** Goals and indicators, because methodologies refer to both alike. */
  private final Definitions nodes = Definitions.of("node", "the framework's goals and indicators");

  FrameworkValidator(Framework framework) {
    this.framework = framework;
    put(framework.sources(), Source::id, sources, "/sources/");
    put(framework.states().groups(), Group::id, groups, "/states/groups/");
    put(framework.instruments(), Instrument::id, instruments, "/instruments/");
    put(framework.commitments(), Commitment::id, commitments, "/commitments/");
    put(framework.goals(), Goal::id, nodes, "/goals/");
    put(framework.indicators(), Indicator::id, nodes, "/indicators/");
  }

  private static <T> void put(
      List<T> parts, Function<T, String> id, Definitions definitions, String place) {
    for (int i = 0; i < parts.size(); i++) {
      definitions.put(id.apply(parts.get(i)), place + i + "/id");
    }
  }

  List<Finding> findings() {
    for (int i = 0; i < framework.sources().size(); i++) {
      String id = framework.sources().get(i).id();
      sources.requireUnique(id, "source '" + id + "'", "/sources/" + i + "/id", findings);
    }
    findings.addAll(framework.states().findings("/states"));
    for (int i = 0; i < framework.instruments().size(); i++) {
      instrument(framework.instruments().get(i), "/instruments/" + i);
    }
    for (int i = 0; i < framework.commitments().size(); i++) {
      commitment(framework.commitments().get(i), "/commitments/" + i);
    }
    goals();
    Set<String> used = new HashSet<>();
    framework.goals().forEach(g -> used.addAll(g.indicators()));
    for (int i = 0; i < framework.indicators().size(); i++) {
      indicator(framework.indicators().get(i), "/indicators/" + i, used);
    }
    return List.copyOf(findings);
  }

  private void instrument(Instrument instrument, String place) {
    String subject = "instrument '" + instrument.id() + "'";
    instruments.requireUnique(instrument.id(), subject, place + "/id", findings);
    groups.requireAll(instrument.openTo(), subject, place + "/openTo", findings);
    sources.requireAll(instrument.sources(), subject, place + "/sources", findings);
  }

  private void commitment(Commitment commitment, String place) {
    String subject = "commitment '" + commitment.id() + "'";
    commitments.requireUnique(commitment.id(), subject, place + "/id", findings);
    instruments.require(commitment.instrument(), subject, place + "/instrument", findings);
    Optional<LocalDate> adopted =
        framework.instrument(commitment.instrument()).map(Instrument::adopted);
    if (adopted.isPresent()
        && commitment.deadline().map(d -> d.isBefore(adopted.get())).orElse(false)) {
      findings.add(
          Finding.error("deadline-before-adoption", subject, place + "/deadline")
              .rule("a deadline cannot be before its instrument was adopted on " + adopted.get())
              .value(commitment.deadline().map(LocalDate::toString))
              .build());
    }
    sources.requireAll(commitment.sources(), subject, place + "/sources", findings);
  }

  private void goals() {
    if (framework.goals().isEmpty()) {
      findings.add(
          Finding.warning("no-goals", "framework '" + framework.id() + "'", "/goals")
              .rule("a framework needs at least one goal to be scored")
              .build());
    }
    GoalTree tree = new GoalTree(framework);
    for (int i = 0; i < framework.goals().size(); i++) {
      Goal goal = framework.goals().get(i);
      String subject = "goal '" + goal.id() + "'";
      String place = "/goals/" + i;
      nodes.requireUnique(goal.id(), subject, place + "/id", findings);
      findings.addAll(tree.findings(i));
      sources.requireAll(goal.sources(), subject, place + "/sources", findings);
    }
  }

  private void indicator(Indicator indicator, String place, Set<String> used) {
    String subject = "indicator '" + indicator.id() + "'";
    nodes.requireUnique(indicator.id(), subject, place + "/id", findings);
    if (!used.contains(indicator.id())) {
      findings.add(
          Finding.warning("unused-indicator", subject, place)
              .rule("an indicator that no goal uses is not scored")
              .remedy("List it under a goal.")
              .build());
    }
    if (indicator.scale() instanceof PositionScale scale) {
      instruments.require(scale.instrument(), subject, place + "/scale/instrument", findings);
    }
    links(indicator, subject, place + "/links");
    indicator.condition().ifPresent(c -> condition(c, subject, place + "/condition"));
    sources.requireAll(indicator.sources(), subject, place + "/sources", findings);
  }

  private void links(Indicator indicator, String subject, String place) {
    if (indicator.links().isEmpty()) {
      findings.add(
          Finding.warning("indicator-without-commitment", subject, place)
              .rule("an indicator should measure at least one commitment")
              .build());
    }
    for (int i = 0; i < indicator.links().size(); i++) {
      String commitment = indicator.links().get(i).commitment();
      commitments.require(commitment, subject, place + "/" + i + "/commitment", findings);
    }
  }

  private void condition(Condition condition, String subject, String place) {
    if (condition instanceof Condition.InGroup inGroup) {
      groups.require(inGroup.group(), subject, place + "/group", findings);
    } else if (condition instanceof Condition.HasStand hasStand) {
      instruments.require(hasStand.instrument(), subject, place + "/instrument", findings);
    } else if (condition instanceof Condition.AllOf all) {
      conditions(all.conditions(), subject, place + "/conditions/");
    } else if (condition instanceof Condition.AnyOf any) {
      conditions(any.conditions(), subject, place + "/conditions/");
    } else if (condition instanceof Condition.Not not) {
      condition(not.condition(), subject, place + "/condition");
    }
  }

  private void conditions(List<Condition> conditions, String subject, String place) {
    for (int i = 0; i < conditions.size(); i++) {
      condition(conditions.get(i), subject, place + i);
    }
  }
}
