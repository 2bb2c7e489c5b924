package org.ecpat.monitoring.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ecpat.monitoring.report.Block.Cell;
import org.ecpat.monitoring.report.Block.Column;
import org.ecpat.monitoring.scoring.CommitmentSummary;
import org.ecpat.monitoring.scoring.Commitments;
import org.ecpat.monitoring.scoring.Fulfilment;
import org.ecpat.monitoring.scoring.OverdueCommitment;
import org.ecpat.monitoring.scoring.StateCommitments;

/** Writes how far promises are kept over all states. */
final class KeptPage {
  private static final int MOST_LISTED = 12;

  private final Commitments kept;
  private final Context context;
  private final KeptWords words;
  private final List<Block> blocks = new ArrayList<>();

  KeptPage(Report report, Commitments kept) {
    this.kept = kept;
    this.context = new Context(report, kept.header());
    this.words = new KeptWords(context);
  }

  Page page() {
    blocks.add(new Block.Heading(1, context.say("kept.title", Headings.title(context))));
    blocks.add(new Block.Paragraph(Headings.subtitle(context)));
    blocks.add(new Block.Paragraph(words.policy(kept.policy())));
    List<CommitmentSummary> first = new ArrayList<>(List.of(kept.overall()));
    first.addAll(kept.forces());
    first.addAll(kept.kinds());
    table("kept.whole", "kept.what", first, words::group);
    blocks.add(new Block.Paragraph(context.say("kept.counting")));
    stages();
    table("kept.instruments", "promises.instrument", kept.instruments(), words::instrument);
    table("kept.themes", "kept.theme", kept.themes(), Function.identity());
    table("kept.commitments", "promises.commitment", kept.commitments(), words::commitment);
    overdue();
    unmeasured();
    words.sources(blocks);
    return new Page(blocks, context.report().width());
  }

  private void table(
      String title, String what, List<CommitmentSummary> rows, Function<String, String> label) {
    if (rows.isEmpty()) {
      return;
    }
    blocks.add(new Block.Heading(2, context.say(title)));
    blocks.add(new Block.Table(columns(what), rows.stream().map(row -> row(row, label)).toList()));
  }

  private List<Column> columns(String what) {
    List<Column> columns = new ArrayList<>();
    columns.add(Column.words(context.say(what)));
    Stream.of("mean", "states", "fully", "so-far", "partly", "not", "unknown", "late")
        .forEach(c -> columns.add(Column.number(context.say("kept." + c))));
    columns.add(Column.number(context.say("kept.law-gap")));
    columns.add(Column.number(context.say("kept.practice-gap")));
    return columns;
  }

  private List<Cell> row(CommitmentSummary row, Function<String, String> label) {
    return words.cells(
        label.apply(row.id()),
        words.number(row.mean()),
        words.count(row.scored()),
        words.count(row.count(Fulfilment.KEPT)),
        words.count(row.count(Fulfilment.KEPT_AS_FAR_AS_KNOWN)),
        words.count(row.count(Fulfilment.PARTLY_KEPT)),
        words.count(row.count(Fulfilment.NOT_KEPT)),
        words.count(row.count(Fulfilment.UNKNOWN)),
        words.count(row.overdue()),
        words.number(row.law().points()),
        words.number(row.practice().points()));
  }

  /** The stages from acceptance to practice, of the whole and of binding and political promises. */
  private void stages() {
    List<CommitmentSummary> rows = new ArrayList<>(List.of(kept.overall()));
    rows.addAll(kept.forces());
    blocks.add(
        new Block.Table(
            List.of(
                Column.words(context.say("kept.what")),
                Column.number(context.say("kept.law")),
                Column.number(context.say("kept.states")),
                Column.number(context.say("kept.practice")),
                Column.number(context.say("kept.states"))),
            rows.stream()
                .map(
                    row ->
                        words.cells(
                            words.group(row.id()),
                            words.gap(row.law()),
                            words.count(row.law().over()),
                            words.gap(row.practice()),
                            words.count(row.practice().over())))
                .toList()));
    blocks.add(new Block.Paragraph(context.say("kept.reading")));
  }

  private void overdue() {
    Map<String, List<StateCommitments>> overdue = kept.overdue();
    blocks.add(new Block.Heading(2, context.say("kept.overdue")));
    if (overdue.isEmpty()) {
      blocks.add(new Block.Paragraph(context.say("kept.none-overdue")));
      return;
    }
    List<Column> columns =
        List.of(
            Column.words(context.say("promises.commitment")),
            Column.words(context.say("kept.since")),
            Column.words(context.say("kept.how-far")),
            Column.words(context.say("kept.where")));
    blocks.add(
        new Block.Table(
            columns, overdue.entrySet().stream().map(e -> row(e.getKey(), e.getValue())).toList()));
    blocks.add(new Block.Paragraph(context.say("kept.overdue-reading")));
  }

  private List<Cell> row(String commitment, List<StateCommitments> states) {
    Map<Fulfilment, Integer> counts = new EnumMap<>(Fulfilment.class);
    List<String> codes = new ArrayList<>();
    String since = "";
    for (StateCommitments state : states) {
      for (OverdueCommitment item : state.overdue()) {
        if (item.commitment().equals(commitment)) {
          counts.merge(item.fulfilment(), 1, Integer::sum);
          since = item.deadline().toString();
        }
      }
      codes.add(state.state());
    }
    String how =
        Arrays.stream(Fulfilment.values())
            .filter(counts::containsKey)
            .map(f -> context.wording().word("fulfilment", f) + ": " + counts.get(f))
            .collect(Collectors.joining("; "));
    return words.cells(words.commitment(commitment), since, how, list(codes));
  }

  private String list(List<String> codes) {
    String first = codes.stream().limit(MOST_LISTED).collect(Collectors.joining(", "));
    int rest = codes.size() - MOST_LISTED;
    return rest > 0 ? context.say("board.and-more", first, rest) : first;
  }

  private void unmeasured() {
    if (kept.unmeasured().isEmpty() && kept.unmeasuredInstruments().isEmpty()) {
      return;
    }
    blocks.add(new Block.Heading(2, context.say("kept.unmeasured")));
    List<String> items = new ArrayList<>();
    if (!kept.unmeasuredInstruments().isEmpty()) {
      items.add(
          context.say(
              "kept.unmeasured-instruments",
              kept.unmeasuredInstruments().size(),
              String.join(", ", kept.unmeasuredInstruments())));
    }
    if (!kept.unmeasured().isEmpty()) {
      items.add(
          context.say(
              "kept.unmeasured-commitments",
              kept.unmeasured().size(),
              String.join(", ", kept.unmeasured())));
    }
    blocks.add(new Block.Items(items));
  }
}
