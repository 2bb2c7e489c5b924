package org.ecpat.monitoring.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.ecpat.monitoring.framework.Truth;
import org.ecpat.monitoring.observation.Verdict;
import org.ecpat.monitoring.report.Block.Cell;
import org.ecpat.monitoring.report.Block.Column;
import org.ecpat.monitoring.report.BoardColumn.Standard;
import org.ecpat.monitoring.scoring.CapOutcome.Effect;
import org.ecpat.monitoring.scoring.Rating;
import org.ecpat.monitoring.scoring.Score;
import org.ecpat.monitoring.scoring.Scorecard;

/** The columns of a board, as titles and cells. */
final class BoardCells {
  private static final String LOWERED = " ↓";
  private static final String UNKNOWN = " ?";
  private static final String DECIDED = " *";

  private static final Set<Standard> OF_RATED =
      Set.of(
          Standard.RANK,
          Standard.RANKS,
          Standard.RATING,
          Standard.LIKELY,
          Standard.STABILITY,
          Standard.POSSIBLE);

  private record Made(Column column, Function<Scorecard, String> text) {}

  private final Context context;
  private final List<Made> made = new ArrayList<>();

  private BoardCells(Context context) {
    this.context = context;
  }

  /** The columns for states that are rated, or ranked where nobody is rated. */
  static BoardCells ranked(Context context, List<Scorecard> cards) {
    BoardCells cells = new BoardCells(context);
    for (BoardColumn column : context.report().allColumns()) {
      if (!(column instanceof Standard standard) || cells.isUseful(standard, cards)) {
        cells.made.add(cells.make(column));
      }
    }
    return cells;
  }

  /** The columns for states that are not rated: without rank and rating, with the reason. */
  static BoardCells unrated(Context context, List<Scorecard> cards) {
    BoardCells cells = new BoardCells(context);
    for (BoardColumn column : context.report().allColumns()) {
      boolean ofRated = column instanceof Standard standard && OF_RATED.contains(standard);
      if (!ofRated && (!(column instanceof Standard s) || cells.isUseful(s, cards))) {
        cells.made.add(cells.make(column));
      }
    }
    cells.made.add(
        new Made(
            Column.words(context.say("column.why")),
            card -> card.unrated().map(context::unrated).orElse(Context.NOTHING)));
    return cells;
  }

  List<Column> columns() {
    return made.stream().map(Made::column).toList();
  }

  List<Cell> row(Scorecard card) {
    return made.stream().map(m -> Cell.of(m.text().apply(card))).toList();
  }

  /** Whether a cap had an effect on a state's rating. */
  static boolean hasCap(Scorecard card, String cap, Effect effect) {
    return card.rating().stream()
        .flatMap(r -> r.caps().stream())
        .anyMatch(c -> c.cap().equals(cap) && c.effect() == effect);
  }

  private boolean isUseful(Standard column, List<Scorecard> cards) {
    return switch (column) {
      case RATING -> !context.header().bands().isEmpty();
      case RANKS, STABILITY -> Sureness.about(context).isPresent();
      case LIKELY -> Sureness.about(context).isPresent() && !context.header().bands().isEmpty();
      case POSSIBLE -> cards.stream().anyMatch(BoardCells::isUncertain);
      case PUBLISHED ->
          context.report().verdicts().isPresent() && !context.schemesOfTheYear().isEmpty();
      default -> true;
    };
  }

  private static boolean isUncertain(Scorecard card) {
    return card.rating().map(r -> !r.lowest().equals(r.highest())).orElse(false);
  }

  private Made make(BoardColumn column) {
    if (column instanceof Standard standard) {
      return make(standard);
    }
    if (column instanceof BoardColumn.NodeScore node) {
      return new Made(
          Column.number(context.label(node.node())),
          card -> card.score(node.node()).map(this::score).orElse(Context.NOTHING));
    }
    if (column instanceof BoardColumn.Words words) {
      return new Made(Column.words(words.title()), card -> value(words.values(), card, w -> w));
    }
    if (column instanceof BoardColumn.Numbers numbers) {
      return new Made(
          Column.number(numbers.title()),
          card -> value(numbers.values(), card, context.figures()::number));
    }
    BoardColumn.Changes changes = (BoardColumn.Changes) column;
    return new Made(
        Column.number(changes.title()),
        card -> value(changes.values(), card, context.figures()::signed));
  }

  private Made make(Standard column) {
    String title = context.wording().word("column", column);
    return switch (column) {
      case RANK ->
          new Made(
              Column.number(title), card -> card.rank().map(context::rank).orElse(Context.NOTHING));
      case RANKS ->
          new Made(Column.number(title), card -> Sureness.of(context, card, Sureness::ranks));
      case LIKELY ->
          new Made(Column.number(title), card -> Sureness.of(context, card, Sureness::likely));
      case STABILITY ->
          new Made(Column.words(title), card -> Sureness.of(context, card, Sureness::stability));
      case STATE -> new Made(Column.words(title), context::state);
      case SCORE -> new Made(Column.number(title), card -> score(card.overall()));
      case BOUNDS ->
          new Made(Column.number(title), card -> context.bounds(card.overall().bounds()));
      case COVERAGE ->
          new Made(Column.number(title), card -> context.percent(card.overall().coverage()));
      case RATING -> new Made(Column.words(title), this::rating);
      case POSSIBLE ->
          new Made(
              Column.words(title),
              card -> card.rating().map(this::possible).orElse(Context.NOTHING));
      case PUBLISHED -> new Made(Column.words(title), this::published);
    };
  }

  private String score(Score score) {
    return context.numberOr(score.value(), score.reason());
  }

  private static <T> String value(
      Map<String, T> values, Scorecard card, Function<T, String> write) {
    return Optional.ofNullable(values.get(card.state())).map(write).orElse(Context.NOTHING);
  }

  private String rating(Scorecard card) {
    String label =
        card.rating().map(r -> context.band(r.band()) + marks(r)).orElse(Context.NOTHING);
    return label + (card.adjudications().isEmpty() ? "" : DECIDED);
  }

  private static String marks(Rating rating) {
    String lowered = has(rating, Effect.LOWERED) ? LOWERED : "";
    boolean unknown =
        has(rating, Effect.UNKNOWN)
            || rating.tests().stream().anyMatch(test -> test.holds() == Truth.UNKNOWN);
    return lowered + (unknown ? UNKNOWN : "");
  }

  /** Whether a row of a decision table is not known for a card. */
  static boolean isUnknown(Scorecard card, String row) {
    return card.rating().stream()
        .flatMap(rating -> rating.tests().stream())
        .anyMatch(test -> test.of().equals(row) && test.holds() == Truth.UNKNOWN);
  }

  private static boolean has(Rating rating, Effect effect) {
    return rating.caps().stream().anyMatch(c -> c.effect() == effect);
  }

  private String possible(Rating rating) {
    if (rating.lowest().isEmpty() || rating.highest().isEmpty()) {
      return Context.NOTHING;
    }
    String lowest = context.symbol(rating.lowest().get());
    String highest = context.symbol(rating.highest().get());
    return lowest.equals(highest) ? lowest : context.say("bounds", lowest, highest);
  }

  private String published(Scorecard card) {
    List<Verdict> verdicts = context.published(card.state());
    boolean several = context.schemesOfTheYear().size() > 1;
    List<String> texts =
        verdicts.stream()
            .map(v -> (several ? v.scheme() + ": " : "") + context.verdict(v))
            .toList();
    return texts.isEmpty() ? Context.NOTHING : String.join("; ", texts);
  }
}
