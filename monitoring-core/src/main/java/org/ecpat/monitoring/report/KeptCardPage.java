package org.ecpat.monitoring.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.ecpat.monitoring.report.Block.Cell;
import org.ecpat.monitoring.report.Block.Column;
import org.ecpat.monitoring.scoring.BoardHeader;
import org.ecpat.monitoring.scoring.CommitmentScore;
import org.ecpat.monitoring.scoring.Commitments;
import org.ecpat.monitoring.scoring.Fulfilment;
import org.ecpat.monitoring.scoring.KeptCommitment;
import org.ecpat.monitoring.scoring.KeptGroup;
import org.ecpat.monitoring.scoring.StateCommitments;
import org.ecpat.monitoring.table.Reason;

/** Writes how far one state keeps its promises. */
final class KeptCardPage {
  private final Commitments kept;
  private final StateCommitments state;
  private final Context context;
  private final KeptWords words;
  private final List<Block> blocks = new ArrayList<>();

  KeptCardPage(Report report, Commitments kept, String state) {
    this.kept = kept;
    BoardHeader header = kept.header();
    this.state =
        new StateLookup(
                "commitments of " + header.framework() + " in round " + header.round(),
                "the state must be among those measured")
            .require(state, kept.state(state), kept.states(), StateCommitments::state);
    this.context = new Context(report, header);
    this.words = new KeptWords(context);
  }

  Page page() {
    String name = context.wording().text(state.name());
    blocks.add(
        new Block.Heading(
            1, context.say("kept.card", name, state.state(), Headings.title(context))));
    blocks.add(new Block.Paragraph(Headings.subtitle(context)));
    blocks.add(new Block.Paragraph(words.policy(kept.policy())));
    groups();
    acceptances();
    commitments();
    overdue();
    words.sources(blocks);
    return new Page(blocks, context.report().width());
  }

  private void groups() {
    List<List<Cell>> rows = new ArrayList<>();
    rows.add(row(state.overall(), words.group(state.overall().id())));
    state.forces().forEach(g -> rows.add(row(g, words.group(g.id()))));
    state.kinds().forEach(s -> rows.add(row(s)));
    state.themes().stream().filter(KeptCardPage::counts).forEach(g -> rows.add(row(g, g.id())));
    state.instruments().stream()
        .filter(KeptCardPage::counts)
        .forEach(g -> rows.add(row(g, words.instrument(g.id()))));
    blocks.add(
        new Block.Table(
            List.of(
                Column.words(context.say("kept.what")),
                Column.number(context.say("promises.kept")),
                Column.number(context.say("column.coverage")),
                Column.number(context.say("kept.law")),
                Column.number(context.say("kept.practice"))),
            rows));
    blocks.add(new Block.Paragraph(context.say("kept.reading")));
  }

  private static boolean counts(KeptGroup group) {
    return !group.score().reason().equals(Optional.of(Reason.NOT_APPLICABLE));
  }

  private List<Cell> row(KeptGroup group, String label) {
    CommitmentScore score = group.score();
    return words.cells(
        label,
        context.numberOr(score.value(), score.reason()),
        context.percent(score.coverage()),
        words.gap(group.law()),
        words.gap(group.practice()));
  }

  private List<Cell> row(CommitmentScore kind) {
    return words.cells(
        words.group(kind.id()),
        context.numberOr(kind.value(), kind.reason()),
        context.percent(kind.coverage()),
        Context.NOTHING,
        Context.NOTHING);
  }

  private void acceptances() {
    blocks.add(new Block.Heading(2, context.say("kept.accepted-title")));
    blocks.add(
        new Block.Table(
            List.of(
                Column.words(context.say("promises.instrument")),
                Column.words(context.say("kept.position")),
                Column.words(context.say("kept.counts"))),
            state.acceptances().stream()
                .map(
                    a ->
                        words.cells(
                            words.instrument(a.instrument()),
                            context.wording().word("acceptance", a.acceptance()),
                            context.wording().word("truth", a.counts())))
                .toList()));
  }

  private void commitments() {
    List<KeptCommitment> counted =
        state.commitments().stream()
            .filter(c -> c.fulfilment() != Fulfilment.NOT_APPLICABLE)
            .toList();
    blocks.add(new Block.Heading(2, context.say("promises.commitments")));
    if (!counted.isEmpty()) {
      blocks.add(
          new Block.Table(
              List.of(
                  Column.words(context.say("promises.commitment")),
                  Column.number(context.say("promises.kept")),
                  Column.number(context.say("column.coverage")),
                  Column.words(context.say("kept.how-far")),
                  Column.number(context.say("kept.accepted")),
                  Column.number(context.say("kept.in-law")),
                  Column.number(context.say("kept.in-practice"))),
              counted.stream().map(this::row).toList()));
    }
    String outside =
        state.commitments().stream()
            .filter(c -> c.fulfilment() == Fulfilment.NOT_APPLICABLE)
            .map(KeptCommitment::id)
            .collect(Collectors.joining(", "));
    if (!outside.isEmpty()) {
      blocks.add(new Block.Paragraph(context.say("kept.outside", outside)));
    }
  }

  private List<Cell> row(KeptCommitment commitment) {
    CommitmentScore score = commitment.score();
    return words.cells(
        words.commitment(commitment.id()),
        context.numberOr(score.value(), score.reason()),
        context.percent(score.coverage()),
        context.wording().word("fulfilment", commitment.fulfilment()),
        words.number(commitment.accepted()),
        words.number(commitment.inLaw()),
        words.number(commitment.inPractice()));
  }

  private void overdue() {
    blocks.add(new Block.Heading(2, context.say("kept.overdue")));
    if (state.overdue().isEmpty()) {
      blocks.add(new Block.Paragraph(context.say("kept.none-overdue")));
      return;
    }
    blocks.add(
        new Block.Items(
            state.overdue().stream()
                .map(
                    o ->
                        context.say(
                            "kept.overdue-item",
                            o.commitment(),
                            o.deadline().toString(),
                            context.wording().word("fulfilment", o.fulfilment()),
                            words.promise(o.commitment())))
                .toList()));
    blocks.add(new Block.Paragraph(context.say("kept.overdue-reading")));
  }
}
