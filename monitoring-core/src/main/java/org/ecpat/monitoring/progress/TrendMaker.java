package org.ecpat.monitoring.progress;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.ecpat.monitoring.Finding;
import org.ecpat.monitoring.InvalidInputException;
import org.ecpat.monitoring.Text;
import org.ecpat.monitoring.commitment.State;
import org.ecpat.monitoring.framework.Direction;
import org.ecpat.monitoring.framework.Framework;
import org.ecpat.monitoring.framework.Indicator;
import org.ecpat.monitoring.framework.NumberScale;
import org.ecpat.monitoring.observation.Observations;
import org.ecpat.monitoring.observation.Round;
import org.ecpat.monitoring.scoring.ScoringPlan;

/** Works out the trends of all states. */
final class TrendMaker {
  private final ScoringPlan plan;
  private final TrendRequest request;
  private final RoundTables tables;
  private final GoalLeaves leaves;
  private final List<RoundPair> pairs = new ArrayList<>();
  private final List<Round> bases = new ArrayList<>();
  private final List<Integer> numeric = new ArrayList<>();
  private final AnswerSeries series;

  TrendMaker(ScoringPlan plan, Observations observations, TrendRequest request) {
    this.plan = plan;
    this.request = request;
    this.tables = new RoundTables(plan, observations);
    this.leaves = new GoalLeaves(plan.framework());
    for (int i = 0; i < plan.indicators().size(); i++) {
      if (isNumeric(plan.indicators().get(i))) {
        numeric.add(i);
      }
    }
    requireKnown();
    Set<Round> rounds = new TreeSet<>();
    observations.rounds().stream().filter(this::isBetween).forEach(rounds::add);
    rounds.add(request.base());
    for (Round round : rounds) {
      bases.add(round);
      pairs.add(new RoundPair(tables, round, request.current()));
    }
    rounds.add(request.current());
    this.series = new AnswerSeries(tables, List.copyOf(rounds));
  }

  private static boolean isNumeric(Indicator indicator) {
    return indicator.scale() instanceof NumberScale scale && scale.target().isEmpty();
  }

  private boolean isBetween(Round round) {
    return !round.date().isBefore(request.base().date())
        && round.date().isBefore(request.current().date());
  }

  private void requireKnown() {
    List<String> known = new ArrayList<>(leaves.nodes());
    numeric.forEach(i -> known.add(plan.indicators().get(i).id()));
    Set<String> named = new TreeSet<>(request.targets().keySet());
    named.addAll(request.limits().keySet());
    List<Finding> findings = new ArrayList<>();
    for (String id : named) {
      if (!known.contains(id)) {
        findings.add(
            Finding.builder()
                .code("unknown-node")
                .subject("trends of " + plan.framework().id())
                .rule(
                    "a target or limit must be for a goal, overall, or an indicator with a scale"
                        + " of numbers")
                .unknown(id, known)
                .build());
      }
    }
    InvalidInputException.throwIfErrors(findings);
  }

  Trends make() {
    List<StateTrends> states =
        tables.scores(request.current()).states().stream().map(this::state).toList();
    return Trends.builder()
        .header(plan.score(tables.observations(), request.current()).header())
        .request(request)
        .states(states)
        .rollUps(nodes().stream().map(node -> rollUp(node, states, s -> status(s, node))).toList())
        .groups(
            leaves.nodes().stream()
                .filter(node -> states.stream().anyMatch(s -> s.group(node).isPresent()))
                .map(node -> rollUp(node, states, s -> s.group(node).map(GroupTrend::status)))
                .toList())
        .build();
  }

  private List<String> nodes() {
    List<String> nodes = new ArrayList<>(leaves.nodes());
    numeric.forEach(i -> nodes.add(plan.indicators().get(i).id()));
    return nodes;
  }

  private static Optional<TrendStatus> status(StateTrends state, String node) {
    return state.node(node).flatMap(NodeTrend::trend).map(Trend::status);
  }

