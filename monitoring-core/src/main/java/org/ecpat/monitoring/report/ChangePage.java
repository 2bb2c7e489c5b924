package org.ecpat.monitoring.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import org.ecpat.monitoring.progress.BoardChange;
import org.ecpat.monitoring.progress.Cause;
import org.ecpat.monitoring.progress.NodeChange;
import org.ecpat.monitoring.progress.StateChange;
import org.ecpat.monitoring.report.Block.Cell;
import org.ecpat.monitoring.report.Block.Column;
import org.ecpat.monitoring.table.Decimals;

/** Writes why scores changed; the printed effects add up to the printed change. */
final class ChangePage {
  private static final int DIGITS = 1;

  private final Report report;
  private final BoardChange change;
  private final Wording wording;
  private final Figures figures;
  private final Labels labels;
  private final List<Block> blocks = new ArrayList<>();

  ChangePage(Report report, BoardChange change) {
    this.report = report;
    this.change = change;
    this.wording = Wording.in(report.locale());
    this.figures = new Figures(report.digits().orElse(DIGITS), report.locale());
    this.labels = new Labels(report, wording, change.after().framework());
  }

  /** All states, those that changed most first. */
  Page page() {
    blocks.add(
        new Block.Heading(1, say("change.title", labels.title(change.after()), from(), to())));
    List<NodeChange> all = change.states().stream().map(StateChange::overall).toList();
    List<Cause> causes = causes(all);
    Comparator<StateChange> most =
        Comparator.comparingDouble(s -> -StrictMath.abs(s.overall().difference().orElse(0)));
    table(
        columns("column.state", causes),
        change.states().stream()
            .sorted(most.thenComparing(StateChange::state))
            .map(s -> row(labels.state(s.state()), s.overall(), causes))
            .toList());
    if (!change.leftOut().isEmpty()) {
      blocks.add(new Block.Paragraph(say("change.left-out", String.join(", ", change.leftOut()))));
    }
    reading(causes);
    return new Page(blocks, report.width());
  }

  /** One state: the whole and its goals, then the answers that changed. */
  Page page(String code) {
    StateChange state =
        new StateLookup("change", "the state must stand on both boards")
            .require(code, change.state(code), change.states(), StateChange::state);
    blocks.add(
        new Block.Heading(1, say("change.title", labels.state(state.state()), from(), to())));
    List<NodeChange> goals = goals(state);
    List<Cause> causes = causes(goals);
    table(
        columns("tree.what", causes),
        goals.stream().map(n -> row(labels.node(n.node()), n, causes)).toList());
    if (!state.answers().isEmpty()) {
      answers(state);
    }
    reading(causes);
    return new Page(blocks, report.width());
  }

  private static List<NodeChange> goals(StateChange state) {
    Set<String> parents =
        state.nodes().stream().flatMap(n -> n.parent().stream()).collect(Collectors.toSet());
    return state.nodes().stream()
        .filter(n -> n.parent().isEmpty() || parents.contains(n.node()))
        .toList();
  }

  private static List<Cause> causes(List<NodeChange> nodes) {
    return nodes.stream().flatMap(n -> n.effects().keySet().stream()).distinct().sorted().toList();
  }

  private List<Column> columns(String first, List<Cause> causes) {
    List<Column> columns = new ArrayList<>();
    columns.add(Column.words(say(first)));
    columns.add(Column.number(from()));
    columns.add(Column.number(to()));
    columns.add(Column.number(say("change.change")));
    causes.forEach(c -> columns.add(Column.number(wording.word("cause", c))));
    return columns;
  }

  private List<String> row(String label, NodeChange node, List<Cause> causes) {
    List<String> row = new ArrayList<>();
    row.add(label);
    row.add(number(node.before()));
    row.add(number(node.after()));
    if (node.difference().isEmpty()) {
      row.add(Context.NOTHING);
      causes.forEach(c -> row.add(Context.NOTHING));
      return row;
    }
    double[] effects = causes.stream().mapToDouble(c -> unit() * node.effect(c)).toArray();
    long total = units(node.difference().getAsDouble());
    row.add(signed(total));
    for (long units : LargestRemainder.round(effects, total)) {
      row.add(signed(units));
    }
    return row;
  }

  private void answers(StateChange state) {
    blocks.add(new Block.Heading(2, say("change.answers")));
    Comparator<Map.Entry<String, Double>> most =
        Comparator.comparingDouble(e -> -StrictMath.abs(e.getValue()));
    table(
        List.of(Column.words(say("quality.indicator")), Column.number(say("change.points"))),
        state.answers().entrySet().stream()
            .sorted(most.thenComparing(Map.Entry::getKey))
            .map(e -> List.of(labels.node(e.getKey()), figures.signed(e.getValue())))
            .toList());
  }

  private void reading(List<Cause> causes) {
    List<String> lines = new ArrayList<>();
    causes.forEach(
        c -> lines.add(say("change.meaning", wording.word("cause", c), wording.word("causes", c))));
    if (!lines.isEmpty()) {
      blocks.add(new Block.Heading(2, say("board.reading")));
      blocks.add(new Block.Items(lines));
    }
  }

  private void table(List<Column> columns, List<List<String>> rows) {
    blocks.add(
        new Block.Table(
            columns, rows.stream().map(row -> row.stream().map(Cell::of).toList()).toList()));
  }

  /** The earlier round; with the methodology where the rounds are the same. */
  private String from() {
    return name(change.before().round().id(), change.before().methodology(), "change.before");
  }

  private String to() {
    return name(change.after().round().id(), change.after().methodology(), "change.after");
  }

  private String name(String round, String methodology, String alike) {
    boolean sameRound = change.before().round().equals(change.after().round());
    boolean sameMethod = change.before().methodology().equals(change.after().methodology());
    return !sameRound ? round : sameMethod ? say(alike) : methodology;
  }

  private String say(String key, Object... arguments) {
    return wording.say(key, arguments);
  }

  private String number(OptionalDouble value) {
    return value.isPresent() ? figures.number(value.getAsDouble()) : Context.NOTHING;
  }

  private double unit() {
    return StrictMath.pow(10, figures.digits());
  }

  private long units(double points) {
    return (long) StrictMath.floor(Decimals.settle(unit() * points) + 0.5);
  }

  private String signed(long units) {
    return (units > 0 ? "+" : "") + figures.units(units);
  }
}
