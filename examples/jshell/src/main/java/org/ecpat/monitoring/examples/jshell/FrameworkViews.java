package org.ecpat.monitoring.examples.jshell;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.ecpat.monitoring.commitment.Commitment;
import org.ecpat.monitoring.commitment.Group;
import org.ecpat.monitoring.commitment.Instrument;
import org.ecpat.monitoring.commitment.State;
import org.ecpat.monitoring.commitment.StateRegister;
import org.ecpat.monitoring.framework.Framework;
import org.ecpat.monitoring.framework.FrameworkMapping;
import org.ecpat.monitoring.framework.Goal;
import org.ecpat.monitoring.framework.Indicator;
import org.ecpat.monitoring.framework.MappingGaps;
import org.ecpat.monitoring.framework.Profile;
import org.ecpat.monitoring.framework.Scale;
import org.ecpat.monitoring.json.Catalog;
import org.ecpat.monitoring.methodology.Methodology;
import org.ecpat.monitoring.methodology.Strategy;
import org.ecpat.monitoring.report.Report;
import org.ecpat.monitoring.scoring.Exercise;

/** What is asked and how it is judged. */
final class FrameworkViews {
  private FrameworkViews() {}

  static void register(Views views) {
    views.one(Exercise.class, FrameworkViews::exercise);
    views.one(Framework.class, FrameworkViews::framework);
    views.one(Methodology.class, FrameworkViews::methodology);
    views.one(Profile.class, FrameworkViews::profile);
    views.one(FrameworkMapping.class, FrameworkViews::mapping);
    views.one(MappingGaps.class, FrameworkViews::gaps);
    views.one(StateRegister.class, FrameworkViews::register);
    views.many(Indicator.class, FrameworkViews::indicators);
    views.many(Goal.class, FrameworkViews::goals);
    views.many(Group.class, FrameworkViews::groups);
    views.many(State.class, FrameworkViews::states);
    views.many(Instrument.class, FrameworkViews::instruments);
    views.many(Commitment.class, FrameworkViews::commitments);
  }

  private static View exercise(Exercise exercise) {
    Framework framework = exercise.framework();
    return Table.of(framework.title().value())
        .words("what", "value")
        .row("framework", framework.id() + " " + framework.version())
        .row("methodology", exercise.methodology().id() + " " + exercise.methodology().version())
        .row("observations", exercise.observations().id() + " " + exercise.observations().version())
        .row("goals", "" + framework.goals().size())
        .row("indicators", "" + framework.indicators().size())
        .row(
            "commitments",
            framework.commitments().size()
                + " in "
                + framework.instruments().size()
                + " instruments")
        .row("answers", "" + exercise.observations().observations().size())
        .row("rounds", String.join(", ", Shell.rounds(exercise)));
  }

  private static View framework(Framework framework) {
    Table table = Table.of(framework.title().value()).words("goal or indicator", "label");
    table.words("scale").numbers("weight");
    framework.topGoals().forEach(g -> add(table, framework, g, ""));
    return table;
  }

  private static void add(Table table, Framework framework, Goal goal, String indent) {
    table.row(indent + goal.id(), goal.title().value(), "goal", Words.exact(goal.weight()));
    for (String id : goal.goals()) {
      framework.goal(id).ifPresent(g -> add(table, framework, g, indent + "› "));
    }
    for (String id : goal.indicators()) {
      framework
          .indicator(id)
          .ifPresent(
              i ->
                  table.row(
                      indent + "› " + i.id(),
                      i.label().orElse(i.question()).value(),
                      scale(i.scale()),
                      Words.exact(i.weight())));
    }
  }

  private static String scale(Scale scale) {
    return Stream.of(scale.getClass().getInterfaces())
        .map(Class::getSimpleName)
        .filter(n -> n.endsWith("Scale") && n.length() > "Scale".length())
        .findFirst()
        .orElse(scale.getClass().getSimpleName())
        .replace("Scale", "")
        .replaceAll("(?<=[a-z])(?=[A-Z])", "/")
        .toLowerCase(Locale.ROOT);
  }

