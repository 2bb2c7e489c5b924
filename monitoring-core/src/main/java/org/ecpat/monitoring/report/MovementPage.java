package org.ecpat.monitoring.report;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.ecpat.monitoring.progress.LevelRow;
import org.ecpat.monitoring.progress.Movement;
import org.ecpat.monitoring.progress.MovementCounts;
import org.ecpat.monitoring.progress.NodeProgress;
import org.ecpat.monitoring.progress.ProgressReview;
import org.ecpat.monitoring.progress.StateProgress;
import org.ecpat.monitoring.report.Block.Cell;
import org.ecpat.monitoring.report.Block.Column;
import org.ecpat.monitoring.scoring.Basis;

/** Writes what changed from one round to another in all states. */
final class MovementPage {
  private final ProgressReview review;
  private final Context context;
  private final KeptWords words;
  private final List<Block> blocks = new ArrayList<>();

  MovementPage(Report report, ProgressReview review) {
    this.review = review;
    this.context = new Context(report, review.header());
    this.words = new KeptWords(context);
  }

  Page page() {
    blocks.add(
        new Block.Heading(
            1, context.say("moved.title", Headings.title(context), review.earlier().id())));
    blocks.add(new Block.Paragraph(Headings.subtitle(context)));
    blocks.add(new Block.Items(counts()));
    matrix();
    rollUps();
    states();
    blocks.add(new Block.Paragraph(context.say("moved.reading")));
    Stream<Basis> bases =
        review.states().stream()
            .flatMap(s -> s.indicators().stream())
            .flatMap(i -> Stream.of(i.before(), i.after()));
    blocks.addAll(new SourceList(context).of(bases));
    return new Page(blocks, context.report().width());
  }

  private List<String> counts() {
    List<String> counts = new ArrayList<>();
    counts.add(context.say("moved.compared", review.states().size()));
    if (!review.onlyEarlier().isEmpty()) {
      counts.add(
          context.say(
              "moved.only",
              review.earlier().id(),
              review.onlyEarlier().size(),
              String.join(", ", review.onlyEarlier())));
    }
    if (!review.onlyLater().isEmpty()) {
      counts.add(
          context.say(
              "moved.only",
              review.later().id(),
              review.onlyLater().size(),
              String.join(", ", review.onlyLater())));
    }
    if (review.tolerance() > 0) {
      counts.add(context.say("moved.tolerance", context.figures().exact(review.tolerance())));
    }
    return counts;
  }

  private void matrix() {
    blocks.add(new Block.Heading(2, context.say("moved.matrix")));
    List<Column> columns =
        List.of(
            Column.words(context.say("moved.level", review.later().id())),
            Column.number(context.say("movement.improved")),
            Column.number(context.say("movement.unchanged")),
            Column.number(context.say("movement.worsened")),
            Column.number(context.say("moved.not-comparable")),
            Column.number(context.say("kept.states")));
    blocks.add(new Block.Table(columns, review.matrix().stream().map(this::row).toList()));
  }

  private List<Cell> row(LevelRow row) {
    return words.cells(
        row.rating().map(context::band).orElseGet(() -> context.say("board.unrated")),
        words.count(row.count(Movement.IMPROVED)),
        words.count(row.count(Movement.UNCHANGED)),
        words.count(row.count(Movement.WORSENED)),
        words.count(row.notComparable()),
        words.count(row.states()));
  }

  private void rollUps() {
    blocks.add(new Block.Heading(2, context.say("moved.roll-up")));
    List<Column> columns =
        List.of(
            Column.words(context.say("quality.goal")),
            Column.number(context.say("moved.answers")),
            Column.number(context.say("movement.improved")),
            Column.number(context.say("movement.unchanged")),
            Column.number(context.say("movement.worsened")),
            Column.number(context.say("moved.left-out")));
    blocks.add(new Block.Table(columns, review.rollUps().stream().map(this::row).toList()));
  }

  /** Counts with their percentages, which add up to 100. */
  private List<Cell> row(MovementCounts counts) {
    Movement[] ways = Movement.values();
    double[] shares = new double[ways.length];
    for (int i = 0; i < ways.length; i++) {
      shares[i] = 100 * counts.share(ways[i]);
    }
    long[] percents = LargestRemainder.round(shares, counts.compared() == 0 ? 0 : 100);
    List<String> cells = new ArrayList<>();
    cells.add(words.node(counts.node()));
    cells.add(words.count(counts.compared()));
    for (int i = 0; i < ways.length; i++) {
      cells.add(context.say("moved.share", words.count(counts.count(ways[i])), percents[i]));
    }
    cells.add(words.count(counts.leftOut()));
    return words.cells(cells.toArray(new String[0]));
  }

  private void states() {
    blocks.add(new Block.Heading(2, context.say("moved.states")));
    List<Column> columns =
        List.of(
            Column.words(context.say("column.state")),
            Column.words(context.say("column.rating")),
            Column.number(review.earlier().id()),
            Column.number(review.later().id()),
            Column.number(context.say("moved.change")),
            Column.number(context.say("movement.improved")),
            Column.number(context.say("movement.worsened")),
            Column.number(context.say("moved.left-out")));
    blocks.add(new Block.Table(columns, review.states().stream().map(this::row).toList()));
  }

  private List<Cell> row(StateProgress state) {
    NodeProgress overall = state.overall().orElseThrow();
    return words.cells(
        state.state() + " " + context.wording().text(state.name()),
        state.rating().map(context::band).orElse(Context.NOTHING),
        words.number(overall.comparableBefore()),
        words.number(overall.comparableAfter()),
        signed(overall.difference()),
        words.count(state.indicators(Movement.IMPROVED).size()),
        words.count(state.indicators(Movement.WORSENED).size()),
        words.count(state.leftOut().size()));
  }

  private String signed(OptionalDouble value) {
    return value.isPresent() ? context.figures().signed(value.getAsDouble()) : Context.NOTHING;
  }
}
