package org.ecpat.monitoring.examples.jshell;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.ecpat.monitoring.progress.Assessment;
import org.ecpat.monitoring.progress.Cause;
import org.ecpat.monitoring.progress.Change;
import org.ecpat.monitoring.progress.ChangeSplit;
import org.ecpat.monitoring.progress.NodeChange;

/** What changed, and what would change it. */
final class ProgressViews {
  private ProgressViews() {}

  static void register(Views views) {
    views.one(Change.class, ProgressViews::change);
    views.one(ChangeSplit.class, ProgressViews::split);
    views.one(Assessment.class, a -> BoardViews.board(a.board()));
    views.many(Change.class, ProgressViews::changes);
    views.many(NodeChange.class, ProgressViews::nodes);
  }

  private static View change(Change change) {
    return Table.of(
            "Change of "
                + change.state()
                + ": from "
                + Words.number(change.comparableBefore())
                + " to "
                + Words.number(change.comparableAfter())
                + " over "
                + change.compared().size()
                + " comparable indicators")
        .note(
            "Left out, because only one of the rounds knows them: "
                + Words.list(change.leftOut())
                + ".")
        .words("what")
        .numbers("before", "after", "change")
        .row(
            "over comparable indicators",
            Words.number(change.comparableBefore()),
            Words.number(change.comparableAfter()),
            Words.signed(change.difference()))
        .row("on the boards", Words.number(change.before()), Words.number(change.after()), "");
  }

  private static View changes(List<Change> changes) {
    Table table =
        Table.of(
                "Changes of "
                    + Words.count(changes.size(), "state")
                    + " over what both rounds know")
            .words("state");
    table.numbers(
        "before", "after", "change", "compared", "left out", "board before", "board after");
    changes.forEach(
        c ->
            table.row(
                c.state(),
                Words.number(c.comparableBefore()),
                Words.number(c.comparableAfter()),
                Words.signed(c.difference()),
                "" + c.compared().size(),
                "" + c.leftOut().size(),
                Words.number(c.before()),
                Words.number(c.after())));
    return table;
  }

  private static View split(ChangeSplit split) {
    List<NodeChange> all = new ArrayList<>();
    List<String> states = new ArrayList<>();
    for (String state : split.states()) {
      split
          .overall(state)
          .ifPresent(
              change -> {
                all.add(change);
                states.add(state);
              });
    }
    String title =
        "Change from round "
            + split.before().round()
            + " to round "
            + split.after().round()
            + ", split into its causes";
    return table(Table.of(title).note(onOneOnly(split)), "state", states, all);
  }

  private static String onOneOnly(ChangeSplit split) {
    return split.leftOut().isEmpty()
        ? "All states stand on both boards."
        : split.leftOut().size()
            + " states stand on one board only: "
            + Words.list(split.leftOut());
  }

  private static View nodes(List<NodeChange> changes) {
    return table(
        Table.of("Change, split into its causes"),
        "goal or indicator",
        changes.stream().map(NodeChange::node).toList(),
        changes);
  }

  private static View table(
      Table table, String whose, List<String> names, List<NodeChange> changes) {
    Set<Cause> causes =
        changes.stream()
            .flatMap(c -> c.effects().keySet().stream())
            .collect(Collectors.toCollection(TreeSet::new));
    table.words(whose).numbers("before", "after", "change");
    causes.forEach(c -> table.numbers(Words.of(c)));
    for (int i = 0; i < names.size(); i++) {
      NodeChange change = changes.get(i);
      List<String> row = new ArrayList<>();
      row.add(names.get(i));
      row.add(Words.number(change.before()));
      row.add(Words.number(change.after()));
      row.add(Words.signed(change.difference()));
      causes.forEach(
          c ->
              row.add(change.effects().isEmpty() ? Words.NOTHING : Words.signed(change.effect(c))));
      table.row(row);
    }
    return table;
  }
}
