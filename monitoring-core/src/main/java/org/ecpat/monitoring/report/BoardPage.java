package org.ecpat.monitoring.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ecpat.monitoring.Finding;
import org.ecpat.monitoring.methodology.Band;
import org.ecpat.monitoring.methodology.Cap;
import org.ecpat.monitoring.methodology.DecisionTable;
import org.ecpat.monitoring.observation.Reply;
import org.ecpat.monitoring.scoring.BoardHeader;
import org.ecpat.monitoring.scoring.CapOutcome.Effect;
import org.ecpat.monitoring.scoring.Score;
import org.ecpat.monitoring.scoring.Scoreboard;
import org.ecpat.monitoring.scoring.Scorecard;

/** Writes a scoreboard: the ranked states, those that are not rated, and how to read it. */
final class BoardPage {
  private static final int MOST_LISTED = 12;

  private final Report report;
  private final Scoreboard board;
  private final Context context;
  private final List<Block> blocks = new ArrayList<>();

  BoardPage(Report report, Scoreboard board) {
    this.report = report;
    this.board = board;
    this.context = new Context(report, board.header());
  }

  Page page() {
    blocks.add(new Block.Heading(1, Headings.title(context)));
    blocks.add(new Block.Paragraph(Headings.subtitle(context)));
    List<Scorecard> ranked = cards(c -> c.unrated().isEmpty());
    List<Scorecard> unrated = cards(c -> c.unrated().isPresent());
    blocks.add(new Block.Paragraph(context.say("board.counts", ranked.size(), unrated.size())));
    if (!ranked.isEmpty()) {
      blocks.add(table(BoardCells.ranked(context, board.cards()), ranked));
    }
    if (!unrated.isEmpty()) {
      blocks.add(new Block.Heading(2, context.say("board.unrated")));
      blocks.add(table(BoardCells.unrated(context, board.cards()), unrated));
    }
    List<String> notes = notes();
    if (!notes.isEmpty()) {
      blocks.add(new Block.Heading(2, context.say("board.reading")));
      blocks.add(new Block.Items(notes));
    }
    blocks.addAll(new SourceList(context).of(board.cards()));
    return new Page(blocks, report.width());
  }

  private List<Scorecard> cards(Predicate<Scorecard> condition) {
    return board.byRank().stream().filter(condition).toList();
  }

  private Block table(BoardCells cells, List<Scorecard> cards) {
    return new Block.Table(cells.columns(), cards.stream().map(cells::row).toList());
  }

  private List<String> notes() {
    List<String> notes = new ArrayList<>();
    BoardHeader header = board.header();
    if (!header.bands().isEmpty()) {
      notes.add(context.say("board.bands", bands(header.bands())));
      new ClassGrounds(context).reading().ifPresent(notes::add);
      notes.add(context.say("board.computed"));
    }
    if (header.classification() instanceof DecisionTable table) {
      table.rows().forEach(row -> unknown(notes, row));
    }
    for (Cap cap : header.caps()) {
      cap(notes, cap, Effect.LOWERED, "board.cap-lowered");
      cap(notes, cap, Effect.UNKNOWN, "board.cap-unknown");
    }
    for (Scorecard card : board.cards()) {
      card.adjudications().forEach(a -> notes.add(Headings.decision(context, card.state(), a)));
      card.replies().stream()
          .filter(r -> r.indicator().isEmpty())
          .forEach(r -> notes.add(reply(r)));
    }
    addAnswers(notes, "board.replied-answers", BoardPage::replied);
    addAnswers(notes, "board.decided-answers", BoardPage::decided);
    if (report.verdicts().isPresent()) {
      context
          .schemesOfTheYear()
          .forEach(
              s ->
                  notes.add(
                      context.say(
                          "board.published",
                          context.wording().text(s.title()),
                          context.wording().text(s.publisher()))));
    }
    Sureness.note(context).ifPresent(notes::add);
    notes.addAll(Preparations.notes(context, board.cards()));
    if (!header.findings().isEmpty()) {
      notes.add(context.say("board.findings", header.findings().size(), counts(header.findings())));
    }
    return notes;
  }

  private String reply(Reply reply) {
    return context.say(
        "board.reply",
        reply.state(),
        Headings.who(reply.by(), reply.on()),
        context.wording().text(reply.text()));
  }

  /** Names the states with some indicators, if there are any. */
  private void addAnswers(
      List<String> notes, String key, Function<Scorecard, Stream<String>> indicators) {
    List<String> found =
        board.cards().stream()
            .flatMap(
                card ->
                    indicators
                        .apply(card)
                        .map(i -> card.state() + " " + context.say("say.quoted", context.label(i))))
            .distinct()
            .toList();
    if (!found.isEmpty()) {
      notes.add(context.say(key, list(found)));
    }
  }

  private static Stream<String> replied(Scorecard card) {
    return card.replies().stream().flatMap(r -> r.indicator().stream());
  }

  private static Stream<String> decided(Scorecard card) {
    return card.scores().stream()
        .filter(s -> s.basis().filter(b -> b.adjudication().isPresent()).isPresent())
        .map(Score::node);
  }

  private String bands(List<Band> bands) {
    List<String> all = new ArrayList<>();
    for (Band band : bands) {
      all.add(0, band(band));
    }
    return String.join("; ", all);
  }

  private String band(Band band) {
    String label = context.band(band.id());
    if (band.atLeast().isPresent()) {
      return context.say(
          "board.band-from", label, context.figures().exact(band.atLeast().getAsDouble()));
    }
    return context.header().classification().isByScore()
        ? context.say("board.band-lowest", label)
        : label;
  }

  private void unknown(List<String> notes, DecisionTable.Row row) {
    List<String> states =
        board.cards().stream()
            .filter(card -> BoardCells.isUnknown(card, row.id()))
            .map(Scorecard::state)
            .toList();
    if (!states.isEmpty()) {
      String why = context.wording().text(row.why());
      notes.add(context.say("board.row-unknown", context.band(row.band()), why, list(states)));
    }
  }

  private void cap(List<String> notes, Cap cap, Effect effect, String key) {
    List<String> states =
        board.cards().stream()
            .filter(card -> BoardCells.hasCap(card, cap.id(), effect))
            .map(Scorecard::state)
            .toList();
    if (!states.isEmpty()) {
      String why = context.wording().text(cap.why());
      notes.add(context.say(key, context.band(cap.atMost()), why, list(states)));
    }
  }

  private String list(List<String> states) {
    String first = states.stream().limit(MOST_LISTED).collect(Collectors.joining(", "));
    int rest = states.size() - MOST_LISTED;
    return rest > 0 ? context.say("board.and-more", first, rest) : first;
  }

  private static String counts(List<Finding> findings) {
    Map<String, Long> counts =
        findings.stream()
            .collect(Collectors.groupingBy(Finding::code, TreeMap::new, Collectors.counting()));
    return counts.entrySet().stream()
        .map(e -> e.getValue() + " " + e.getKey())
        .collect(Collectors.joining(", "));
  }
}
