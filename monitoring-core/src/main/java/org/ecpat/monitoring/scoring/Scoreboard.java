package org.ecpat.monitoring.scoring;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Predicate;
import org.ecpat.monitoring.observation.Round;
import org.ecpat.monitoring.table.Sum;
import org.jspecify.annotations.Nullable;

/**
 * The scorecards of all states in a round.
 *
 * <p>Cards stand in order of state code. Filtering and sorting change what is shown and never what
 * was computed: ranks stay those among all rated states.
 */
public final class Scoreboard {
  private static final Comparator<Scorecard> BY_RANK =
      Comparator.comparingDouble(
              (Scorecard c) -> c.rank().map(Rank::position).orElse(Double.POSITIVE_INFINITY))
          .thenComparing(Scorecard::state);

  private final BoardHeader header;
  private final List<Scorecard> cards;

  /** The place of each state's card, made by the first who asks; the same whoever makes it. */
  private @Nullable Map<String, Integer> places;

  private Scoreboard(BoardHeader header, List<Scorecard> cards) {
    this.header = header;
    this.cards = cards;
  }

  /** A board of these cards. */
  public static Scoreboard of(BoardHeader header, List<Scorecard> cards) {
    return new Scoreboard(header, List.copyOf(cards));
  }

  /** A board whose cards are made when they are looked at; the list must never change. */
  static Scoreboard lazy(BoardHeader header, List<Scorecard> cards) {
    return new Scoreboard(header, cards);
  }

  /** What the board says about itself. */
  public BoardHeader header() {
    return header;
  }

  /** The round. */
  public Round round() {
    return header.round();
  }

  /** The cards in order of state code. */
  public List<Scorecard> cards() {
    return cards;
  }

  /** The card of a state. */
  public Optional<Scorecard> card(String state) {
    return Optional.ofNullable(places().get(state)).map(cards::get);
  }

  private Map<String, Integer> places() {
    Map<String, Integer> known = places;
    if (known == null) {
      Map<String, Integer> found = new HashMap<>();
      for (int i = 0; i < cards.size(); i++) {
        found.putIfAbsent(cards.get(i).state(), i);
      }
      // A copy that other threads see whole or not at all.
      known = Map.copyOf(found);
      places = known;
    }
    return known;
  }

  /** The cards in order of rank and code, those without a rank last. */
  public List<Scorecard> byRank() {
    return cards.stream().sorted(BY_RANK).toList();
  }

  /** The cards in another order. */
  public List<Scorecard> sorted(Comparator<? super Scorecard> order) {
    return cards.stream().sorted(order).toList();
  }

  /** The same board with the cards that fulfil a condition. */
  public Scoreboard filter(Predicate<? super Scorecard> condition) {
    return new Scoreboard(header, cards.stream().filter(condition).toList());
  }

  /** The same board with the cards of some states. */
  public Scoreboard only(Collection<String> states) {
    Set<String> wanted = new HashSet<>(states);
    return filter(card -> wanted.contains(card.state()));
  }

  /**
   * The mean score of a node over the cards of this board.
   *
   * <p>Cards without a score of the node are left out; empty if none has one.
   */
  public OptionalDouble mean(String node) {
    Sum sum = new Sum();
    int count = 0;
    for (Scorecard card : cards) {
      OptionalDouble value = card.score(node).map(Score::value).orElse(OptionalDouble.empty());
      if (value.isPresent()) {
        sum.add(value.getAsDouble());
        count++;
      }
    }
    return count == 0 ? OptionalDouble.empty() : OptionalDouble.of(sum.value() / count);
  }

  /** Equal if header and cards are. */
  @Override
  public boolean equals(Object other) {
    return other instanceof Scoreboard board
        && header.equals(board.header)
        && cards.equals(board.cards);
  }

  @Override
  public int hashCode() {
    return 31 * header.hashCode() + cards.hashCode();
  }

  /** The names of framework, methodology and round, and the number of cards. */
  @Override
  public String toString() {
    return "Scoreboard of "
        + header.framework()
        + " by "
        + header.methodology()
        + ", round "
        + header.round()
        + ", "
        + cards.size()
        + " states";
  }
}
