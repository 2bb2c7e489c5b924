package org.ecpat.monitoring.examples.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.ecpat.monitoring.observation.Verdict;
import org.ecpat.monitoring.progress.StateProgress;
import org.ecpat.monitoring.robustness.Stability;
import org.ecpat.monitoring.robustness.StateRobustness;
import org.ecpat.monitoring.scoring.Rank;
import org.ecpat.monitoring.scoring.Rating;
import org.ecpat.monitoring.scoring.Scorecard;
import org.ecpat.monitoring.scoring.Unrated;

/** The ranked board, a line for each state. */
public final class BoardLines {
  private final Context context;
  private final Words words;
  private final Groups groups;

  BoardLines(Context context, Groups groups) {
    this.context = context;
    this.words = context.words();
    this.groups = groups;
  }

  /**
   * A line of the board: what is read, and by what it is sorted.
   *
   * @param tile the state
   * @param band the position of its rating, -1 for none
   * @param groups the keys of its groups
   * @param rank the rank, or nothing
   * @param ranks between which ranks it lies most of the time
   * @param rankKey by what ranks are sorted
   * @param score the score, or why there is none
   * @param scoreKey by what scores are sorted
   * @param bar the score with its bounds
   * @param bounds the bounds in words
   * @param coverage the coverage
   * @param coverageKey by what coverages are sorted
   * @param note what is to be said of the rating: possible ones, caps, why there is none
   * @param marks signs that the rating was lowered or decided
   * @param change the change since the round that is compared
   * @param changeKey by what changes are sorted
   * @param published what others published
   */
  public record Line(
      OverviewPage.Tile tile,
      int band,
      String groups,
      String rank,
      String ranks,
      String rankKey,
      String score,
      String scoreKey,
      Bar bar,
      String bounds,
      String coverage,
      String coverageKey,
      String note,
      List<String> marks,
      String change,
      String changeKey,
      String published) {}

  /** The lines of the board in order of rank. */
  public List<Line> lines() {
    return context.board().byRank().stream().map(this::line).toList();
  }

  private Line line(Scorecard card) {
    OptionalDouble value = card.overall().value();
    OptionalDouble coverage = card.overall().coverage();
    OptionalDouble change =
        context
            .results()
            .since()
            .flatMap(r -> context.results().change(r.id(), card.state()))
            .map(StateProgress::difference)
            .orElse(OptionalDouble.empty());
    return new Line(
        OverviewPage.tile(context, card),
        context.ratings().index(card.rating()),
        groups.keys(card.state()),
        card.rank().map(this::rank).orElse(Words.NOTHING),
        context.results().robustness(card.state()).flatMap(this::ranks).orElse(""),
        card.rank().map(Rank::position).map(Bar::length).orElse(""),
        words.number(value, card.overall().reason()),
        key(value),
        Bar.of(value, card.overall().bounds(), context.header().range()),
        words.bounds(card.overall().bounds()),
        words.percent(coverage),
        key(coverage),
        note(card),
        marks(card),
        change.isPresent() ? words.signed(change.getAsDouble()) : Words.NOTHING,
        key(change),
        published(card));
  }

  /** By what a column is sorted; nothing for what always stands last. */
  private static String key(OptionalDouble value) {
    return value.isPresent() ? Bar.length(value.getAsDouble()) : "";
  }

  String rank(Rank rank) {
    return words.exact(rank.position()) + (rank.sharedBy() > 1 ? "=" : "");
  }

  private Optional<String> ranks(StateRobustness state) {
    return state.rank().isEmpty() ? Optional.empty() : state.ranks().map(words::interval);
  }

  private String note(Scorecard card) {
    return card.unrated()
        .map(this::unrated)
        .orElseGet(() -> card.rating().map(this::possible).orElse(""));
  }

  private String unrated(Unrated unrated) {
    return unrated.cause() == Unrated.Cause.NO_SCORE || unrated.coverage().isEmpty()
        ? words.say("unrated.no-score")
        : words.say(
            "unrated.short", words.percent(unrated.coverage()), words.percent(unrated.minimum()));
  }

  private String possible(Rating rating) {
    if (rating.lowest().isEmpty() || rating.lowest().equals(rating.highest())) {
      return "";
    }
    return words.say(
        "overview.possible",
        context.ratings().of(rating.lowest().get()).symbol(),
        context.ratings().of(rating.highest().orElse(rating.band())).symbol());
  }

  private List<String> marks(Scorecard card) {
    List<String> marks = new ArrayList<>();
    card.rating()
        .filter(r -> !r.band().equals(r.uncapped()))
        .ifPresent(r -> marks.add(words.say("mark.lowered")));
    context
        .results()
        .robustness(card.state())
        .map(StateRobustness::stability)
        .filter(s -> s == Stability.RATING_VARIES || s == Stability.BOTH_VARY)
        .ifPresent(s -> marks.add(words.say("mark.varies")));
    if (!card.adjudications().isEmpty()) {
      marks.add(words.say("mark.decided"));
    }
    return marks;
  }

  private String published(Scorecard card) {
    List<Verdict> verdicts = context.verdicts(card.state());
    return verdicts.isEmpty()
        ? Words.NOTHING
        : verdicts.stream().map(context::label).collect(Collectors.joining("; "));
  }
}
