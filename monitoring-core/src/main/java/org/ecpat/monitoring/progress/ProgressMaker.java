package org.ecpat.monitoring.progress;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.ecpat.monitoring.Rules;
import org.ecpat.monitoring.methodology.Band;
import org.ecpat.monitoring.observation.Observations;
import org.ecpat.monitoring.observation.Round;
import org.ecpat.monitoring.scoring.Rating;
import org.ecpat.monitoring.scoring.Score;
import org.ecpat.monitoring.scoring.Scoreboard;
import org.ecpat.monitoring.scoring.Scorecard;
import org.ecpat.monitoring.scoring.ScoringPlan;

/** Works out what changed from one round to another. */
final class ProgressMaker {
  private final RoundPair pair;
  private final Round earlier;
  private final double tolerance;
  private final Scoreboard before;
  private final Scoreboard after;
  private final GoalLeaves leaves;

  ProgressMaker(
      ScoringPlan plan, Observations observations, Round earlier, Round later, double tolerance) {
    RoundPair.requireOrder("progress", earlier, later);
    Rules.of("progress from round " + earlier + " to round " + later)
        .weight("tolerance", tolerance)
        .verify();
    this.earlier = earlier;
    this.tolerance = tolerance;
    List<Scoreboard> boards = plan.score(observations, List.of(earlier, later));
    this.before = boards.get(0);
    this.after = boards.get(1);
    this.pair = new RoundPair(new RoundTables(plan, observations), earlier, later);
    this.leaves = new GoalLeaves(plan.framework());
  }

  ProgressReview make() {
    Map<String, Scorecard> cardsBefore = cards(before);
    Map<String, Scorecard> cardsAfter = cards(after);
    List<StateProgress> states = new ArrayList<>();
    for (String state : pair.states()) {
      Scorecard first = cardsBefore.get(state);
      Scorecard second = cardsAfter.get(state);
      if (first != null && second != null) {
        states.add(state(state, first, second));
      }
    }
    return ProgressReview.builder()
        .header(after.header())
        .earlier(earlier)
        .tolerance(tolerance)
        .states(states)
        .onlyEarlier(pair.onlyBefore())
        .onlyLater(pair.onlyAfter())
        .matrix(matrix(states))
        .rollUps(leaves.nodes().stream().map(node -> rollUp(node, states)).toList())
        .build();
  }

  private static Map<String, Scorecard> cards(Scoreboard board) {
    Map<String, Scorecard> cards = new HashMap<>();
    board.cards().forEach(card -> cards.put(card.state(), card));
    return cards;
  }

  private StateProgress state(String state, Scorecard first, Scorecard second) {
    return new StateProgress(
        state,
        second.name(),
        first.rating().map(Rating::band),
        second.rating().map(Rating::band),
        leaves.nodes().stream().map(node -> node(node, state)).toList(),
        indicators(pair.compared(state), first, second),
        pair.leftOut(state));
  }

  private NodeProgress node(String node, String state) {
    OptionalDouble first = pair.comparableBefore(node, state);
    OptionalDouble second = pair.comparableAfter(node, state);
    return new NodeProgress(
        node,
        pair.before(node, state),
        pair.after(node, state),
        first,
        second,
        first.isPresent() && second.isPresent()
            ? Optional.of(Movement.of(first.getAsDouble(), second.getAsDouble(), tolerance))
            : Optional.empty());
  }

  private List<IndicatorChange> indicators(
      List<String> compared, Scorecard first, Scorecard second) {
    Map<String, Score> earlierScores = scores(first);
    Map<String, Score> laterScores = scores(second);
    List<IndicatorChange> changes = new ArrayList<>();
    for (String id : compared) {
      Score one = earlierScores.get(id);
      Score other = laterScores.get(id);
      if (one != null && other != null) {
        changes.add(change(id, one, other));
      }
    }
    return changes;
  }

  private IndicatorChange change(String id, Score first, Score second) {
    double before = first.value().orElseThrow();
    double after = second.value().orElseThrow();
    return new IndicatorChange(
        id,
        Movement.of(before, after, tolerance),
        before,
        after,
        first.basis().orElseThrow(),
        second.basis().orElseThrow());
  }

  private static Map<String, Score> scores(Scorecard card) {
    Map<String, Score> scores = new HashMap<>();
    card.scores().forEach(s -> scores.putIfAbsent(s.node(), s));
    return scores;
  }

  private List<LevelRow> matrix(List<StateProgress> states) {
    List<Optional<String>> ratings = new ArrayList<>();
    after.header().bands().stream().map(Band::id).map(Optional::of).forEach(ratings::add);
    Collections.reverse(ratings);
    ratings.add(Optional.empty());
    return ratings.stream().map(rating -> row(rating, states)).toList();
  }

  private static LevelRow row(Optional<String> rating, List<StateProgress> states) {
    Map<Movement, Integer> movements = new EnumMap<>(Movement.class);
    int notComparable = 0;
    for (StateProgress state : states) {
      if (state.rating().equals(rating)) {
        if (state.movement().isPresent()) {
          movements.merge(state.movement().get(), 1, Integer::sum);
        } else {
          notComparable++;
        }
      }
    }
    return new LevelRow(rating, movements, notComparable);
  }

  private MovementCounts rollUp(String node, List<StateProgress> states) {
    Set<String> below = leaves.below(node);
    Map<Movement, Integer> counts = new EnumMap<>(Movement.class);
    int leftOut = 0;
    for (StateProgress state : states) {
      for (IndicatorChange change : state.indicators()) {
        if (below.contains(change.indicator())) {
          counts.merge(change.movement(), 1, Integer::sum);
        }
      }
      leftOut += (int) state.leftOut().stream().filter(l -> below.contains(l.indicator())).count();
    }
    return new MovementCounts(
        node,
        counts.getOrDefault(Movement.IMPROVED, 0),
        counts.getOrDefault(Movement.UNCHANGED, 0),
        counts.getOrDefault(Movement.WORSENED, 0),
        leftOut);
  }
}
