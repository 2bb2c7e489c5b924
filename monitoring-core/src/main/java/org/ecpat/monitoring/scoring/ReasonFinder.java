package org.ecpat.monitoring.scoring;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ecpat.monitoring.Finding;
import org.ecpat.monitoring.InvalidInputException;
import org.ecpat.monitoring.Rules;
import org.ecpat.monitoring.commitment.Group;
import org.ecpat.monitoring.methodology.Ranking;
import org.ecpat.monitoring.table.Decimals;
import org.ecpat.monitoring.table.Reason;
import org.ecpat.monitoring.table.Sum;

/** Finds the shortfalls of one state against a baseline. */
final class ReasonFinder {
  private final Scoreboard board;
  private final Map<String, String> codes;
  private final Scorecard card;
  private final Losses own;
  private final Map<String, Double> contributions;

  /** 1 if higher scores are better, −1 if lower ones are. */
  private final int up;

  ReasonFinder(Scoreboard board, String state, Map<String, String> codes) {
    this.board = board;
    this.codes = Map.copyOf(codes);
    this.card = scored(board, state);
    this.own = Losses.of(card);
    this.contributions = Losses.contributions(card);
    this.up = board.header().order() == Ranking.Order.HIGHEST_FIRST ? 1 : -1;
  }

  ReasonCodes against(ReasonBaseline baseline) {
    return switch (baseline.kind()) {
      case BEST_POSSIBLE -> bestPossible();
      case MEDIAN_STATE -> medianState();
      case GROUP_MEAN -> groupMean(baseline.group());
      case LAST_ROUND -> lastRound(baseline.earlier());
      case NEXT_BAND -> nextBand();
    };
  }

  private ReasonCodes bestPossible() {
    double best = up > 0 ? board.header().range().high() : board.header().range().low();
    return compared(ReasonBaseline.Kind.BEST_POSSIBLE, Optional.empty(), best, best());
  }

  private Losses best() {
    return up > 0 ? new Losses(Map.of()) : Losses.atLowest(card, board.header().range());
  }

  private ReasonCodes medianState() {
    List<Scorecard> rated =
        board.cards().stream()
            .filter(c -> c.unrated().isEmpty())
            .sorted(
                Comparator.comparingDouble((Scorecard c) -> Decimals.settle(score(c)))
                    .thenComparing(Scorecard::state))
            .toList();
    if (rated.isEmpty()) {
      throw refusal("no-rated-state", "a state of the board must be rated", "none");
    }
    Scorecard median = rated.get((rated.size() - 1) / 2);
    return compared(
        ReasonBaseline.Kind.MEDIAN_STATE,
        Optional.of(median.state()),
        score(median),
        Losses.of(median));
  }

  private ReasonCodes groupMean(Group group) {
    LocalDate date = board.round().date();
    Set<String> members = group.statesOn(date);
    List<Scorecard> rated =
        board.cards().stream()
            .filter(c -> members.contains(c.state()) && c.unrated().isEmpty())
            .toList();
    if (rated.isEmpty()) {
      throw refusal(
          "no-rated-state",
          "a state of the board that belongs to the group on " + date + " must be rated",
          "none of '" + group.id() + "'");
    }
    return compared(
        ReasonBaseline.Kind.GROUP_MEAN,
        Optional.of(group.id()),
        Sum.of(rated.stream().mapToDouble(ReasonFinder::score).toArray()) / rated.size(),
        Losses.mean(rated.stream().map(Losses::of).toList()));
  }

  private ReasonCodes lastRound(Scoreboard earlier) {
    BoardHeader then = earlier.header();
    BoardHeader now = board.header();
    Rules.of(subject())
        .require(
            then.framework().equals(now.framework()),
            "different-frameworks",
            "",
            "the earlier board must be of the same framework, '" + now.framework() + "'",
            "'" + then.framework() + "'")
        .require(
            then.range().equals(now.range()),
            "different-ranges",
            "",
            "the earlier board must have the same score range, " + now.range(),
            then.range())
        .require(
            then.round().date().isBefore(now.round().date()),
            "rounds-order",
            "",
            "the earlier board must be of a round before " + now.round(),
            then.round())
        .verify();
    Scorecard last = scored(earlier, card.state());
    return compared(
        ReasonBaseline.Kind.LAST_ROUND,
        Optional.of(then.round().id()),
        score(last),
        Losses.of(last));
  }

