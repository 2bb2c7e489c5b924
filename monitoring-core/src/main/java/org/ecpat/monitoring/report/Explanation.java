package org.ecpat.monitoring.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ecpat.monitoring.report.Block.Alignment;
import org.ecpat.monitoring.report.Block.Cell;
import org.ecpat.monitoring.report.Block.Column;
import org.ecpat.monitoring.report.Block.Fit;
import org.ecpat.monitoring.report.PrintedPoints.Points;
import org.ecpat.monitoring.scoring.Score;
import org.ecpat.monitoring.scoring.Scorecard;
import org.ecpat.monitoring.scoring.Step;
import org.ecpat.monitoring.table.Decimals;

/** Writes a card's tree of scores as a table, the parts of each node moved in below it. */
final class Explanation {
  private final Context context;
  private final Scorecard card;
  private final ScoreTree tree;
  private final PrintedPoints points;
  private final Grounds grounds;

  Explanation(Context context, Scorecard card) {
    this.context = context;
    this.card = card;
    this.tree = ScoreTree.of(card.scores());
    this.points = new PrintedPoints(tree, context.figures().digits());
    this.grounds = new Grounds(context);
  }

  /** The table, and how to read it. */
  List<Block> blocks() {
    boolean rescaled = tree.all().stream().anyMatch(node -> isRescaled(node.score()));
    String nominal = rescaled ? context.say("tree.reading.nominal") + " " : "";
    return List.of(
        table(rescaled),
        new Block.Paragraph(
            context.say("tree.reading.weight") + " " + nominal + context.say("tree.reading")));
  }

  private Block table(boolean rescaled) {
    List<Column> columns = new ArrayList<>();
    columns.add(Column.words(context.say("tree.what")));
    columns.add(new Column(context.say("tree.score"), Alignment.RIGHT, Fit.BROKEN));
    columns.add(Column.number(context.say("tree.weight")));
    if (rescaled) {
      columns.add(Column.number(context.say("tree.nominal")));
    }
    columns.add(Column.number(context.say("tree.available")));
    columns.add(Column.number(context.say("tree.lost")));
    columns.add(Column.number(context.say("tree.adds")));
    return new Block.Table(columns, tree.all().stream().map(node -> row(node, rescaled)).toList());
  }

  private static boolean isRescaled(Score score) {
    return Decimals.settle(score.nominalWeight()) != Decimals.settle(score.weight());
  }

  private List<Cell> row(ScoreTree node, boolean rescaled) {
    Score score = node.score();
    List<Cell> cells = new ArrayList<>();
    cells.add(new Cell(node.depth(), lines(node)));
    boolean unscored = score.nominalWeight() == 0 && score.parent().isPresent();
    cells.add(
        Cell.of(
            unscored
                ? context.say("tree.unscored")
                : context.numberOr(score.value(), score.reason())));
    cells.add(Cell.of(percent(context.figures().units(points.weight(node)), score.weight())));
    if (rescaled) {
      cells.add(
          Cell.of(
              percent(
                  context.figures().number(100 * score.nominalWeight()), score.nominalWeight())));
    }
    Optional<Points> own = points.points(node);
    cells.add(Cell.of(own.map(p -> units(p.available())).orElse(Context.NOTHING)));
    cells.add(Cell.of(own.map(p -> units(p.lost())).orElse(Context.NOTHING)));
    cells.add(Cell.of(own.map(p -> units(p.contribution())).orElse(Context.NOTHING)));
    return cells;
  }

  private List<String> lines(ScoreTree node) {
    Score score = node.score();
    List<String> lines = new ArrayList<>();
    String label = context.label(score.node());
    lines.add(grounds.answer(score).map(a -> context.say("tree.answered", label, a)).orElse(label));
    long[] lost = points.lostInSteps(node);
    for (int i = 0; i < lost.length; i++) {
      lines.add(step(score.steps().get(i), lost[i]));
    }
    score.basis().ifPresent(basis -> lines.addAll(grounds.lines(score.node(), basis)));
    card.replies().stream()
        .filter(r -> r.indicator().equals(Optional.of(score.node())))
        .forEach(r -> lines.add(CardPage.reply(context, r)));
    for (int i = 1; i < lines.size(); i++) {
      lines.set(i, context.say("tree.detail", lines.get(i)));
    }
    return lines;
  }

  private String step(Step step, long lost) {
    String done = grounds.done(step);
    return lost == 0 ? done : context.say("step.lost", done, units(lost));
  }

  private String percent(String number, double share) {
    return share == 0 ? Context.NOTHING : context.say("percent", number);
  }

  private String units(long units) {
    return context.figures().units(units);
  }
}
