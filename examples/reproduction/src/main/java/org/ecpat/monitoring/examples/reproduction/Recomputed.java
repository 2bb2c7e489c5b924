package org.ecpat.monitoring.examples.reproduction;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.ecpat.monitoring.framework.Indicator;
import org.ecpat.monitoring.methodology.Methodology;
import org.ecpat.monitoring.observation.Round;
import org.ecpat.monitoring.scoring.InputTable;
import org.ecpat.monitoring.scoring.Rank;
import org.ecpat.monitoring.scoring.Rating;
import org.ecpat.monitoring.scoring.Score;
import org.ecpat.monitoring.scoring.Scoreboard;
import org.ecpat.monitoring.scoring.Scorecard;
import org.ecpat.monitoring.scoring.Scoring;
import org.ecpat.monitoring.scoring.ScoringPlan;
import org.ecpat.monitoring.table.Column;
import org.ecpat.monitoring.table.Decimals;
import org.ecpat.monitoring.table.Ranks;
import org.ecpat.monitoring.table.Reason;
import org.ecpat.monitoring.table.Ties;

/** The figures of an index as the library computes them. */
final class Recomputed {
  private final PublishedIndex index;
  private final ScoringPlan plan;
  private final Map<String, Scorecard> cards = new TreeMap<>();
  private final Map<String, Map<String, OptionalDouble>> columns = new HashMap<>();

  Recomputed(PublishedIndex index) {
    this.index = index;
    this.plan = Scoring.plan(index.framework(), index.methodology());
    for (Round round : index.observations().rounds()) {
      Scoreboard board = plan.score(index.observations(), round);
      board.cards().forEach(card -> cards.put(round.id() + "/" + card.state(), card));
    }
  }

  /** The number of cards. */
  int states() {
    return cards.size();
  }

  /** The label that a figure is about; empty if the state is not rated. */
  Optional<String> band(Published.Cell cell) {
    return card(cell).flatMap(Scorecard::rating).map(Rating::band);
  }

  /** The number that a figure is about; empty if there is none. */
  OptionalDouble number(Published.Cell cell) {
    return switch (cell.kind()) {
      case SCORE, EXACT -> score(cell);
      case PREPARED -> prepared(cell);
      case RANK -> rank(cell);
      case RATING -> OptionalDouble.empty();
    };
  }

  private Optional<Scorecard> card(Published.Cell cell) {
    return Optional.ofNullable(cards.get(cell.round() + "/" + cell.state()));
  }

  private OptionalDouble score(Published.Cell cell) {
    return card(cell)
        .flatMap(c -> c.score(cell.node()))
        .map(Score::value)
        .orElse(OptionalDouble.empty());
  }

  private OptionalDouble rank(Published.Cell cell) {
    if (cell.node().equals("overall")) {
      return card(cell)
          .flatMap(Scorecard::rank)
          .map(Rank::position)
          .map(OptionalDouble::of)
          .orElse(OptionalDouble.empty());
    }
    return columns
        .computeIfAbsent("rank/" + cell.round() + "/" + cell.node(), key -> ranks(cell))
        .getOrDefault(cell.state(), OptionalDouble.empty());
  }

  private Map<String, OptionalDouble> ranks(Published.Cell cell) {
    List<Scorecard> some =
        cards.entrySet().stream()
            .filter(e -> e.getKey().startsWith(cell.round() + "/"))
            .map(Map.Entry::getValue)
            .toList();
    Column scores = Column.ofSize(some.size());
    for (int row = 0; row < some.size(); row++) {
      OptionalDouble score = some.get(row).score(cell.node()).orElseThrow().value();
      if (score.isPresent()) {
        scores.set(row, Decimals.settle(score.getAsDouble()));
      } else {
        scores.set(row, Reason.NO_DATA);
      }
    }
    double[] ranks = Ranks.descending(scores, Ties.STANDARD);
    Map<String, OptionalDouble> byState = new HashMap<>();
    IntStream.range(0, ranks.length)
        .filter(row -> !Double.isNaN(ranks[row]))
        .forEach(row -> byState.put(some.get(row).state(), OptionalDouble.of(ranks[row])));
    return byState;
  }

  private OptionalDouble prepared(Published.Cell cell) {
    String key = cell.steps() + "/" + cell.round() + "/";
    if (!columns.containsKey(key + cell.node())) {
      prepare(key, cell);
    }
    return columns
        .getOrDefault(key + cell.node(), Map.of())
        .getOrDefault(cell.state(), OptionalDouble.empty());
  }

  /** Runs the first steps of the preparation alone. */
  private void prepare(String key, Published.Cell cell) {
    Methodology some =
        Methodology.builder()
            .from(index.methodology())
            .preparation(index.methodology().preparation().subList(0, cell.steps()))
            .build();
    ScoringPlan shorter = Scoring.plan(index.framework(), some);
    Round round = Round.of(Integer.parseInt(cell.round()));
    InputTable table = shorter.table(index.observations(), round);
    List<Indicator> indicators = shorter.indicators();
    for (int i = 0; i < indicators.size(); i++) {
      Map<String, OptionalDouble> values = new HashMap<>();
      Column column = table.column(i);
      for (int row = 0; row < column.size(); row++) {
        if (column.has(row)) {
          values.put(table.states().get(row), OptionalDouble.of(column.value(row)));
        }
      }
      columns.put(key + indicators.get(i).id(), values);
    }
  }
}
