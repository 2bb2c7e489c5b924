package org.ecpat.monitoring.progress;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.ecpat.monitoring.InvalidInputException;
import org.ecpat.monitoring.Rules;
import org.ecpat.monitoring.framework.Indicator;
import org.ecpat.monitoring.observation.Observations;
import org.ecpat.monitoring.observation.Round;
import org.ecpat.monitoring.scoring.ScoreTable;
import org.ecpat.monitoring.scoring.ScoringPlan;
import org.ecpat.monitoring.table.Column;

/** Compares two rounds of the same plan. */
public final class Progress {
  private Progress() {}

  /**
   * The change of every state that both rounds are about, by code.
   *
   * <p>Both rounds are scored again over the comparable set of each state: the indicators that have
   * a score in both rounds, without a break in series in the later one. A position carried forward
   * is comparable, and so shows no change.
   *
   * @throws InvalidInputException if the rounds are not in order of their dates, or the
   *     observations have an error
   */
  public static Map<String, Change> between(
      ScoringPlan plan, Observations observations, Round earlier, Round later) {
    Rules.of("change from round " + earlier + " to round " + later)
        .require(
            earlier.date().isBefore(later.date()),
            "rounds-order",
            "",
            "the first round must be earlier than the second",
            earlier.date() + " and " + later.date())
        .verify();
    return new Pair(plan, plan.scores(observations, earlier), plan.scores(observations, later))
        .changes();
  }

  /** Two rounds side by side. */
  private static final class Pair {
    private final ScoringPlan plan;
    private final ScoreTable before;
    private final ScoreTable after;
    private final List<Column> scoresBefore;
    private final List<Column> scoresAfter;
    private final Map<String, Integer> rowsBefore;
    private final Map<String, Integer> rowsAfter;

    Pair(ScoringPlan plan, ScoreTable before, ScoreTable after) {
      this.plan = plan;
      this.before = before;
      this.after = after;
      this.scoresBefore = columns(plan, before);
      this.scoresAfter = columns(plan, after);
      this.rowsBefore = rows(before);
      this.rowsAfter = rows(after);
    }

    private static List<Column> columns(ScoringPlan plan, ScoreTable table) {
      return plan.indicators().stream().map(i -> table.column(i.id()).orElseThrow()).toList();
    }

    private static Map<String, Integer> rows(ScoreTable table) {
      Map<String, Integer> rows = new TreeMap<>();
      for (int row = 0; row < table.states().size(); row++) {
        rows.put(table.states().get(row), row);
      }
      return rows;
    }

    Map<String, Change> changes() {
      ScoreTable sameBefore =
          plan.restrict(before, (leaf, row) -> isComparable(leaf, before.states().get(row)));
      ScoreTable sameAfter =
          plan.restrict(after, (leaf, row) -> isComparable(leaf, after.states().get(row)));
      Map<String, Change> changes = new TreeMap<>();
      rowsBefore.forEach(
          (state, row) -> {
            Integer other = rowsAfter.get(state);
            if (other != null) {
              changes.put(
                  state,
                  new Change(
                      state,
                      value(before.overall(), row),
                      value(after.overall(), other),
                      value(sameBefore.overall(), row),
                      value(sameAfter.overall(), other),
                      indicators(state, Part.COMPARED),
                      indicators(state, Part.LEFT_OUT)));
            }
          });
      return changes;
    }

    private boolean isComparable(int leaf, String state) {
      Integer first = rowsBefore.get(state);
      Integer second = rowsAfter.get(state);
      return first != null
          && second != null
          && scoresBefore.get(leaf).has(first)
          && scoresAfter.get(leaf).has(second)
          && !after.input().isBreak(leaf, second);
    }

    private enum Part {
      COMPARED,
      LEFT_OUT
    }

    private List<String> indicators(String state, Part part) {
      List<String> ids = new ArrayList<>();
      List<Indicator> indicators = plan.indicators();
      for (int leaf = 0; leaf < indicators.size(); leaf++) {
        boolean comparable = isComparable(leaf, state);
        boolean wanted =
            part == Part.COMPARED ? comparable : !comparable && isKnownOnce(leaf, state);
        if (wanted) {
          ids.add(indicators.get(leaf).id());
        }
      }
      return ids;
    }

    private boolean isKnownOnce(int leaf, String state) {
      Integer first = rowsBefore.get(state);
      Integer second = rowsAfter.get(state);
      return (first != null && scoresBefore.get(leaf).has(first))
          || (second != null && scoresAfter.get(leaf).has(second));
    }

    private static OptionalDouble value(Column column, int row) {
      return column.has(row) ? OptionalDouble.of(column.value(row)) : OptionalDouble.empty();
    }
  }
}
