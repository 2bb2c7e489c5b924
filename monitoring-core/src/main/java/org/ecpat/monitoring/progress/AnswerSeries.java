package org.ecpat.monitoring.progress;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ecpat.monitoring.observation.Round;
import org.ecpat.monitoring.scoring.InputTable;

/** The answers of states in some rounds, in the units of their scales. */
final class AnswerSeries {
  private final List<Round> rounds;
  private final List<InputTable> tables = new ArrayList<>();
  private final List<Map<String, Integer>> rows = new ArrayList<>();

  /** The series over rounds in order of their dates. */
  AnswerSeries(RoundTables tables, List<Round> rounds) {
    this.rounds = rounds;
    for (Round round : rounds) {
      InputTable table = tables.answers(round);
      this.tables.add(table);
      Map<String, Integer> byState = new HashMap<>();
      for (int row = 0; row < table.states().size(); row++) {
        byState.put(table.states().get(row), row);
      }
      rows.add(byState);
    }
  }

  /** The values of an indicator in a state, from the last break in series on. */
  List<TrendPoint> of(int indicator, String state) {
    List<TrendPoint> points = new ArrayList<>();
    for (int r = 0; r < rounds.size(); r++) {
      Integer row = rows.get(r).get(state);
      InputTable table = tables.get(r);
      if (row != null) {
        if (table.isBreak(indicator, row)) {
          points.clear();
        }
        if (table.column(indicator).has(row)) {
          points.add(new TrendPoint(rounds.get(r).date(), table.column(indicator).value(row)));
        }
      }
    }
    return points;
  }
}
