package org.ecpat.monitoring.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ecpat.monitoring.Text;
import org.ecpat.monitoring.commitment.Commitment;
import org.ecpat.monitoring.commitment.Instrument;
import org.ecpat.monitoring.framework.Framework;
import org.ecpat.monitoring.report.Block.Cell;
import org.ecpat.monitoring.report.Block.Column;
import org.ecpat.monitoring.scoring.CommitmentScore;
import org.ecpat.monitoring.scoring.Scorecard;
import org.ecpat.monitoring.table.Reason;

/** Writes how far a state keeps its promises: by instrument, then by commitment. */
final class Promises {
  private final Context context;
  private final Scorecard card;

  Promises(Context context, Scorecard card) {
    this.context = context;
    this.card = card;
  }

  List<Block> blocks() {
    List<Block> blocks = new ArrayList<>();
    add(blocks, "instrument", card.instruments(), this::instrument);
    add(blocks, "commitment", card.commitments(), this::commitment);
    return blocks;
  }

  private void add(
      List<Block> blocks,
      String kind,
      List<CommitmentScore> scores,
      Function<String, String> words) {
    List<CommitmentScore> counted = scores.stream().filter(s -> !isOutside(s)).toList();
    List<CommitmentScore> outside = scores.stream().filter(Promises::isOutside).toList();
    if (scores.isEmpty()) {
      return;
    }
    blocks.add(new Block.Heading(2, context.say("promises." + kind + "s")));
    if (!counted.isEmpty()) {
      List<Column> columns =
          List.of(
              Column.words(context.say("promises." + kind)),
              Column.number(context.say("promises.kept")),
              Column.number(context.say("column.coverage")));
      blocks.add(
          new Block.Table(columns, counted.stream().map(score -> row(score, words)).toList()));
    }
    if (!outside.isEmpty()) {
      String ids = outside.stream().map(CommitmentScore::id).collect(Collectors.joining(", "));
      blocks.add(new Block.Paragraph(context.say("promises.outside", ids)));
    }
  }

  private static boolean isOutside(CommitmentScore score) {
    return score.reason().equals(Optional.of(Reason.NOT_APPLICABLE));
  }

  private List<Cell> row(CommitmentScore score, Function<String, String> words) {
    return List.of(
        Cell.of(words.apply(score.id())),
        Cell.of(context.numberOr(score.value(), score.reason())),
        Cell.of(context.percent(score.coverage())));
  }

  private String instrument(String id) {
    return found(f -> f.instrument(id).map(Instrument::title))
        .map(title -> id + ": " + title)
        .orElse(id);
  }

  private String commitment(String id) {
    String provision =
        found(f -> f.commitment(id).flatMap(Commitment::provision))
            .map(p -> " (" + p + ")")
            .orElse("");
    return found(f -> f.commitment(id).map(Commitment::text))
        .map(text -> id + provision + ": " + text)
        .orElse(id);
  }

  private Optional<String> found(Function<Framework, Optional<Text>> text) {
    return context.report().framework().flatMap(text).map(context.wording()::text);
  }
}
