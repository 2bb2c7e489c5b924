package org.ecpat.monitoring.robustness;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.ecpat.monitoring.framework.Framework;
import org.ecpat.monitoring.framework.Goal;
import org.ecpat.monitoring.framework.Indicator;
import org.ecpat.monitoring.observation.Observations;
import org.ecpat.monitoring.observation.Round;
import org.ecpat.monitoring.scoring.InputTable;
import org.ecpat.monitoring.scoring.ScoreTable;
import org.ecpat.monitoring.scoring.ScoringPlan;
import org.ecpat.monitoring.table.Column;
import org.ecpat.monitoring.table.Columns;
import org.ecpat.monitoring.table.Correlation;

/** Looks at the observations of a round from all sides. */
final class QualityCheck {
  private final ScoringPlan plan;
  private final Observations observations;
  private final Round round;
  private final QualityLimits limits;
  private final List<String> indicators;
  private final InputTable answers;
  private final ScoreTable scores;

  QualityCheck(ScoringPlan plan, Observations observations, Round round, QualityLimits limits) {
    this.plan = plan;
    this.observations = observations;
    this.round = round;
    this.limits = limits;
    this.indicators = plan.indicators().stream().map(Indicator::id).toList();
    this.scores = plan.scores(observations, round);
    this.answers = plan.answers(observations, round);
  }

  DataQuality quality() {
    AvailabilityCount count = new AvailabilityCount(plan.framework(), indicators, answers);
    List<Availability> byIndicator = count.byIndicator();
    List<Distribution> distributions = distributions();
    List<CorrelatedPair> pairs = indicatorPairs();
    return DataQuality.builder()
        .framework(plan.framework().id())
        .observations(observations.id())
        .round(round)
        .limits(limits)
        .byGoal(count.byGoal())
        .byIndicator(byIndicator)
        .byState(count.byState())
        .byRound(byRound())
        .distributions(distributions)
        .indicators(pairs)
        .goals(goalPairs())
        .consistency(consistency())
        .staleEvidence(
            new Freshness(observations, round, limits).stale(indicators, answers.states(), answers))
        .findings(
            new DoubtfulIndicators(limits, indicators, scores)
                .findings(byIndicator, distributions, pairs))
        .build();
  }

  private List<Availability> byRound() {
    SortedSet<Round> rounds = new TreeSet<>(observations.rounds());
    rounds.add(round);
    return rounds.stream()
        .map(
            r ->
                new AvailabilityCount(
                        plan.framework(),
                        indicators,
                        r.equals(round) ? answers : plan.answers(observations, r))
                    .whole(r.id()))
        .toList();
  }

  private List<Distribution> distributions() {
    return IntStream.range(0, indicators.size())
        .mapToObj(i -> Distribution.of(indicators.get(i), answers.column(i).present()))
        .toList();
  }

  private List<CorrelatedPair> indicatorPairs() {
    return pairs(
        indicators.stream().filter(i -> column(i).count() > 0).toList(),
        (a, b) ->
            plan.framework().goals().stream()
                .filter(g -> g.indicators().contains(a) && g.indicators().contains(b))
                .map(Goal::id)
                .findFirst());
  }

  private List<CorrelatedPair> goalPairs() {
    List<CorrelatedPair> all = new ArrayList<>(below(Framework.OVERALL, top()));
    plan.framework().goals().forEach(goal -> all.addAll(below(goal.id(), goal.goals())));
    return all;
  }

  private List<String> top() {
    return plan.framework().topGoals().stream().map(Goal::id).toList();
  }

  private List<CorrelatedPair> below(String goal, List<String> parts) {
    return pairs(parts, (a, b) -> Optional.of(goal));
  }

  private interface CommonGoal {
    Optional<String> of(String first, String second);
  }

  private List<CorrelatedPair> pairs(List<String> ids, CommonGoal common) {
    return IntStream.range(0, ids.size())
        .parallel()
        .boxed()
        .flatMap(
            i ->
                IntStream.range(i + 1, ids.size())
                    .mapToObj(j -> pair(ids.get(i), ids.get(j), common)))
        .toList();
  }

  private CorrelatedPair pair(String first, String second, CommonGoal common) {
    Column x = column(first);
    Column y = column(second);
    return new CorrelatedPair(
        first,
        second,
        common.of(first, second),
        complete(List.of(x, y)),
        Correlation.pearson(x, y),
        Correlation.spearman(x, y),
        Correlation.kendall(x, y));
  }

  private List<Consistency> consistency() {
    List<Consistency> all = new ArrayList<>();
    all.add(consistency(Framework.OVERALL, top()));
    for (Goal goal : plan.framework().goals()) {
      List<String> parts = new ArrayList<>(goal.goals());
      parts.addAll(goal.indicators());
      all.add(consistency(goal.id(), parts));
    }
    return all;
  }

  private Consistency consistency(String goal, List<String> parts) {
    List<Column> columns = parts.stream().map(this::column).filter(c -> c.count() > 0).toList();
    return new Consistency(
        goal,
        columns.size(),
        complete(columns),
        Correlation.cronbach(Columns.of(scores.states().size(), columns.toArray(new Column[0]))));
  }

  private static int complete(List<Column> columns) {
    int rows = columns.isEmpty() ? 0 : columns.get(0).size();
    return (int)
        IntStream.range(0, rows).filter(row -> columns.stream().allMatch(c -> c.has(row))).count();
  }

  private Column column(String node) {
    return scores.column(node).orElseThrow();
  }
}
