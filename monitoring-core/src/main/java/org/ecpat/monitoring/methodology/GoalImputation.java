package org.ecpat.monitoring.methodology;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.ecpat.monitoring.Rules;
import org.ecpat.monitoring.table.Column;
import org.ecpat.monitoring.table.Sum;

/** Fills cells with the place that a state has on average in the other indicators of the goal. */
record GoalImputation(List<String> named) implements Preparation {

  GoalImputation {
    named = List.copyOf(named);
    Rules.of("imputation").ids("indicators", named).verify();
  }

  @Override
  public List<CellChange> changes(Panel panel, List<Panel> rounds) {
    int size = panel.items().size();
    double[] worst = new double[size];
    double[] best = new double[size];
    for (int i = 0; i < size; i++) {
      ends(panel, i, worst, best);
    }
    List<CellChange> changes = new ArrayList<>();
    for (int indicator : panel.chosen(named)) {
      for (int row = 0; row < panel.rows(); row++) {
        if (panel.isMissing(indicator, row) && worst[indicator] != best[indicator]) {
          fill(panel, indicator, row, worst, best, changes);
        }
      }
    }
    return changes;
  }

  private static void ends(Panel panel, int indicator, double[] worst, double[] best) {
    Measure measure = panel.items().get(indicator).measure();
    double[] sorted = Direct.sorted(panel.column(indicator), measure);
    if (sorted.length > 0) {
      worst[indicator] = Direct.sign(measure) * sorted[0];
      best[indicator] = Direct.sign(measure) * sorted[sorted.length - 1];
    }
  }

  private static void fill(
      Panel panel,
      int indicator,
      int row,
      double[] worst,
      double[] best,
      List<CellChange> changes) {
    String goal = panel.items().get(indicator).goal();
    Sum places = new Sum();
    int count = 0;
    for (int other : panel.chosen(List.of())) {
      Column column = panel.column(other);
      boolean sibling = panel.items().get(other).goal().equals(goal);
      if (sibling && column.has(row) && worst[other] != best[other]) {
        places.add((column.value(row) - worst[other]) / (best[other] - worst[other]));
        count++;
      }
    }
    if (count > 0) {
      double place = places.value() / count;
      changes.add(
          CellChange.impute(
              indicator,
              row,
              worst[indicator] + place * (best[indicator] - worst[indicator]),
              "mean place in " + Counted.of(count, "other indicator") + " of goal '" + goal + "'"));
    }
  }

  @Override
  public Set<String> indicators() {
    return new TreeSet<>(named);
  }

  @Override
  public Optional<Spec> spec() {
    return Optional.of(Preparations.named(Spec.of("impute-goal-mean"), named));
  }
}
