package org.ecpat.monitoring.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.ecpat.monitoring.framework.Framework;
import org.ecpat.monitoring.framework.Goal;
import org.ecpat.monitoring.report.Block.Cell;
import org.ecpat.monitoring.report.Block.Column;
import org.ecpat.monitoring.robustness.ComponentImportance;
import org.ecpat.monitoring.robustness.Omission;
import org.ecpat.monitoring.robustness.RankCheckup;
import org.ecpat.monitoring.robustness.RankReversal;
import org.ecpat.monitoring.robustness.StateMove;
import org.ecpat.monitoring.robustness.Transitivity;

/** Writes what ranks owe to single indicators, to single states, and to weighing at all. */
final class CheckupPage {
  private static final int DIGITS = 1;
  private static final int MOST_LISTED = 12;

  private final Report report;
  private final RankCheckup checkup;
  private final Wording wording;
  private final Figures figures;
  private final List<Block> blocks = new ArrayList<>();

  CheckupPage(Report report, RankCheckup checkup) {
    this.report = report;
    this.checkup = checkup;
    this.wording = Wording.in(report.locale());
    this.figures = new Figures(report.digits().orElse(DIGITS), report.locale());
  }

  Page page() {
    blocks.add(new Block.Heading(1, wording.say("checkup.title")));
    blocks.add(new Block.Heading(2, wording.say("checkup.omissions")));
    omissions();
    blocks.add(new Block.Heading(2, wording.say("checkup.importance")));
    importance();
    blocks.add(new Block.Heading(2, wording.say("checkup.order")));
    blocks.add(new Block.Items(List.of(reversals(), cycles())));
    return new Page(blocks, report.width());
  }

  private void table(List<Column> columns, List<List<String>> rows) {
    blocks.add(
        new Block.Table(
            columns, rows.stream().map(row -> row.stream().map(Cell::of).toList()).toList()));
  }

  private void omissions() {
    Comparator<Omission> farthestFirst =
        Comparator.comparingDouble(o -> -o.meanRankChange().orElse(0));
    table(
        List.of(
            Column.words(wording.say("checkup.without")),
            Column.number(wording.say("checkup.change")),
            Column.words(wording.say("checkup.farthest")),
            Column.number(wording.say("checkup.before")),
            Column.number(wording.say("checkup.after"))),
        checkup.omissions().stream().sorted(farthestFirst).map(this::row).toList());
  }

  private List<String> row(Omission omission) {
    Optional<StateMove> farthest = omission.farthest();
    return List.of(
        label(omission.id()),
        number(omission.meanRankChange()),
        farthest.map(StateMove::state).orElse(Context.NOTHING),
        farthest.map(s -> figures.exact(s.rankBefore().orElseThrow())).orElse(Context.NOTHING),
        farthest.map(s -> figures.exact(s.rankAfter().orElseThrow())).orElse(Context.NOTHING));
  }

  private void importance() {
    table(
        List.of(
            Column.words(wording.say("checkup.node")),
            Column.words(wording.say("checkup.part")),
            Column.number(wording.say("checkup.weight")),
            Column.number(wording.say("checkup.decides")),
            Column.number(wording.say("checkup.correlation"))),
        checkup.importance().stream().map(this::row).toList());
  }

  private List<String> row(ComponentImportance part) {
    return List.of(
        label(part.node()),
        label(part.component()),
        percent(part.weight()),
        part.importance().isPresent()
            ? percent(part.importance().getAsDouble())
            : part.reason().map(r -> wording.word("reason", r)).orElse(Context.NOTHING),
        part.correlation().isPresent()
            ? figures.precise(part.correlation().getAsDouble())
            : Context.NOTHING);
  }

  private String reversals() {
    List<RankReversal> reversals = checkup.reversals();
    if (reversals.isEmpty()) {
      return wording.say("checkup.no-reversal");
    }
    String first =
        reversals.stream()
            .limit(MOST_LISTED)
            .map(r -> r.without() + " (" + figures.exact((double) r.turned()) + ")")
            .collect(Collectors.joining(", "));
    return wording.say("checkup.reversals", reversals.size(), first);
  }

  private String cycles() {
    Transitivity found = checkup.transitivity();
    if (found.cycles() == 0) {
      return wording.say("checkup.no-cycle", found.winner().orElse(Context.NOTHING));
    }
    return wording.say(
        "checkup.cycles",
        figures.exact((double) found.cycles()),
        String.join(" > ", found.examples().get(0)),
        found.winner().orElse(Context.NOTHING));
  }

  private String label(String id) {
    return id.equals(Framework.OVERALL)
        ? wording.say("quality.whole")
        : report
            .framework()
            .flatMap(f -> f.goal(id))
            .map(Goal::title)
            .map(wording::text)
            .orElse(id);
  }

  private String number(OptionalDouble value) {
    return value.isPresent() ? figures.number(value.getAsDouble()) : Context.NOTHING;
  }

  private String percent(double share) {
    return wording.say("percent", figures.percent(share));
  }
}
