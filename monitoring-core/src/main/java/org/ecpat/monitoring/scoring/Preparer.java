package org.ecpat.monitoring.scoring;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ecpat.monitoring.commitment.Group;
import org.ecpat.monitoring.framework.Framework;
import org.ecpat.monitoring.framework.Indicator;
import org.ecpat.monitoring.methodology.CellChange;
import org.ecpat.monitoring.methodology.IndicatorRules;
import org.ecpat.monitoring.methodology.Methodology;
import org.ecpat.monitoring.methodology.Panel;
import org.ecpat.monitoring.methodology.Preparation;
import org.ecpat.monitoring.methodology.Spec;
import org.ecpat.monitoring.observation.Round;
import org.ecpat.monitoring.table.Column;

/**
 * Runs the preparations of a methodology over the values of a round.
 *
 * <p>Where a step looks at other rounds, all of them go through the steps side by side.
 */
final class Preparer {
  private final Methodology methodology;
  private final List<Panel.Item> items;
  private final Map<String, Group> groups;

  Preparer(Framework framework, Methodology methodology, Layout layout) {
    this.methodology = methodology;
    this.groups =
        framework.states().groups().stream()
            .collect(Collectors.toMap(Group::id, Function.identity(), (first, second) -> first));
    Map<Integer, String> goals = new HashMap<>();
    layout.places.forEach(
        place -> place.node().parent().ifPresent(goal -> goals.putIfAbsent(place.slot(), goal)));
    this.items = new ArrayList<>();
    for (int leaf = 0; leaf < layout.leaves.size(); leaf++) {
      items.add(item(layout.leaves.get(leaf), goals.getOrDefault(leaf, Framework.OVERALL)));
    }
  }

  private Panel.Item item(Indicator indicator, String goal) {
    IndicatorRules rules =
        methodology.indicators().getOrDefault(indicator.id(), IndicatorRules.builder().build());
    double weight = rules.weight().orElse(indicator.weight());
    return new Panel.Item(
        indicator.id(),
        goal,
        rules.measure(indicator.scale(), methodology.range()),
        weight > 0 ? Panel.Use.SCORED : Panel.Use.HELPER);
  }

  /**
   * The values of a round after all steps.
   *
   * @param own its values before them
   * @param rounds the rounds that have observations
   * @param tableOf gives the values of another round before all steps
   */
  InputTable prepare(
      Round round, InputTable own, SortedSet<Round> rounds, Function<Round, InputTable> tableOf) {
    List<Round> all = together(round, rounds);
    List<Panel> panels = new ArrayList<>();
    all.forEach(r -> panels.add(panel(r, r.equals(round) ? own : tableOf.apply(r))));
    int at = all.indexOf(round);
    InputTable table = own;
    for (Preparation step : methodology.preparation()) {
      List<Panel> before = List.copyOf(panels);
      for (int i = 0; i < before.size(); i++) {
        Panel panel = before.get(i);
        boolean alone = step.scope() == Preparation.Scope.ONE_ROUND;
        List<CellChange> changes = step.changes(panel, alone ? List.of(panel) : before);
        panels.set(i, panel.with(changes));
        if (i == at) {
          table = table.prepared(name(step), panels.get(i), changes);
        }
      }
    }
    return table;
  }

  private List<Round> together(Round round, SortedSet<Round> rounds) {
    boolean others =
        methodology.preparation().stream()
            .anyMatch(step -> step.scope() == Preparation.Scope.ALL_ROUNDS);
    TreeSet<Round> all = new TreeSet<>();
    all.add(round);
    if (others) {
      all.addAll(rounds);
    }
    return List.copyOf(all);
  }

  private static String name(Preparation step) {
    return step.spec().map(Spec::method).orElse("unnamed");
  }

  private Panel panel(Round round, InputTable table) {
    List<Column> columns = new ArrayList<>();
    for (int leaf = 0; leaf < table.size(); leaf++) {
      columns.add(table.column(leaf));
    }
    LocalDate date = round.date();
    return Panel.of(
        round, table.states(), items, columns, (group, state) -> isIn(group, state, date));
  }

  private boolean isIn(String id, String state, LocalDate date) {
    Group group = groups.get(id);
    return group != null && group.contains(state, date);
  }
}
