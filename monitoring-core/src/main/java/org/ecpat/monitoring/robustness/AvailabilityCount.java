package org.ecpat.monitoring.robustness;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.ecpat.monitoring.framework.Framework;
import org.ecpat.monitoring.framework.Goal;
import org.ecpat.monitoring.scoring.InputTable;
import org.ecpat.monitoring.table.Column;
import org.ecpat.monitoring.table.Reason;

/** Counts the answers of a round. */
final class AvailabilityCount {
  private final Framework framework;
  private final List<String> indicators;
  private final InputTable answers;

  AvailabilityCount(Framework framework, List<String> indicators, InputTable answers) {
    this.framework = framework;
    this.indicators = indicators;
    this.answers = answers;
  }

  Availability whole(String id) {
    return count(id, IntStream.range(0, indicators.size()).toArray(), allRows());
  }

  List<Availability> byGoal() {
    List<Availability> all = new ArrayList<>();
    all.add(whole(Framework.OVERALL));
    for (Goal goal : framework.goals()) {
      Set<Integer> below = new TreeSet<>();
      collect(goal, below);
      all.add(count(goal.id(), below.stream().mapToInt(Integer::intValue).toArray(), allRows()));
    }
    return all;
  }

  private void collect(Goal goal, Set<Integer> below) {
    goal.indicators().forEach(i -> below.add(indicators.indexOf(i)));
    goal.goals().forEach(g -> collect(framework.goal(g).orElseThrow(), below));
  }

  List<Availability> byIndicator() {
    return IntStream.range(0, indicators.size())
        .mapToObj(i -> count(indicators.get(i), new int[] {i}, allRows()))
        .toList();
  }

  List<Availability> byState() {
    int[] all = IntStream.range(0, indicators.size()).toArray();
    return IntStream.range(0, answers.rows())
        .mapToObj(row -> count(answers.states().get(row), all, new int[] {row}))
        .toList();
  }

  private int[] allRows() {
    return IntStream.range(0, answers.rows()).toArray();
  }

  private Availability count(String of, int[] columns, int[] rows) {
    Map<Reason, Integer> absences = new EnumMap<>(Reason.class);
    int answered = 0;
    for (int c : columns) {
      Column column = answers.column(c);
      for (int row : rows) {
        answered += column.has(row) && !answers.isImputed(c, row) ? 1 : 0;
        column.reason(row).ifPresent(reason -> absences.merge(reason, 1, Integer::sum));
      }
    }
    int questions = columns.length * rows.length - absences.getOrDefault(Reason.NOT_APPLICABLE, 0);
    return new Availability(of, questions, answered, absences);
  }
}