  private ReasonCodes compared(
      ReasonBaseline.Kind kind, Optional<String> reference, double score, Losses baseline) {
    List<Shortfall> shortfalls = new ArrayList<>();
    Sum ahead = new Sum();
    for (String node : nodes(baseline)) {
      double points = up * (own.of(node) - baseline.of(node)) + 0.0;
      if (own.lost().containsKey(node) || points > 0) {
        shortfalls.add(shortfall(node, points));
      } else {
        ahead.add(-points);
      }
    }
    ahead.add(ReasonCode.ahead(shortfalls, codes));
    return codes(kind, reference, score)
        .ahead(ahead.value())
        .reasons(ReasonCode.ranked(shortfalls, codes))
        .build();
  }

  /** The nodes at which either side lost or won points, in the order of the tree. */
  private Set<String> nodes(Losses baseline) {
    Set<String> nodes = new LinkedHashSet<>();
    card.scores().stream()
        .map(Score::node)
        .filter(n -> own.lost().containsKey(n) || baseline.lost().containsKey(n))
        .forEach(nodes::add);
    nodes.addAll(baseline.lost().keySet());
    return nodes;
  }

  private Shortfall shortfall(String node, double points) {
    double contribution = contributions.getOrDefault(node, 0.0);
    return new Shortfall(
        node,
        points,
        contribution,
        contribution + up * points,
        card.score(node).flatMap(Score::basis));
  }

  private ReasonCodes nextBand() {
    NextBand next = NextBand.of(board.header(), card, subject());
    double lacking = next.lacking();
    List<Shortfall> shares = lacking > 0 ? shares(lacking) : List.of();
    return codes(ReasonBaseline.Kind.NEXT_BAND, Optional.of(next.band().id()), next.bound())
        .caps(next.caps())
        .reasons(ReasonCode.ranked(shares, codes))
        .build();
  }

  /** What is lacking, shared in proportion to what was lost against the best possible. */
  private List<Shortfall> shares(double lacking) {
    Losses best = best();
    Sum total = new Sum();
    for (String node : own.lost().keySet()) {
      total.add(StrictMath.max(0, up * (own.of(node) - best.of(node))));
    }
    List<Shortfall> shares = new ArrayList<>();
    for (String node : own.lost().keySet()) {
      double lost = StrictMath.max(0, up * (own.of(node) - best.of(node)));
      if (lost > 0) {
        shares.add(shortfall(node, lacking * lost / total.value()));
      }
    }
    return shares;
  }

  private ReasonCodes.Builder codes(
      ReasonBaseline.Kind kind, Optional<String> reference, double score) {
    return ReasonCodes.builder()
        .framework(board.header().framework())
        .methodology(board.header().methodology())
        .observations(board.header().observations())
        .round(board.round())
        .state(card.state())
        .baseline(kind)
        .reference(reference)
        .score(score(card))
        .baselineScore(score)
        .replies(card.replies())
        .adjudications(card.adjudications());
  }

  private static double score(Scorecard card) {
    return card.overall().value().orElseThrow();
  }

  private static Scorecard scored(Scoreboard board, String state) {
    String subject = "reason codes in round " + board.round();
    Scorecard card =
        board
            .card(state)
            .orElseThrow(
                () ->
                    new InvalidInputException(
                        Finding.error("unknown-state", subject, "")
                            .rule("the state must be on the board")
                            .unknown(state, board.cards().stream().map(Scorecard::state).toList())
                            .build()));
    if (card.overall().value().isEmpty()) {
      throw new InvalidInputException(
          Finding.error("no-score", subject, "")
              .rule("the state must have a score")
              .value("'" + state + "', " + card.overall().reason().map(Reason::name).orElse("none"))
              .build());
    }
    return card;
  }

  private String subject() {
    return "reason codes of '" + card.state() + "' in round " + board.round();
  }

  private InvalidInputException refusal(String code, String rule, String value) {
    return new InvalidInputException(
        Finding.error(code, subject(), "").rule(rule).value(value).build());
  }
}
