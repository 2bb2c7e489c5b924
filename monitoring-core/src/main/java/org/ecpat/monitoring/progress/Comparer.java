package org.ecpat.monitoring.progress;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.ecpat.monitoring.Finding;
import org.ecpat.monitoring.InvalidInputException;
import org.ecpat.monitoring.framework.Framework;
import org.ecpat.monitoring.scoring.Rating;
import org.ecpat.monitoring.scoring.Score;
import org.ecpat.monitoring.scoring.Scoreboard;
import org.ecpat.monitoring.scoring.Scorecard;
import org.ecpat.monitoring.table.Column;
import org.ecpat.monitoring.table.Correlation;

/** Compares two judgements of a round. */
final class Comparer {
  private static final double CLOSE = 1e-9;

  private final Assessment first;
  private final Assessment second;
  private final Scoreboard firstBoard;
  private final Scoreboard secondBoard;
  private final ChangeSplit split;

  Comparer(Assessment first, Assessment second) {
    check(first, second);
    this.first = first;
    this.second = second;
    this.firstBoard = first.board();
    this.secondBoard = second.board();
    this.split = ChangeSplit.between(first, second);
  }

  private static void check(Assessment first, Assessment second) {
    String one = first.exercise().framework().id();
    String other = second.exercise().framework().id();
    if (!one.equals(other)) {
      throw differ(
          "different-frameworks",
          "both judgements must be of one framework, in whatever version",
          one,
          other);
    }
    if (!first.round().equals(second.round())) {
      throw differ(
          "different-rounds",
          "both judgements must be of one round; what changed between two is split by ChangeSplit",
          first.round().id(),
          second.round().id());
    }
  }

  private static InvalidInputException differ(String code, String rule, String a, String b) {
    return new InvalidInputException(
        Finding.builder()
            .code(code)
            .subject("comparison")
            .rule(rule)
            .value("'" + a + "' and '" + b + "'")
            .build());
  }

  Comparison comparison() {
    List<Mover> movers = movers();
    Column one = ranks(movers, m -> m.first().rank());
    Column other = ranks(movers, m -> m.second().rank());
    return Comparison.builder()
        .first(first.identity())
        .second(second.identity())
        .firstBands(firstBoard.header().bands())
        .secondBands(secondBoard.header().bands())
        .spearman(Correlation.spearman(one, other))
        .kendall(Correlation.kendall(one, other))
        .movers(explained(movers))
        .onlyFirst(rankedOnlyOn(firstBoard, secondBoard))
        .onlySecond(rankedOnlyOn(secondBoard, firstBoard))
        .build();
  }

  private static Column ranks(List<Mover> movers, ToDoubleFunction<Mover> rank) {
    return Column.of(movers.stream().mapToDouble(rank).toArray());
  }

  private static List<String> rankedOnlyOn(Scoreboard board, Scoreboard other) {
    return board.cards().stream()
        .filter(card -> card.rank().isPresent())
        .map(Scorecard::state)
        .filter(state -> other.card(state).flatMap(Scorecard::rank).isEmpty())
        .toList();
  }

  private List<Mover> movers() {
    Map<String, Scorecard> others = new LinkedHashMap<>();
    secondBoard.cards().forEach(card -> others.put(card.state(), card));
    List<Mover> movers = new ArrayList<>();
    for (Scorecard card : firstBoard.cards()) {
      Optional<Mover.Standing> one = standing(card);
      Optional<Mover.Standing> other =
          Optional.ofNullable(others.get(card.state())).flatMap(Comparer::standing);
      if (one.isPresent() && other.isPresent()) {
        movers.add(new Mover(card.state(), one.get(), other.get(), Map.of(), List.of()));
      }
    }
    movers.sort(
        Comparator.comparingDouble((Mover m) -> -StrictMath.abs(m.places()))
            .thenComparingDouble(m -> -StrictMath.abs(m.points()))
            .thenComparing(Mover::state));
    return movers;
  }

  private static Optional<Mover.Standing> standing(Scorecard card) {
    return card.rank()
        .map(
            rank ->
                new Mover.Standing(
                    rank.position(),
                    card.overall().value().orElseThrow(),
                    card.rating().map(Rating::band)));
  }

  private List<Mover> explained(List<Mover> movers) {
    List<Mover> explained = new ArrayList<>();
    for (Mover mover : movers) {
      boolean moves = mover.places() != 0 || StrictMath.abs(mover.points()) > CLOSE;
      boolean wanted = explained.size() < Comparison.MOST_EXPLAINED && moves;
      explained.add(wanted ? explained(mover) : mover);
    }
    return explained;
  }

  private Mover explained(Mover mover) {
    return new Mover(
        mover.state(),
        mover.first(),
        mover.second(),
        split.overall(mover.state()).map(NodeChange::effects).orElse(Map.of()),
        parts(
            firstBoard.card(mover.state()).orElseThrow(),
            secondBoard.card(mover.state()).orElseThrow()));
  }

  private List<ContributionChange> parts(Scorecard one, Scorecard other) {
    Map<String, Double> before = contributions(one, first.exercise().framework());
    Map<String, Double> after = contributions(other, second.exercise().framework());
    Map<String, Double> all = new LinkedHashMap<>(after);
    all.putAll(before);
    return all.keySet().stream()
        .map(
            id ->
                new ContributionChange(
                    id, before.getOrDefault(id, 0.0), after.getOrDefault(id, 0.0)))
        .filter(part -> StrictMath.abs(part.difference()) > CLOSE)
        .sorted(
            Comparator.comparingDouble((ContributionChange p) -> -StrictMath.abs(p.difference()))
                .thenComparing(ContributionChange::node))
        .toList();
  }

  /** What every indicator adds to the overall score, and what is left for the steps of nodes. */
  private static Map<String, Double> contributions(Scorecard card, Framework framework) {
    Map<String, Double> points = new LinkedHashMap<>();
    double rest = card.overall().value().orElseThrow();
    for (Score score : card.scores()) {
      if (framework.indicator(score.node()).isPresent()) {
        points.merge(score.node(), score.contribution(), Double::sum);
        rest -= score.contribution();
      }
    }
    if (StrictMath.abs(rest) > CLOSE) {
      points.put(Framework.OVERALL, rest);
    }
    return points;
  }
}
