package org.ecpat.monitoring.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.ecpat.monitoring.framework.Framework;
import org.ecpat.monitoring.report.Block.Cell;
import org.ecpat.monitoring.report.Block.Column;
import org.ecpat.monitoring.robustness.Factor;
import org.ecpat.monitoring.robustness.Interval;
import org.ecpat.monitoring.robustness.Robustness;
import org.ecpat.monitoring.robustness.StateRobustness;

/** Writes how sure the results of a round are. */
final class RobustnessPage {
  private static final int DIGITS = 1;

  private final Report report;
  private final Robustness robustness;
  private final Wording wording;
  private final Figures figures;

  RobustnessPage(Report report, Robustness robustness) {
    this.report = report;
    this.robustness = robustness;
    this.wording = Wording.in(report.locale());
    this.figures = new Figures(report.digits().orElse(DIGITS), report.locale());
  }

  Page page() {
    List<Block> blocks = new ArrayList<>();
    String round = robustness.round().map(r -> r.id()).orElse(Context.NOTHING);
    blocks.add(new Block.Heading(1, wording.say("robust.title", title(), round)));
    blocks.add(
        new Block.Paragraph(
            wording.say(
                "robust.factors",
                robustness.request().factors().stream()
                    .map(Factor::name)
                    .collect(Collectors.joining(", ")))));
    blocks.add(table());
    return new Page(blocks, report.width());
  }

  private String title() {
    return report
        .framework()
        .filter(f -> f.id().equals(robustness.framework()))
        .map(Framework::title)
        .map(wording::text)
        .orElse(robustness.framework());
  }

  private Block table() {
    List<Column> columns =
        List.of(
            Column.words(wording.say("column.state")),
            Column.number(wording.say("column.score")),
            Column.number(wording.say("robust.median")),
            Column.number(wording.say("robust.scores")),
            Column.number(wording.say("column.rank")),
            Column.number(wording.say("robust.mean")),
            Column.number(wording.say("column.ranks")),
            Column.number(wording.say("robust.unrated")),
            Column.words(wording.say("column.stability")));
    Comparator<StateRobustness> order =
        Comparator.comparingDouble(s -> s.rank().orElse(Double.POSITIVE_INFINITY));
    return new Block.Table(
        columns,
        robustness.states().stream()
            .sorted(order.thenComparing(StateRobustness::state))
            .map(state -> row(state).stream().map(Cell::of).toList())
            .toList());
  }

  private List<String> row(StateRobustness state) {
    return List.of(
        state.state(),
        number(state.score()),
        number(end(state.scores(), Interval::median)),
        range(
            number(end(state.scores(), Interval::low)),
            number(end(state.scores(), Interval::high))),
        exact(state.rank()),
        number(state.meanRank()),
        range(exact(end(state.ranks(), Interval::low)), exact(end(state.ranks(), Interval::high))),
        wording.say("percent", figures.percent(state.unratedProbability())),
        wording.word("stability", state.stability()));
  }

  private static OptionalDouble end(Optional<Interval> interval, ToDoubleFunction<Interval> which) {
    return interval.stream().mapToDouble(which).findFirst();
  }

  private String number(OptionalDouble value) {
    return value.isPresent() ? figures.number(value.getAsDouble()) : Context.NOTHING;
  }

  private String exact(OptionalDouble value) {
    return value.isPresent() ? figures.exact(value.getAsDouble()) : Context.NOTHING;
  }

  private String range(String low, String high) {
    return low.equals(high) ? low : wording.say("bounds", low, high);
  }
}
