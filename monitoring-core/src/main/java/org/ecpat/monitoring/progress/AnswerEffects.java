package org.ecpat.monitoring.progress;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.ecpat.monitoring.framework.Framework;
import org.ecpat.monitoring.scoring.InputTable;
import org.ecpat.monitoring.scoring.ScoringPlan;
import org.ecpat.monitoring.table.Column;
import org.ecpat.monitoring.table.Means;
import org.ecpat.monitoring.table.Reason;
import org.ecpat.monitoring.table.Sum;

/** Shares out the effect of a state's own observations among its answers that changed. */
final class AnswerEffects {
  private static final int ORDERS = 200;

  private final Mixtures mixtures;
  private final List<Cause> others;
  private final String state;

  /** The logarithmic mean of the overall scores, where the split goes by logarithms. */
  private final OptionalDouble logarithmicMean;

  AnswerEffects(
      Mixtures mixtures, List<Cause> causes, String state, OptionalDouble logarithmicMean) {
    this.mixtures = mixtures;
    this.others = causes.stream().filter(c -> c != Cause.OWN_OBSERVATIONS).toList();
    this.state = state;
    this.logarithmicMean = logarithmicMean;
  }

  Map<String, Double> effects() {
    Map<String, Sum> sums = new LinkedHashMap<>();
    int players = others.size() + 1;
    for (int coalition = 0; coalition < 1 << others.size(); coalition++) {
      double weight = Shapley.weight(coalition, players);
      Set<Cause> context = ChangeSplit.coalition(others, coalition);
      for (Map.Entry<String, Double> e : within(context).entrySet()) {
        sums.computeIfAbsent(e.getKey(), k -> new Sum()).add(weight * e.getValue());
      }
    }
    Map<String, Double> effects = new LinkedHashMap<>();
    sums.forEach((indicator, sum) -> effects.put(indicator, sum.value()));
    return Collections.unmodifiableMap(effects);
  }

  /** The effects of the changed answers in one mixture of the other causes. */
  private Map<String, Double> within(Set<Cause> context) {
    ScoringPlan plan = mixtures.plan(context);
    boolean later = mixtures.isPerState() || context.contains(Cause.OTHER_STATES);
    InputTable old = mixtures.table(plan, false);
    InputTable now = mixtures.table(plan, true);
    Row row = new Row(old, old.states().indexOf(state), now, now.states().indexOf(state));
    InputTable around = mixtures.table(plan, later);
    List<Integer> changed = row.isKnown() ? row.changed() : List.of();
    double start = mixtures.score(Framework.OVERALL, state, settled(context));
    Set<Cause> own = EnumSet.of(Cause.OWN_OBSERVATIONS);
    own.addAll(context);
    double end = mixtures.score(Framework.OVERALL, state, settled(own));
    double[] shares = new double[changed.size()];
    if (!changed.isEmpty() && !Double.isNaN(start) && !Double.isNaN(end)) {
      Game game = new Game(plan, row, around, later, changed);
      shares = changed.size() <= game.exactUpTo() ? game.exact() : game.sampled();
    }
    Map<String, Double> effects = new LinkedHashMap<>();
    for (int i = 0; i < shares.length; i++) {
      effects.put(plan.indicators().get(changed.get(i)).id(), scale(start, end) * shares[i]);
    }
    return effects;
  }

  /** What turns points of a mixture into points of the whole change. */
  private double scale(double start, double end) {
    return logarithmicMean.isPresent()
        ? logarithmicMean.getAsDouble() / Means.logarithmic(end, start)
        : 1;
  }

  private static Set<Cause> settled(Set<Cause> causes) {
    return causes.isEmpty() ? EnumSet.noneOf(Cause.class) : EnumSet.copyOf(causes);
  }

  /** The answers of the state, as they were and as they are. */
  private record Row(InputTable old, int oldRow, InputTable now, int nowRow) {
    boolean isKnown() {
      return oldRow >= 0 && nowRow >= 0;
    }

