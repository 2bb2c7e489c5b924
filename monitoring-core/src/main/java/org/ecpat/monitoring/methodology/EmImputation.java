package org.ecpat.monitoring.methodology;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.ecpat.monitoring.Rules;
import org.ecpat.monitoring.table.Column;

/**
 * Fills cells with what a multivariate normal distribution expects from the state's other cells.
 */
record EmImputation(Preparations.Together together, double ridge, int steps, List<String> named)
    implements Preparation {
  /** The step after which it gives up, unless another is given. */
  static final int MOST_STEPS = 1000;

  private static final double SETTLED = 1e-12;

  EmImputation {
    named = List.copyOf(named);
    Rules.of("imputation")
        .weight("ridge", ridge)
        .require(steps > 0, "steps", "steps", "the number of steps must be above 0", steps)
        .ids("indicators", named)
        .verify();
  }

  @Override
  public List<CellChange> changes(Panel panel, List<Panel> rounds) {
    Map<String, List<Integer>> models = new LinkedHashMap<>();
    for (int indicator : panel.chosen(List.of())) {
      if (Standard.ofSample(panel.column(indicator).present()).isPresent()) {
        String goal = together == Preparations.Together.GOAL ? goal(panel, indicator) : "";
        models.computeIfAbsent(goal, g -> new ArrayList<>()).add(indicator);
      }
    }
    Set<Integer> wanted = new TreeSet<>();
    Arrays.stream(panel.chosen(named)).forEach(wanted::add);
    List<CellChange> changes = new ArrayList<>();
    models.values().forEach(indicators -> fill(panel, indicators, wanted, changes));
    return changes;
  }

  private static String goal(Panel panel, int indicator) {
    return panel.items().get(indicator).goal();
  }

  private void fill(
      Panel panel, List<Integer> indicators, Set<Integer> wanted, List<CellChange> changes) {
    int[] rows =
        IntStream.range(0, panel.rows())
            .filter(row -> present(panel, indicators, row) > 0)
            .toArray();
    boolean gaps =
        Arrays.stream(rows).anyMatch(r -> present(panel, indicators, r) < indicators.size());
    if (!gaps || (rows.length <= indicators.size() && ridge == 0)) {
      return;
    }
    List<Standard> scales =
        indicators.stream()
            .map(i -> Standard.ofSample(panel.column(i).present()).orElseThrow())
            .toList();
    double[][] sample = new double[rows.length][indicators.size()];
    for (int r = 0; r < rows.length; r++) {
      for (int c = 0; c < sample[r].length; c++) {
        Column column = panel.column(indicators.get(c));
        sample[r][c] =
            column.has(rows[r]) ? scales.get(c).distance(column.value(rows[r])) : Double.NaN;
      }
    }
    NormalModel model = new NormalModel(sample, ridge);
    boolean settled = false;
    for (int step = 0; step < steps && !settled; step++) {
      settled = model.step() <= SETTLED;
    }
    for (int c = 0; c < indicators.size(); c++) {
      int indicator = indicators.get(c);
      for (int r = 0; r < rows.length; r++) {
        if (wanted.contains(indicator) && panel.isMissing(indicator, rows[r])) {
          double value = scales.get(c).value(model.expected(r, c));
          String why = why(panel, indicators, rows[r], settled);
          if (Double.isFinite(value)) {
            changes.add(CellChange.impute(indicator, rows[r], value, why));
          }
        }
      }
    }
  }

  private static int present(Panel panel, List<Integer> indicators, int row) {
    return (int) indicators.stream().filter(i -> panel.column(i).has(row)).count();
  }

  private String why(Panel panel, List<Integer> indicators, int row, boolean settled) {
    String others =
        "expected from "
            + Counted.of(present(panel, indicators, row), "other indicator")
            + (together == Preparations.Together.GOAL
                ? " of goal '" + goal(panel, indicators.get(0)) + "'"
                : "");
    return settled ? others : others + ", not settled at step " + steps;
  }

  @Override
  public Set<String> indicators() {
    return new TreeSet<>(named);
  }

  @Override
  public Optional<Spec> spec() {
    Spec spec = Spec.of("impute-em").with("ridge", ridge).with("steps", steps);
    spec = Direct.with(spec, "together", together, Preparations.Together.GOAL);
    return Optional.of(Preparations.named(spec, named));
  }
}
