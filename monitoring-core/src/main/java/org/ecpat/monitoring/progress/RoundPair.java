package org.ecpat.monitoring.progress;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.ecpat.monitoring.Rules;
import org.ecpat.monitoring.observation.Round;
import org.ecpat.monitoring.scoring.ScoreTable;
import org.ecpat.monitoring.scoring.ScoringPlan;
import org.ecpat.monitoring.table.Column;
import org.jspecify.annotations.Nullable;

/** Two rounds side by side, and both again over what is comparable in each state. */
final class RoundPair {
  private final ScoringPlan plan;
  private final ScoreTable before;
  private final ScoreTable after;
  private final List<Column> scoresBefore;
  private final List<Column> scoresAfter;
  private final NavigableMap<String, Integer> rowsBefore;
  private final NavigableMap<String, Integer> rowsAfter;
  private final Map<String, BitSet> breaks;
  private final ScoreTable sameBefore;
  private final ScoreTable sameAfter;

  RoundPair(RoundTables tables, Round earlier, Round later) {
    this.plan = tables.plan();
    this.before = tables.scores(earlier);
    this.after = tables.scores(later);
    this.scoresBefore = columns(before);
    this.scoresAfter = columns(after);
    this.rowsBefore = rows(before);
    this.rowsAfter = rows(after);
    this.breaks = tables.breaks(earlier, later);
    this.sameBefore = plan.restrict(before, (leaf, row) -> comparable(leaf, before, row));
    this.sameAfter = plan.restrict(after, (leaf, row) -> comparable(leaf, after, row));
  }

  /**
   * Refuses rounds that do not follow each other.
   *
   * @throws org.ecpat.monitoring.InvalidInputException if the first is not earlier
   */
  static void requireOrder(String subject, Round earlier, Round later) {
    Rules.of(subject + " from round " + earlier + " to round " + later)
        .require(
            earlier.date().isBefore(later.date()),
            "rounds-order",
            "",
            "the first round must be earlier than the second",
            earlier.date() + " and " + later.date())
        .verify();
  }

  private List<Column> columns(ScoreTable table) {
    return plan.indicators().stream().map(i -> table.column(i.id()).orElseThrow()).toList();
  }

  private static NavigableMap<String, Integer> rows(ScoreTable table) {
    NavigableMap<String, Integer> rows = new TreeMap<>();
    for (int row = 0; row < table.states().size(); row++) {
      rows.put(table.states().get(row), row);
    }
    return rows;
  }

  /** The codes of the states that both rounds are about, in order. */
  List<String> states() {
    return rowsBefore.keySet().stream().filter(rowsAfter::containsKey).toList();
  }

  /** The codes of the states that only the earlier round is about. */
  List<String> onlyBefore() {
    return rowsBefore.keySet().stream().filter(s -> !rowsAfter.containsKey(s)).toList();
  }

  /** The codes of the states that only the later round is about. */
  List<String> onlyAfter() {
    return rowsAfter.keySet().stream().filter(s -> !rowsBefore.containsKey(s)).toList();
  }

  OptionalDouble before(String node, String state) {
    return value(before, node, rowsBefore.get(state));
  }

  OptionalDouble after(String node, String state) {
    return value(after, node, rowsAfter.get(state));
  }

  /** The earlier score over the comparable set. */
  OptionalDouble comparableBefore(String node, String state) {
    return value(sameBefore, node, rowsBefore.get(state));
  }

  /** The later score over the comparable set. */
  OptionalDouble comparableAfter(String node, String state) {
    return value(sameAfter, node, rowsAfter.get(state));
  }

  /** The ids of the indicators that are compared, in order of the plan. */
  List<String> compared(String state) {
    List<String> ids = new ArrayList<>();
    for (int leaf = 0; leaf < scoresBefore.size(); leaf++) {
      if (isComparable(leaf, state)) {
        ids.add(plan.indicators().get(leaf).id());
      }
    }
    return ids;
  }

  /** The indicators that at least one round has a score of and that are not compared. */
  List<LeftOut> leftOut(String state) {
    List<LeftOut> leftOut = new ArrayList<>();
    int first = Objects.requireNonNull(rowsBefore.get(state));
    int second = Objects.requireNonNull(rowsAfter.get(state));
    for (int leaf = 0; leaf < scoresBefore.size(); leaf++) {
      String id = plan.indicators().get(leaf).id();
      Column earlier = scoresBefore.get(leaf);
      Column later = scoresAfter.get(leaf);
      if (earlier.has(first) && later.has(second)) {
        if (!isComparable(leaf, state)) {
          leftOut.add(new LeftOut(id, LeftOut.Cause.BREAK_IN_SERIES, Optional.empty()));
        }
      } else if (earlier.has(first)) {
        leftOut.add(new LeftOut(id, LeftOut.Cause.MISSING_LATER, later.reason(second)));
      } else if (later.has(second)) {
        leftOut.add(new LeftOut(id, LeftOut.Cause.MISSING_EARLIER, earlier.reason(first)));
      }
    }
    return leftOut;
  }

  private boolean comparable(int leaf, ScoreTable table, int row) {
    return isComparable(leaf, table.states().get(row));
  }

  private boolean isComparable(int leaf, String state) {
    Integer first = rowsBefore.get(state);
    Integer second = rowsAfter.get(state);
    BitSet broken = breaks.get(state);
    return first != null
        && second != null
        && scoresBefore.get(leaf).has(first)
        && scoresAfter.get(leaf).has(second)
        && (broken == null || !broken.get(leaf));
  }

  private static OptionalDouble value(ScoreTable table, String node, @Nullable Integer row) {
    Optional<Column> column = table.column(node);
    return row != null && column.isPresent() && column.get().has(row)
        ? OptionalDouble.of(column.get().value(row))
        : OptionalDouble.empty();
  }
}
