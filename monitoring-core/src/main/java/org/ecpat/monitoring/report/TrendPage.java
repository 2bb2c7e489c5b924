package org.ecpat.monitoring.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.ecpat.monitoring.framework.Framework;
import org.ecpat.monitoring.progress.NodeTrend;
import org.ecpat.monitoring.progress.Projection;
import org.ecpat.monitoring.progress.StateTrends;
import org.ecpat.monitoring.progress.Trend;
import org.ecpat.monitoring.progress.TrendCounts;
import org.ecpat.monitoring.progress.TrendRequest;
import org.ecpat.monitoring.progress.TrendStatus;
import org.ecpat.monitoring.progress.Trends;
import org.ecpat.monitoring.report.Block.Cell;
import org.ecpat.monitoring.report.Block.Column;

/** Writes trends: how many states have which, and each state's overall trend. */
final class TrendPage {
  private final Trends trends;
  private final Context context;
  private final KeptWords words;
  private final List<TrendStatus> statuses;
  private final List<Block> blocks = new ArrayList<>();

  TrendPage(Report report, Trends trends) {
    this.trends = trends;
    this.context = new Context(report, trends.header());
    this.words = new KeptWords(context);
    this.statuses =
        Arrays.stream(TrendStatus.values())
            .filter(s -> trends.rollUps().stream().anyMatch(r -> r.count(s) > 0))
            .toList();
  }

  Page page() {
    TrendRequest request = trends.request();
    blocks.add(
        new Block.Heading(
            1, context.say("trend.title", Headings.title(context), request.base().id())));
    blocks.add(new Block.Paragraph(Headings.subtitle(context)));
    List<String> facts = new ArrayList<>();
    facts.add(context.wording().word("trend.rule", request.rule()));
    request.deadline().ifPresent(day -> facts.add(deadline(day.toString())));
    facts.add(context.say("trend.zero"));
    blocks.add(new Block.Items(facts));
    blocks.add(new Block.Heading(2, context.say("trend.scores")));
    blocks.add(rollUp(trends.rollUps()));
    if (!trends.groups().isEmpty()) {
      blocks.add(new Block.Heading(2, context.say("trend.groups")));
      blocks.add(rollUp(trends.groups()));
    }
    blocks.add(new Block.Heading(2, context.say("trend.states")));
    blocks.add(states());
    words.sources(blocks);
    return new Page(blocks, context.report().width());
  }

  private String deadline(String day) {
    String targets =
        String.join(
            ", ",
            trends.request().targets().entrySet().stream()
                .map(e -> words.node(e.getKey()) + " " + context.figures().exact(e.getValue()))
                .sorted()
                .toList());
    String method = context.wording().word("trend.projection", trends.request().projection());
    return context.say("trend.targets", day, targets, method);
  }

  private Block rollUp(List<TrendCounts> rows) {
    List<Column> columns = new ArrayList<>();
    columns.add(Column.words(context.say("tree.what")));
    statuses.forEach(s -> columns.add(Column.number(context.wording().word("trend", s))));
    columns.add(Column.number(context.say("trend.without")));
    return new Block.Table(columns, rows.stream().map(this::row).toList());
  }

  /** Counts with their percentages, which add up to 100. */
  private List<Cell> row(TrendCounts counts) {
    double[] shares = statuses.stream().mapToDouble(s -> 100 * counts.share(s)).toArray();
    long[] percents = LargestRemainder.round(shares, counts.available() == 0 ? 0 : 100);
    List<String> cells = new ArrayList<>();
    cells.add(words.node(counts.node()));
    for (int i = 0; i < percents.length; i++) {
      cells.add(
          context.say("moved.share", words.count(counts.count(statuses.get(i))), percents[i]));
    }
    cells.add(words.count(counts.without()));
    return words.cells(cells.toArray(new String[0]));
  }

  private Block states() {
    List<Column> columns = new ArrayList<>();
    columns.add(Column.words(context.say("column.state")));
    columns.add(Column.number(context.say("trend.base")));
    columns.add(Column.number(trends.request().current().id()));
    columns.add(Column.number(context.say("trend.growth")));
    columns.add(Column.number(context.say("trend.score")));
    columns.add(Column.words(context.say("trend.status")));
    boolean projected = trends.request().targets().containsKey(Framework.OVERALL);
    if (projected) {
      columns.add(Column.number(context.say("trend.then")));
      columns.add(Column.words(context.say("trend.outlook")));
    }
    return new Block.Table(columns, trends.states().stream().map(s -> row(s, projected)).toList());
  }

  private List<Cell> row(StateTrends state, boolean projected) {
    Optional<NodeTrend> node = state.node(Framework.OVERALL);
    Optional<Trend> trend = node.flatMap(NodeTrend::trend);
    Optional<Projection> projection = node.flatMap(NodeTrend::projection);
    List<String> cells = new ArrayList<>();
    cells.add(state.state() + " " + context.wording().text(state.name()));
    cells.add(
        trend
            .map(
                t ->
                    context.say(
                        "qualifier",
                        context.figures().number(t.base().value()),
                        t.base().date().toString()))
            .orElse(Context.NOTHING));
    cells.add(
        trend.map(t -> context.figures().number(t.current().value())).orElse(Context.NOTHING));
    cells.add(
        trend
            .map(t -> context.say("percent", context.figures().signed(100 * t.growth())))
            .orElse(Context.NOTHING));
    cells.add(trend.map(t -> context.figures().number(t.score())).orElse(Context.NOTHING));
    cells.add(
        trend
            .map(t -> context.wording().word("trend", t.status()))
            .or(
                () ->
                    node.flatMap(NodeTrend::obstacle).map(o -> context.wording().word("trend", o)))
            .orElse(Context.NOTHING));
    if (projected) {
      cells.add(projection.map(p -> context.figures().number(p.value())).orElse(Context.NOTHING));
      cells.add(
          projection
              .map(p -> context.wording().word("outlook", p.outlook()))
              .orElse(Context.NOTHING));
    }
    return words.cells(cells.toArray(new String[0]));
  }
}