  private static View methodology(Methodology methodology) {
    Table table = Table.of(methodology.title().value()).words("rule", "method");
    methodology.description().ifPresent(d -> table.note(d.value()));
    table.row("normalisation", named(methodology.normalization()));
    table.row("weighting", named(methodology.weighting()));
    table.row("aggregation", named(methodology.aggregation()));
    table.row("missing answers", Words.of(methodology.missing()));
    table.row("least share of parts with a score", Words.percent(methodology.threshold()));
    table.row("minimum coverage", Words.percent(methodology.minimumCoverage()));
    table.row("several assessors", named(methodology.reconciliation()));
    methodology
        .rating()
        .ifPresent(
            rules -> {
              rules
                  .bands()
                  .forEach(
                      b ->
                          table.row(
                              "band " + b.id(),
                              b.label().value()
                                  + (b.atLeast().isPresent()
                                      ? ", from " + Words.exact(b.atLeast().getAsDouble())
                                      : ", the lowest")));
              rules
                  .caps()
                  .forEach(
                      c ->
                          table.row(
                              "cap " + c.id(),
                              "no better than " + c.atMost() + ": " + c.why().value()));
            });
    return table;
  }

  private static String named(Strategy strategy) {
    return strategy.spec().map(s -> s.method()).orElse("a method of its own");
  }

  private static View profile(Profile profile) {
    Framework base = framework(profile.base().framework());
    return View.of(Mistake.plainly(() -> Report.standard().profile(profile, base)));
  }

  private static View mapping(FrameworkMapping mapping) {
    Framework first = framework(mapping.first().framework());
    Framework second = framework(mapping.second().framework());
    return View.of(Mistake.plainly(() -> Report.standard().mapping(mapping, first, second)));
  }

  /** A framework that was opened, or else that of the catalogue. */
  private static Framework framework(String id) {
    return Memory.framework(id).orElseGet(() -> Mistake.plainly(() -> Catalog.framework(id)));
  }

  private static View gaps(MappingGaps gaps) {
    Table table = Table.of("What each of the two frameworks asks and the other does not");
    table.words("asked by", "how far", "indicator", "question");
    add(table, "first", "not at all", gaps.onlyFirst());
    add(table, "first", "in part", gaps.partlyFirst());
    add(table, "second", "not at all", gaps.onlySecond());
    add(table, "second", "in part", gaps.partlySecond());
    return table.note("“How far” is how far the other one asks it.");
  }

  private static void add(Table table, String side, String how, List<Indicator> indicators) {
    indicators.forEach(i -> table.row(side, how, i.id(), i.question().value()));
  }

  private static View register(StateRegister register) {
    return Table.of(register.title().map(t -> t.value()).orElse("States"))
        .words("what")
        .numbers("number")
        .row("states", "" + register.states().size())
        .row("groups", "" + register.groups().size());
  }

  private static View indicators(List<Indicator> indicators) {
    Table table =
        Table.of(Words.count(indicators.size(), "indicator"))
            .words("indicator", "question", "kind");
    table.words("scale").numbers("weight");
    indicators.forEach(
        i ->
            table.row(
                i.id(),
                i.question().value(),
                Words.of(i.kind()),
                scale(i.scale()),
                Words.exact(i.weight())));
    return table;
  }

  private static View goals(List<Goal> goals) {
    Table table =
        Table.of(Words.count(goals.size(), "goal")).words("goal", "title").numbers("weight");
    table.words("indicators");
    goals.forEach(
        g ->
            table.row(
                g.id(), g.title().value(), Words.exact(g.weight()), Words.list(g.indicators())));
    return table;
  }

  private static View groups(List<Group> groups) {
    Table table = Table.of(Words.count(groups.size(), "group")).words("group", "kind", "name");
    table.numbers("members");
    groups.forEach(
        g ->
            table.row(
                g.id(),
                Words.of(g.kind()),
                g.name().value(),
                "" + g.members().stream().map(m -> m.state()).distinct().count()));
    return table;
  }

  private static View states(List<State> states) {
    Table table = Table.of(Words.count(states.size(), "state")).words("state", "name");
    states.forEach(s -> table.row(s.code(), s.name().value()));
    return table;
  }

  private static View instruments(List<Instrument> instruments) {
    Table table =
        Table.of(Words.count(instruments.size(), "instrument"))
            .words("instrument", "title", "kind");
    table.words("adopted", "in force");
    instruments.forEach(
        i ->
            table.row(
                i.id(),
                i.title().value(),
                Words.of(i.kind()) + ", " + Words.of(i.force()),
                i.adopted().toString(),
                Words.of(i.inForce())));
    return table;
  }

  private static View commitments(List<Commitment> commitments) {
    Table table =
        Table.of(Words.count(commitments.size(), "commitment")).words("commitment", "what");
    table.words("deadline");
    commitments.forEach(
        c -> table.row(c.id(), c.text().value(), c.deadline().map(d -> d.toString()).orElse("")));
    return table;
  }
}