  private static TrendCounts rollUp(
      String node, List<StateTrends> states, Function<StateTrends, Optional<TrendStatus>> status) {
    Map<TrendStatus, Integer> counts = new EnumMap<>(TrendStatus.class);
    int without = 0;
    for (StateTrends state : states) {
      Optional<TrendStatus> its = status.apply(state);
      if (its.isPresent()) {
        counts.merge(its.get(), 1, Integer::sum);
      } else {
        without++;
      }
    }
    return new TrendCounts(node, counts, without);
  }

  private StateTrends state(String state) {
    List<NodeTrend> nodes = new ArrayList<>();
    leaves.nodes().forEach(node -> nodes.add(score(node, state)));
    numeric.forEach(i -> nodes.add(answers(i, state)));
    List<GroupTrend> groups = new ArrayList<>();
    for (String node : leaves.nodes()) {
      Set<String> below = leaves.below(node);
      List<Trend> trends =
          nodes.stream()
              .filter(n -> below.contains(n.node()))
              .flatMap(n -> n.trend().stream())
              .toList();
      if (!trends.isEmpty()) {
        groups.add(GroupTrend.of(node, trends));
      }
    }
    return new StateTrends(state, name(state), nodes, groups, leftOut(state));
  }

  private List<LeftOut> leftOut(String state) {
    return pairs.stream()
        .filter(pair -> pair.comparableAfter(Framework.OVERALL, state).isPresent())
        .findFirst()
        .map(pair -> pair.leftOut(state))
        .orElse(List.of());
  }

  private Text name(String code) {
    return plan.framework().states().states().stream()
        .filter(s -> s.code().equals(code))
        .findFirst()
        .map(State::name)
        .orElseGet(() -> Text.of(code));
  }

  /** The trend of a score, from the first round that has something to compare. */
  private NodeTrend score(String node, String state) {
    for (int r = 0; r < pairs.size(); r++) {
      OptionalDouble before = pairs.get(r).comparableBefore(node, state);
      OptionalDouble after = pairs.get(r).comparableAfter(node, state);
      if (before.isPresent() && after.isPresent()) {
        return judged(
            node,
            new TrendPoint(bases.get(r).date(), before.getAsDouble()),
            new TrendPoint(request.current().date(), after.getAsDouble()),
            Direction.HIGHER_IS_BETTER,
            Values.SCORES);
      }
    }
    return NodeTrend.none(node, TrendObstacle.FEWER_THAN_TWO_VALUES);
  }

  private NodeTrend answers(int leaf, String state) {
    Indicator indicator = plan.indicators().get(leaf);
    List<TrendPoint> points = series.of(leaf, state);
    return points.size() < 2
        ? NodeTrend.none(indicator.id(), TrendObstacle.FEWER_THAN_TWO_VALUES)
        : judged(
            indicator.id(),
            points.get(0),
            points.get(points.size() - 1),
            indicator.scale().direction(),
            Values.ANSWERS);
  }

  /** Whether values are scores, which have ends, or answers in the units of a scale. */
  private enum Values {
    SCORES,
    ANSWERS
  }

  private NodeTrend judged(
      String node, TrendPoint base, TrendPoint current, Direction direction, Values values) {
    Optional<TrendTarget> target = request.target(node);
    TrendInput input =
        new TrendInput(base, current, direction, target, request.limit(node), request.floor());
    Optional<TrendObstacle> obstacle = request.rule().obstacle(input);
    return new NodeTrend(
        node,
        obstacle.isPresent() ? Optional.empty() : Optional.of(request.rule().judge(input)),
        obstacle,
        target.flatMap(t -> projection(t, input, values)));
  }

  private Optional<Projection> projection(TrendTarget target, TrendInput input, Values values) {
    ProjectionMethod method = request.projection();
    OptionalDouble value = method.project(input.base(), input.current(), target.by());
    if (value.isEmpty()) {
      return Optional.empty();
    }
    double then =
        values == Values.SCORES
            ? plan.methodology().range().clamp(value.getAsDouble())
            : value.getAsDouble();
    return Optional.of(Projection.of(method, target, then, input.direction()));
  }
}
