package org.ecpat.monitoring.methodology;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import org.ecpat.monitoring.Rules;
import org.ecpat.monitoring.table.Column;

/** Moves values below a least or above a greatest one to it. */
record Limit(OptionalDouble least, OptionalDouble most, List<String> named) implements Preparation {

  Limit {
    named = List.copyOf(named);
    Rules rules = Rules.of("limit").ids("indicators", named);
    least.ifPresent(l -> rules.finite("least", l));
    most.ifPresent(m -> rules.finite("most", m));
    rules
        .require(
            least.isPresent() || most.isPresent(),
            "least-or-most",
            "",
            "a least or a greatest value must be given",
            "none")
        .require(
            !(least.orElse(Double.NEGATIVE_INFINITY) > most.orElse(Double.POSITIVE_INFINITY)),
            "least-and-most",
            "most",
            "the greatest value must not be below the least",
            most.isPresent() ? String.valueOf(most.getAsDouble()) : "none")
        .verify();
  }

  @Override
  public List<CellChange> changes(Panel panel, List<Panel> rounds) {
    List<CellChange> changes = new ArrayList<>();
    for (int indicator : panel.chosen(named)) {
      Column column = panel.column(indicator);
      for (int row = 0; row < column.size(); row++) {
        if (column.has(row) && column.value(row) < least.orElse(Double.NEGATIVE_INFINITY)) {
          changes.add(
              CellChange.to(indicator, row, least.getAsDouble(), "raised to the least value"));
        } else if (column.has(row) && column.value(row) > most.orElse(Double.POSITIVE_INFINITY)) {
          changes.add(
              CellChange.to(indicator, row, most.getAsDouble(), "lowered to the greatest value"));
        }
      }
    }
    return changes;
  }

  @Override
  public Set<String> indicators() {
    return new TreeSet<>(named);
  }

  @Override
  public Optional<Spec> spec() {
    Spec spec = Spec.of("limit");
    spec = least.isPresent() ? spec.with("least", least.getAsDouble()) : spec;
    spec = most.isPresent() ? spec.with("most", most.getAsDouble()) : spec;
    return Optional.of(Preparations.named(spec, named));
  }
}
