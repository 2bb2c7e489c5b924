package org.ecpat.monitoring.examples.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.ecpat.monitoring.commitment.Group;
import org.ecpat.monitoring.observation.Round;
import org.ecpat.monitoring.observation.Verdict;
import org.ecpat.monitoring.progress.Change;
import org.ecpat.monitoring.robustness.Stability;
import org.ecpat.monitoring.robustness.StateRobustness;
import org.ecpat.monitoring.scoring.Rank;
import org.ecpat.monitoring.scoring.Rating;
import org.ecpat.monitoring.scoring.Scorecard;
import org.ecpat.monitoring.scoring.Unrated;

/** The overview: how many states stand where, region by region, and the ranked board. */
public final class OverviewPage {
  private static final double LAST = 1e9;

  private final Context context;
  private final Words words;
  private final List<Group> regions;

  OverviewPage(Context context, String kindOfRegion) {
    this.context = context;
    this.words = context.words();
    this.regions =
        context.framework().states().groups().stream()
            .filter(g -> g.kind().equals(Optional.of(kindOfRegion)))
            .filter(g -> !members(g).isEmpty())
            .toList();
  }

  /**
   * How many states have a rating.
   *
   * @param rating the rating
   * @param count the number of states
   * @param percent their share, in words
   * @param at where their part of the chart begins, from 0 to 100
   * @param width how wide it is
   */
  public record Share(Ratings.Shown rating, int count, String percent, String at, String width) {}

  /**
   * A state as a tile.
   *
   * @param code its code
   * @param name its name
   * @param file the file of its card
   * @param rating its rating
   */
  public record Tile(String code, String name, String file, Ratings.Shown rating) {}

  /**
   * A group of states.
   *
   * @param key the word by which rows refer to it
   * @param name its name
   * @param summary how many are rated and their mean
   * @param tiles its states in order of rank
   */
  public record Region(String key, String name, String summary, List<Tile> tiles) {}

  /**
   * A line of the board: what is read, and by what it is sorted.
   *
   * @param tile the state
   * @param band the position of its rating, -1 for none
   * @param regions the keys of its regions
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
      Tile tile,
      int band,
      String regions,
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

  /** Whether others published anything on these states for the year of the round. */
  public boolean hasPublished() {
    return context.board().cards().stream().anyMatch(c -> !context.verdicts(c.state()).isEmpty());
  }

  /** The share of repetitions with other weights and answers that is shown, if there were any. */
  public Optional<String> varied() {
    return context.results().robustness().map(r -> words.percent(r.request().coverage()));
  }

  /** The title of the framework. */
  public String title() {
    return words.text(context.framework().title());
  }

  /** What the framework is. */
  public String description() {
    return words.text(context.framework().description());
  }

  /** How many states are ranked and how many are not. */
  public String counts() {
    int ranked = (int) context.board().cards().stream().filter(c -> c.rank().isPresent()).count();
    int all = context.board().cards().size();
    return words.say("overview.counts", all, ranked, all - ranked);
  }

  /** The round that the board compares with. */
  public Optional<String> since() {
    return context.results().since().map(Round::id);
  }

  /** The ratings and how many states have each, the best first, those not rated last. */
  public List<Share> shares() {
    List<Ratings.Shown> all = new ArrayList<>(context.ratings().bestFirst());
    all.add(context.ratings().unrated());
    Map<String, Long> counts =
        context.board().cards().stream()
            .collect(
                Collectors.groupingBy(c -> context.ratings().of(c).css(), Collectors.counting()));
    int total = Math.max(1, context.board().cards().size());
    List<Share> shares = new ArrayList<>();
    double at = 0;
    for (Ratings.Shown rating : all) {
      int count = counts.getOrDefault(rating.css(), 0L).intValue();
      double width = 100.0 * count / total;
      shares.add(
          new Share(
              rating,
              count,
              words.percent((double) count / total),
              Bar.length(at),
              Bar.length(width)));
      at += width;
    }
    return shares;
  }

  /** The chart of {@link #shares()} in words. */
  public String sharesInWords() {
    return shares().stream()
        .map(s -> words.say("overview.share", s.rating().label(), s.count()))
        .collect(Collectors.joining("; "));
  }

