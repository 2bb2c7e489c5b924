package org.ecpat.monitoring.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ecpat.monitoring.observation.Evidence;
import org.ecpat.monitoring.progress.IndicatorChange;
import org.ecpat.monitoring.progress.LeftOut;
import org.ecpat.monitoring.progress.Movement;
import org.ecpat.monitoring.progress.NodeProgress;
import org.ecpat.monitoring.progress.ProgressReview;
import org.ecpat.monitoring.progress.StateProgress;
import org.ecpat.monitoring.report.Block.Cell;
import org.ecpat.monitoring.report.Block.Column;
import org.ecpat.monitoring.scoring.Basis;

/** Writes what changed in one state, with the evidence of both rounds. */
final class MovementCardPage {
  private final ProgressReview review;
  private final StateProgress state;
  private final Context context;
  private final KeptWords words;
  private final Grounds grounds;
  private final List<Block> blocks = new ArrayList<>();

  MovementCardPage(Report report, ProgressReview review, String state) {
    this.review = review;
    this.state =
        new StateLookup(
                "progress from round " + review.earlier() + " to round " + review.later(),
                "both rounds must be about the state")
            .require(state, review.state(state), review.states(), StateProgress::state);
    this.context = new Context(report, review.header());
    this.words = new KeptWords(context);
    this.grounds = new Grounds(context);
  }

  Page page() {
    String name = context.wording().text(state.name());
    String title = context.say("moved.title", Headings.title(context), review.earlier().id());
    blocks.add(new Block.Heading(1, context.say("card.title", name, state.state(), title)));
    blocks.add(new Block.Paragraph(Headings.subtitle(context)));
    nodes();
    for (Movement movement : List.of(Movement.IMPROVED, Movement.WORSENED)) {
      changes(movement);
    }
    blocks.add(
        new Block.Paragraph(
            context.say("moved.unchanged", state.indicators(Movement.UNCHANGED).size())));
    leftOut();
    blocks.add(new Block.Paragraph(context.say("moved.reading")));
    blocks.addAll(
        new SourceList(context)
            .of(state.indicators().stream().flatMap(i -> Stream.of(i.before(), i.after()))));
    return new Page(blocks, context.report().width());
  }

  private void nodes() {
    blocks.add(
        new Block.Table(
            List.of(
                Column.words(context.say("quality.goal")),
                Column.number(context.say("moved.board", review.earlier().id())),
                Column.number(context.say("moved.board", review.later().id())),
                Column.number(context.say("moved.same", review.earlier().id())),
                Column.number(context.say("moved.same", review.later().id())),
                Column.number(context.say("moved.change"))),
            state.nodes().stream().map(this::row).toList()));
  }

  private List<Cell> row(NodeProgress node) {
    OptionalDouble difference = node.difference();
    return words.cells(
        words.node(node.node()),
        words.number(node.before()),
        words.number(node.after()),
        words.number(node.comparableBefore()),
        words.number(node.comparableAfter()),
        difference.isPresent()
            ? context.figures().signed(difference.getAsDouble())
            : Context.NOTHING);
  }

  private void changes(Movement movement) {
    List<IndicatorChange> changes = state.indicators(movement);
    if (changes.isEmpty()) {
      return;
    }
    blocks.add(new Block.Heading(2, context.say("moved.title-" + Wording.key(movement))));
    blocks.add(
        new Block.Table(
            List.of(
                Column.words(context.say("quality.indicator")),
                Column.words(review.earlier().id()),
                Column.words(review.later().id()),
                Column.number(context.say("moved.change"))),
            changes.stream().map(this::row).toList()));
  }

  private List<Cell> row(IndicatorChange change) {
    return List.of(
        Cell.of(context.label(change.indicator())),
        side(change.indicator(), change.before()),
        side(change.indicator(), change.after()),
        Cell.of(context.figures().signed(change.scoreAfter() - change.scoreBefore())));
  }

  /** The answer of a round, and below it what it rests on. */
  private Cell side(String indicator, Basis basis) {
    List<String> lines = new ArrayList<>();
    lines.add(basis.answer().map(a -> grounds.answer(indicator, a)).orElse(Context.NOTHING));
    List<Evidence> evidence = context.shown(basis.evidence());
    evidence.forEach(e -> lines.add(context.say("tree.detail", grounds.evidence(e))));
    return new Cell(0, lines);
  }

  private void leftOut() {
    if (state.leftOut().isEmpty()) {
      return;
    }
    blocks.add(new Block.Heading(2, context.say("moved.left-out-title")));
    Map<String, List<String>> byCause = new LinkedHashMap<>();
    for (LeftOut left : state.leftOut()) {
      String cause = context.wording().word("left-out", left.cause());
      String why =
          left.reason().map(r -> context.say("qualifier", cause, context.reason(r))).orElse(cause);
      byCause.computeIfAbsent(why, w -> new ArrayList<>()).add(context.label(left.indicator()));
    }
    blocks.add(
        new Block.Items(
            byCause.entrySet().stream()
                .map(
                    e ->
                        context.say(
                            "tree.answered",
                            e.getKey(),
                            e.getValue().stream().collect(Collectors.joining("; "))))
                .toList()));
  }
}
