package org.ecpat.monitoring.progress;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.ecpat.monitoring.InvalidInputException;
import org.ecpat.monitoring.Severity;
import org.ecpat.monitoring.framework.Framework;
import org.ecpat.monitoring.methodology.Aggregation;
import org.ecpat.monitoring.methodology.FitOn;
import org.ecpat.monitoring.observation.Observations;
import org.ecpat.monitoring.observation.Round;
import org.ecpat.monitoring.scoring.InputTable;
import org.ecpat.monitoring.scoring.ScoreTable;
import org.ecpat.monitoring.scoring.ScoringPlan;
import org.ecpat.monitoring.table.Column;

/**
 * Scores between two assessments: some causes as they are later, the others as they were earlier.
 *
 * <p>Values are mixed after the preparations of the methodology.
 */
final class Mixtures {
  private final Assessment before;
  private final Assessment after;
  private final Observations past;
  private final Yardsticks yardsticks;
  private final boolean perState;

  /** Whether the answers of one edition of the framework cannot be read by the other. */
  private final boolean joined;

  private final Map<Side, InputTable> tables = new HashMap<>();
  private final Map<Set<Cause>, ScoreTable> scored = new HashMap<>();

  /** The values of a round in the columns of a plan. */
  private record Side(ScoringPlan plan, boolean later) {}

  Mixtures(Assessment before, Assessment after) {
    this.before = before;
    this.after = after;
    this.yardsticks = new Yardsticks(before.exercise(), after.exercise());
    Observations now = after.exercise().observations();
    boolean held = now.rounds().contains(before.round()) || before.round().equals(after.round());
    this.joined = yardsticks.causes().contains(Cause.FRAMEWORK) && !fit(before, after);
    this.past = held && !joined ? now : before.exercise().observations();
    this.perState =
        Dependence.isPerState(before.exercise().methodology())
            && Dependence.isPerState(after.exercise().methodology());
    check(before);
    check(after);
  }

  /** Whether the framework of each can read the observations of the other. */
  private static boolean fit(Assessment before, Assessment after) {
    return reads(before.exercise().framework(), after.exercise().observations())
        && reads(after.exercise().framework(), before.exercise().observations());
  }

  private static boolean reads(Framework framework, Observations observations) {
    return observations.answering(framework).findings(framework).stream()
        .noneMatch(f -> f.severity() == Severity.ERROR);
  }

  private static void check(Assessment assessment) {
    Framework framework = assessment.exercise().framework();
    InvalidInputException.throwIfErrors(assessment.exercise().observations().findings(framework));
  }

  /** The causes that can have an effect, in order, apart from the revision of the past. */
  List<Cause> causes() {
    if (joined) {
      return List.of(Cause.FRAMEWORK);
    }
    Set<Cause> causes = EnumSet.noneOf(Cause.class);
    causes.addAll(yardsticks.causes());
    if (!before.round().equals(after.round())) {
      causes.add(Cause.OWN_OBSERVATIONS);
      if (!perState) {
        causes.add(Cause.OTHER_STATES);
      }
    }
    return List.copyOf(causes);
  }

  /** The earlier assessment as it was. */
  ScoreTable first() {
    return before.plan().scores(before.exercise().observations(), before.round());
  }

  /** A score of a state with these causes as they are later; NaN if there is none. */
  double score(String node, String state, Set<Cause> later) {
    return score(of(state, later), node, state);
  }

  /** A score from a table; NaN if there is none. */
  static double score(ScoreTable table, String node, String state) {
    int row = table.states().indexOf(state);
    return row < 0 ? Double.NaN : table.column(node).map(c -> c.value(row)).orElse(Double.NaN);
  }

  /** The scores with these causes as they are later, as far as they bear on a state. */
  ScoreTable of(String state, Set<Cause> some) {
    boolean all = joined && some.contains(Cause.FRAMEWORK);
    Set<Cause> later = all ? EnumSet.allOf(Cause.class) : some;
    boolean own = later.contains(Cause.OWN_OBSERVATIONS);
    boolean others = perState ? own : later.contains(Cause.OTHER_STATES);
    if (own == others) {
      return scored.computeIfAbsent(EnumSet.copyOf(union(later, own)), this::evaluate);
    }
    ScoringPlan plan = yardsticks.plan(later);
    InputTable around = table(plan, others);
    InputTable its = table(plan, own);
    int row = around.states().indexOf(state);
    int from = its.states().indexOf(state);
    if (row < 0 || from < 0) {
      return evaluate(plan, around, others);
    }
    List<Column> columns = new ArrayList<>();
    for (int c = 0; c < around.size(); c++) {
      Column column = around.column(c).copy();
      Column source = its.column(c);
      source
          .reason(from)
          .ifPresentOrElse(
              reason -> column.set(row, reason), () -> column.set(row, source.value(from)));
      columns.add(column);
    }
    return evaluate(plan, InputTable.of(around.states(), columns), others);
  }

  /** The values of a state as they are later or earlier, by a plan. */
  InputTable table(ScoringPlan plan, boolean later) {
    Round round = later ? after.round() : before.round();
    Observations observations = later ? after.exercise().observations() : past;
    return tables.computeIfAbsent(new Side(plan, later), key -> plan.table(observations, round));
  }

  /** The plan with these causes as they are later. */
  ScoringPlan plan(Set<Cause> later) {
    return yardsticks.plan(later);
  }

  /** Whether a node is a geometric mean both earlier and later. */
  boolean isGeometric(String node) {
    return List.of(before.plan(), after.plan()).stream()
        .allMatch(
            plan ->
                plan.aggregation(node)
                    .flatMap(Aggregation::spec)
                    .filter(spec -> spec.method().equals("geometric-mean"))
                    .isPresent());
  }

  boolean isPerState() {
    return perState;
  }

  private static Set<Cause> union(Set<Cause> later, boolean data) {
    Set<Cause> all = new TreeSet<>(later);
    all.add(Cause.REVISED_PAST);
    if (data) {
      all.add(Cause.OWN_OBSERVATIONS);
      all.add(Cause.OTHER_STATES);
    }
    return all;
  }

  private ScoreTable evaluate(Set<Cause> later) {
    ScoringPlan plan = yardsticks.plan(later);
    boolean data = later.contains(Cause.OWN_OBSERVATIONS);
    return evaluate(plan, table(plan, data), data);
  }

  /** Scores a table whose other states are of the later or the earlier round. */
  ScoreTable evaluate(ScoringPlan plan, InputTable table, boolean later) {
    FitOn fitOn = plan.methodology().fitOn();
    Observations observations = later ? after.exercise().observations() : past;
    Round round = later ? after.round() : before.round();
    return switch (fitOn.rounds()) {
      case THIS -> plan.evaluate(table);
      case FROZEN ->
          plan.evaluate(table, List.of(plan.table(observations, fitOn.frozen().orElseThrow())));
      case ALL ->
          plan.evaluate(
              table,
              observations.rounds().stream()
                  .map(r -> r.id().equals(round.id()) ? table : plan.table(observations, r))
                  .toList());
    };
  }
}
