package org.ecpat.monitoring.examples.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.ecpat.monitoring.commitment.Group;
import org.ecpat.monitoring.framework.Framework;
import org.ecpat.monitoring.observation.Round;
import org.ecpat.monitoring.scoring.GroupScore;
import org.ecpat.monitoring.scoring.GroupScores;
import org.ecpat.monitoring.scoring.Scoreboard;
import org.ecpat.monitoring.scoring.Scorecard;
import org.ecpat.monitoring.scoring.Unrated;

/** The overview: how many states stand where, region by region, and the ranked board. */
public final class OverviewPage {
  private final Context context;
  private final Words words;
  private final Groups groups;

  OverviewPage(Context context, String kindOfRegion) {
    this.context = context;
    this.words = context.words();
    this.groups = new Groups(context, kindOfRegion);
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
    return shares(context, context.board().cards());
  }

  static List<Share> shares(Context context, List<Scorecard> cards) {
    List<Ratings.Shown> all = new ArrayList<>(context.ratings().bestFirst());
    all.add(context.ratings().unrated());
    Map<String, Long> counts =
        cards.stream()
            .collect(
                Collectors.groupingBy(c -> context.ratings().of(c).css(), Collectors.counting()));
    int total = Math.max(1, cards.size());
    List<Share> shares = new ArrayList<>();
    double at = 0;
    for (Ratings.Shown rating : all) {
      int count = counts.getOrDefault(rating.css(), 0L).intValue();
      double width = 100.0 * count / total;
      shares.add(
          new Share(
              rating,
              count,
              context.words().percent((double) count / total),
              Bar.length(at),
              Bar.length(width)));
      at += width;
    }
    return shares;
  }

  /** The chart of {@link #shares()} in words. */
  public String sharesInWords() {
    return inWords(words, shares());
  }

  static String inWords(Words words, List<Share> shares) {
    return shares.stream()
        .map(s -> words.say("overview.share", s.rating().label(), s.count()))
        .collect(Collectors.joining("; "));
  }

  /** The regions; one with all states if the framework has none of that kind. */
  public List<Region> regions() {
    List<Region> all = new ArrayList<>();
    for (Group group : groups.regions()) {
      all.add(region(groups.key(group), words.text(group.name()), groups.members(group)));
    }
    Set<String> others = groups.elsewhere();
    if (!others.isEmpty()) {
      String name = words.say(all.isEmpty() ? "overview.all-states" : "overview.other-states");
      all.add(region(Groups.ELSEWHERE, name, others));
    }
    return all;
  }

  private Region region(String key, String name, Set<String> states) {
    Scoreboard own = context.board().only(states);
    Scoreboard ranked = own.filter(c -> c.rank().isPresent());
    GroupScore mean = GroupScores.mean(ranked, Framework.OVERALL);
    String summary =
        mean.value().isPresent()
            ? words.say(
                "overview.region",
                own.cards().size(),
                ranked.cards().size(),
                words.number(mean.value().getAsDouble()))
            : words.say("overview.region-unrated", own.cards().size());
    return new Region(
        key, name, summary, own.byRank().stream().map(c -> tile(context, c)).toList());
  }

  static Tile tile(Context context, Scorecard card) {
    return new Tile(
        Clean.text(card.state()),
        context.name(card),
        context.stateFile(card.state()).orElseThrow(),
        context.ratings().of(card));
  }

  /** The means of groups, by the kind of group. */
  public GroupMeans means() {
    return new GroupMeans(context, groups);
  }

  /** The lines of the board in order of rank. */
  public List<BoardLines.Line> lines() {
    return new BoardLines(context, groups).lines();
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
}
