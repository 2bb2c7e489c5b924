package org.ecpat.monitoring.examples.jshell;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.ecpat.monitoring.progress.Assessment;
import org.ecpat.monitoring.progress.BoardChange;
import org.ecpat.monitoring.progress.Cause;
import org.ecpat.monitoring.progress.ChangeSplit;
import org.ecpat.monitoring.progress.Comparison;
import org.ecpat.monitoring.progress.LeftOut;
import org.ecpat.monitoring.progress.NodeChange;
import org.ecpat.monitoring.progress.NodeProgress;
import org.ecpat.monitoring.progress.Pathway;
import org.ecpat.monitoring.progress.ProgressReview;
import org.ecpat.monitoring.progress.StateProgress;
import org.ecpat.monitoring.progress.Trends;
import org.ecpat.monitoring.scoring.Commitments;

/** What changed, and what would change it. */
final class ProgressViews {
  private ProgressViews() {}

  static void register(Views views) {
    views.one(StateProgress.class, ProgressViews::state);
    views.one(ChangeSplit.class, s -> change(s.board()));
    views.one(BoardChange.class, ProgressViews::change);
    views.one(Pathway.class, p -> View.of(Memory.report(p.assessment().framework()).pathway(p)));
    views.one(Comparison.class, c -> View.of(Memory.report(c.second().framework()).comparison(c)));
    views.one(Assessment.class, a -> BoardViews.board(a.board()));
    views.one(
        Commitments.class, c -> View.of(Memory.report(c.header().framework()).commitments(c)));
    views.one(
        ProgressReview.class, r -> View.of(Memory.report(r.header().framework()).progress(r)));
    views.one(Trends.class, t -> View.of(Memory.report(t.header().framework()).trends(t)));
    views.many(StateProgress.class, ProgressViews::states);
    views.many(NodeChange.class, ProgressViews::nodes);
  }

  private static View state(StateProgress state) {
    Table table =
        Table.of(
                "Change of "
                    + state.state()
                    + " over "
                    + Words.count(state.indicators().size(), "comparable indicator"))
            .note(
                "Left out, because only one of the rounds knows them or a series broke: "
                    + Words.list(state.leftOut().stream().map(LeftOut::indicator).toList())
                    + ".")
            .words("goal")
            .numbers("before", "after", "change", "board before", "board after");
    state
        .nodes()
        .forEach(
            n ->
                table.row(
                    n.node(),
                    Words.number(n.comparableBefore()),
                    Words.number(n.comparableAfter()),
                    Words.signed(n.difference()),
                    Words.number(n.before()),
                    Words.number(n.after())));
    return table;
  }

  private static View states(List<StateProgress> states) {
    Table table =
        Table.of(
                "Changes of " + Words.count(states.size(), "state") + " over what both rounds know")
            .words("state");
    table.numbers(
        "before", "after", "change", "compared", "left out", "board before", "board after");
    for (StateProgress state : states) {
      NodeProgress whole = state.overall().orElseThrow();
      table.row(
          state.state(),
          Words.number(whole.comparableBefore()),
          Words.number(whole.comparableAfter()),
          Words.signed(whole.difference()),
          "" + state.indicators().size(),
          "" + state.leftOut().size(),
          Words.number(whole.before()),
          Words.number(whole.after()));
    }
    return table;
  }

  private static View change(BoardChange change) {
    return View.of(Memory.report(change.after().framework()).change(change));
  }

  private static View nodes(List<NodeChange> changes) {
    Table table = Table.of("Change, split into its causes");
    Set<Cause> causes =
        changes.stream()
            .flatMap(c -> c.effects().keySet().stream())
            .collect(Collectors.toCollection(TreeSet::new));
    table.words("goal or indicator").numbers("before", "after", "change");
    causes.forEach(c -> table.numbers(Words.of(c)));
    for (NodeChange change : changes) {
      List<String> row = new ArrayList<>();
      row.add(change.node());
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