  /** The regions; one with all states if the framework has none of that kind. */
  public List<Region> regions() {
    List<Region> all = new ArrayList<>();
    for (Group group : regions) {
      all.add(region(key(group), words.text(group.name()), members(group)));
    }
    Set<String> placed =
        regions.stream().flatMap(g -> members(g).stream()).collect(Collectors.toSet());
    Set<String> others =
        context.board().cards().stream()
            .map(Scorecard::state)
            .filter(s -> !placed.contains(s))
            .collect(Collectors.toSet());
    if (!others.isEmpty()) {
      String name = words.say(regions.isEmpty() ? "overview.all-states" : "overview.other-states");
      all.add(region("other", name, others));
    }
    return all;
  }

  private Region region(String key, String name, Set<String> states) {
    List<Scorecard> cards =
        context.board().ranked().stream().filter(c -> states.contains(c.state())).toList();
    List<Scorecard> ranked = cards.stream().filter(c -> c.rank().isPresent()).toList();
    OptionalDouble mean = ranked.stream().mapToDouble(c -> c.overall().value().orElse(0)).average();
    String summary =
        mean.isPresent()
            ? words.say(
                "overview.region", cards.size(), ranked.size(), words.number(mean.getAsDouble()))
            : words.say("overview.region-unrated", cards.size());
    return new Region(key, name, summary, cards.stream().map(this::tile).toList());
  }

  private String key(Group group) {
    return "g" + regions.indexOf(group);
  }

  private Set<String> members(Group group) {
    Set<String> members = group.statesOn(context.board().round().date());
    return context.board().cards().stream()
        .map(Scorecard::state)
        .filter(members::contains)
        .collect(Collectors.toSet());
  }

  private Tile tile(Scorecard card) {
    return new Tile(
        Clean.text(card.state()),
        context.name(card),
        context.stateFile(card.state()).orElseThrow(),
        context.ratings().of(card));
  }

  /** The lines of the board in order of rank. */
  public List<Line> lines() {
    Map<String, String> groups = new TreeMap<>();
    for (Group group : regions) {
      members(group).forEach(s -> groups.merge(s, key(group), (a, b) -> a + " " + b));
    }
    return context.board().ranked().stream()
        .map(card -> line(card, groups.getOrDefault(card.state(), "other")))
        .toList();
  }

  private Line line(Scorecard card, String groups) {
    OptionalDouble value = card.overall().value();
    OptionalDouble coverage = card.overall().coverage();
    OptionalDouble change =
        since()
            .flatMap(r -> context.results().change(r, card.state()))
            .map(Change::difference)
            .orElse(OptionalDouble.empty());
    return new Line(
        tile(card),
        context.ratings().index(card.rating()),
        groups,
        card.rank().map(this::rank).orElse(Words.NOTHING),
        context.results().robustness(card.state()).flatMap(this::ranks).orElse(""),
        key(card.rank().map(Rank::position).orElse(LAST)),
        words.number(value, card.overall().reason()),
        key(value.orElse(-LAST)),
        Bar.of(value, card.overall().bounds(), context.header().range()),
        words.bounds(card.overall().bounds()),
        words.percent(coverage),
        key(coverage.orElse(-LAST)),
        note(card),
        marks(card),
        change.isPresent() ? words.signed(change.getAsDouble()) : Words.NOTHING,
        key(change.orElse(-LAST)),
        published(card));
  }

  private static String key(double value) {
    return Bar.length(value);
  }

  String rank(Rank rank) {
    return words.exact(rank.position()) + (rank.sharedBy() > 1 ? "=" : "");
  }

  private Optional<String> ranks(StateRobustness state) {
    return state.rank().isEmpty() ? Optional.empty() : state.ranks().map(words::interval);
  }

  private String note(Scorecard card) {
    return card.unrated()
        .map(u -> unrated(words, u))
        .orElseGet(() -> card.rating().map(this::possible).orElse(""));
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

  /** Why a state is not rated. */
  static String unrated(Words words, Unrated unrated) {
    if (unrated.cause() == Unrated.Cause.NO_CLASS) {
      return words.say("unrated.no-class");
    }
    return unrated.cause() == Unrated.Cause.NO_SCORE || unrated.coverage().isEmpty()
        ? words.say("unrated.no-score")
        : words.say(
            "unrated.low-coverage",
            words.percent(unrated.coverage()),
            words.percent(unrated.minimum()));
  }

  private String published(Scorecard card) {
    List<Verdict> verdicts = context.verdicts(card.state());
    return verdicts.isEmpty()
        ? Words.NOTHING
        : verdicts.stream().map(context::label).collect(Collectors.joining("; "));
  }
}