    List<Integer> changed() {
      List<Integer> changed = new ArrayList<>();
      for (int c = 0; c < old.size(); c++) {
        Column a = old.column(c);
        Column b = now.column(c);
        boolean same =
            (a.has(oldRow) && b.has(nowRow))
                ? a.value(oldRow) == b.value(nowRow)
                : a.reason(oldRow).equals(b.reason(nowRow));
        if (!same) {
          changed.add(c);
        }
      }
      return changed;
    }

    void copy(int indicator, boolean later, Column to, int row) {
      Column from = later ? now.column(indicator) : old.column(indicator);
      int source = later ? nowRow : oldRow;
      Optional<Reason> reason = from.reason(source);
      if (reason.isPresent()) {
        to.set(row, reason.get());
      } else {
        to.set(row, from.value(source));
      }
    }
  }

  /** What the state's score is with some of the changed answers as they are now. */
  private final class Game {
    private final ScoringPlan plan;
    private final Row row;
    private final InputTable around;
    private final boolean later;
    private final List<Integer> changed;

    Game(ScoringPlan plan, Row row, InputTable around, boolean later, List<Integer> changed) {
      this.plan = plan;
      this.row = row;
      this.around = around;
      this.later = later;
      this.changed = changed;
    }

    int exactUpTo() {
      return mixtures.isPerState() ? 10 : 6;
    }

    double[] exact() {
      boolean[][] coalitions = new boolean[1 << changed.size()][changed.size()];
      for (int coalition = 0; coalition < coalitions.length; coalition++) {
        for (int c = 0; c < changed.size(); c++) {
          coalitions[coalition][c] = ((coalition >> c) & 1) == 1;
        }
      }
      double[] worth = scores(coalitions);
      ChangeSplit.fill(worth);
      return Shapley.exact(worth, changed.size());
    }

    double[] sampled() {
      int n = changed.size();
      int[][] orders = Shapley.orders(mixtures.isPerState() ? ORDERS : ORDERS / 10, n);
      boolean[][] coalitions = new boolean[orders.length * (n + 1)][n];
      for (int o = 0; o < orders.length; o++) {
        for (int step = 0; step <= n; step++) {
          for (int k = 0; k < step; k++) {
            coalitions[o * (n + 1) + step][orders[o][k]] = true;
          }
        }
      }
      double[] worth = scores(coalitions);
      double[] shares = new double[n];
      for (int o = 0; o < orders.length; o++) {
        for (int k = 0; k < n; k++) {
          int at = o * (n + 1) + k;
          worth[at + 1] = Double.isNaN(worth[at + 1]) ? worth[at] : worth[at + 1];
          shares[orders[o][k]] += (worth[at + 1] - worth[at]) / orders.length;
        }
      }
      return shares;
    }

    private double[] scores(boolean[][] coalitions) {
      return mixtures.isPerState() ? atOnce(coalitions) : oneByOne(coalitions);
    }

    /** A row for each coalition, where rows do not depend on each other. */
    private double[] atOnce(boolean[][] coalitions) {
      List<Column> columns = new ArrayList<>();
      for (int c = 0; c < around.size(); c++) {
        Column column = Column.ofSize(coalitions.length);
        int player = changed.indexOf(c);
        for (int v = 0; v < coalitions.length; v++) {
          row.copy(c, player < 0 || coalitions[v][player], column, v);
        }
        columns.add(column);
      }
      InputTable table = InputTable.of(Collections.nCopies(coalitions.length, state), columns);
      Column overall = mixtures.evaluate(plan, table, later).overall();
      double[] scores = new double[coalitions.length];
      for (int v = 0; v < scores.length; v++) {
        scores[v] = overall.value(v);
      }
      return scores;
    }

    private double[] oneByOne(boolean[][] coalitions) {
      int at = around.states().indexOf(state);
      double[] scores = new double[coalitions.length];
      for (int v = 0; v < coalitions.length; v++) {
        List<Column> columns = new ArrayList<>();
        for (int c = 0; c < around.size(); c++) {
          Column column = around.column(c).copy();
          int player = changed.indexOf(c);
          row.copy(c, player < 0 || coalitions[v][player], column, at);
          columns.add(column);
        }
        InputTable table = InputTable.of(around.states(), columns);
        scores[v] = mixtures.evaluate(plan, table, later).overall().value(at);
      }
      return scores;
    }
  }
}
