package org.ecpat.monitoring.methodology;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.ecpat.monitoring.Rules;
import org.ecpat.monitoring.table.Column;
import org.ecpat.monitoring.table.Reason;

/** Divides indicators by others. */
record Denomination(List<Preparations.Ratio> ratios) implements Preparation {

  Denomination {
    ratios = List.copyOf(ratios);
    Rules.of("denomination")
        .require(
            ratios.stream().map(Preparations.Ratio::indicator).distinct().count() == ratios.size(),
            "duplicate-id",
            "ratios",
            "an indicator is divided once",
            ratios.stream().map(Preparations.Ratio::indicator).toList())
        .verify();
  }

  @Override
  public List<CellChange> changes(Panel panel, List<Panel> rounds) {
    List<CellChange> changes = new ArrayList<>();
    for (Preparations.Ratio ratio : ratios) {
      OptionalInt above = panel.indicator(ratio.indicator());
      OptionalInt below = panel.indicator(ratio.denominator());
      if (above.isPresent() && below.isPresent()) {
        divide(panel, above.getAsInt(), below.getAsInt(), ratio, changes);
      }
    }
    return changes;
  }

  private static void divide(
      Panel panel, int above, int below, Preparations.Ratio ratio, List<CellChange> changes) {
    Column column = panel.column(above);
    Column by = panel.column(below);
    String why = "divided by '" + ratio.denominator() + "'";
    for (int row = 0; row < panel.rows(); row++) {
      if (column.has(row) && by.has(row)) {
        double value = column.value(row) / (by.value(row) / ratio.factor());
        changes.add(
            by.value(row) == 0
                ? CellChange.remove(
                    above, row, Reason.CANNOT_COMPUTE, "'" + ratio.denominator() + "' is 0")
                : CellChange.to(above, row, value, why));
      } else if (column.has(row)) {
        Reason reason = by.reason(row).orElseThrow();
        changes.add(
            CellChange.remove(
                above,
                row,
                reason == Reason.NOT_APPLICABLE ? Reason.CANNOT_COMPUTE : reason,
                "'" + ratio.denominator() + "' has no value"));
      }
    }
  }

  @Override
  public Set<String> indicators() {
    Set<String> ids = new java.util.TreeSet<>();
    ratios.forEach(r -> ids.addAll(List.of(r.indicator(), r.denominator())));
    return ids;
  }

  @Override
  public Optional<Spec> spec() {
    List<Map<String, Object>> list = new ArrayList<>();
    for (Preparations.Ratio ratio : ratios) {
      list.add(
          Map.of(
              "indicator", ratio.indicator(),
              "denominator", ratio.denominator(),
              "factor", ratio.factor()));
    }
    return Optional.of(Spec.of("denominate").with("ratios", list));
  }
}
