package org.ecpat.monitoring.examples.jshell;

import java.util.List;
import org.ecpat.monitoring.report.Report;
import org.ecpat.monitoring.robustness.DataQuality;
import org.ecpat.monitoring.robustness.FactorEffect;
import org.ecpat.monitoring.robustness.Interval;
import org.ecpat.monitoring.robustness.RankCheckup;
import org.ecpat.monitoring.robustness.Robustness;
import org.ecpat.monitoring.robustness.Sensitivity;
import org.ecpat.monitoring.robustness.StateRobustness;

/** How far results can be trusted. */
final class RobustnessViews {
  private RobustnessViews() {}

  static void register(Views views) {
    views.one(Robustness.class, r -> View.of(Memory.report(r.framework()).robustness(r)));
    views.one(StateRobustness.class, RobustnessViews::state);
    views.one(DataQuality.class, q -> View.of(Memory.report(q.framework()).quality(q)));
    views.one(Sensitivity.class, s -> View.of(Report.standard().sensitivity(s)));
    views.one(RankCheckup.class, c -> View.of(Report.standard().checkup(c)));
    views.many(FactorEffect.class, e -> View.of(Report.standard().effects(e)));
    views.many(StateRobustness.class, RobustnessViews::states);
  }

  private static View state(StateRobustness state) {
    Table table = Table.of("How sure " + state.state() + " is").words("what").numbers("value");
    table.row("score", Words.number(state.score()));
    table.row("scores", state.scores().map(RobustnessViews::scores).orElse(Words.NOTHING));
    table.row("rank", state.rank().isPresent() ? Words.exact(state.rank().getAsDouble()) : "–");
    table.row("ranks", state.ranks().map(RobustnessViews::ranks).orElse(Words.NOTHING));
    state.ratingProbabilities().forEach((id, p) -> table.row("rated " + id, Words.percent(p)));
    table.row("not rated", Words.percent(state.unratedProbability()));
    return table.row("what holds", Words.of(state.stability()));
  }

  private static View states(List<StateRobustness> states) {
    Table table = Table.of(Words.count(states.size(), "state")).words("state");
    table.numbers("score", "scores", "rank", "ranks").words("what holds");
    states.forEach(
        s ->
            table.row(
                s.state(),
                Words.number(s.score()),
                s.scores().map(RobustnessViews::scores).orElse(Words.NOTHING),
                s.rank().isPresent() ? Words.exact(s.rank().getAsDouble()) : Words.NOTHING,
                s.ranks().map(RobustnessViews::ranks).orElse(Words.NOTHING),
                Words.of(s.stability())));
    return table;
  }

  private static String scores(Interval scores) {
    return Words.range(Words.number(scores.low()), Words.number(scores.high()));
  }

  private static String ranks(Interval ranks) {
    return Words.range(Words.exact(ranks.low()), Words.exact(ranks.high()));
  }
}
