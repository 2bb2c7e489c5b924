package org.ecpat.monitoring.methodology;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import org.ecpat.monitoring.Rules;
import org.ecpat.monitoring.table.Column;

/** Takes points from values above a floor whose flag is not set. */
record FlagPenalty(String indicator, String flag, double points, double floor)
    implements Preparation {

  FlagPenalty {
    Rules.of("flag penalty")
        .id("indicator", indicator)
        .id("flag", flag)
        .weight("points", points)
        .finite("floor", floor)
        .verify();
    floor = floor + 0.0;
  }

  /** A flag that is not known to be set is not set; one that does not apply takes nothing. */
  @Override
  public List<CellChange> changes(Panel panel, List<Panel> rounds) {
    List<CellChange> changes = new ArrayList<>();
    OptionalInt of = panel.indicator(indicator);
    OptionalInt by = panel.indicator(flag);
    if (of.isEmpty() || by.isEmpty()) {
      return changes;
    }
    Column values = panel.column(of.getAsInt());
    Column flags = panel.column(by.getAsInt());
    for (int row = 0; row < panel.rows(); row++) {
      boolean unset = flags.has(row) ? flags.value(row) == 0 : panel.isMissing(by.getAsInt(), row);
      if (values.has(row) && values.value(row) > floor && unset) {
        double less = StrictMath.max(floor, values.value(row) - points);
        changes.add(CellChange.to(of.getAsInt(), row, less, "'" + flag + "' is not set"));
      }
    }
    return changes;
  }

  @Override
  public Set<String> indicators() {
    return new TreeSet<>(List.of(indicator, flag));
  }

  @Override
  public Optional<Spec> spec() {
    return Optional.of(
        Spec.of("flag-penalty")
            .with("indicator", indicator)
            .with("flag", flag)
            .with("points", points)
            .with("floor", floor));
  }
}
