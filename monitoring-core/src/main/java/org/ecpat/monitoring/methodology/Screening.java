package org.ecpat.monitoring.methodology;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.ecpat.monitoring.Rules;
import org.ecpat.monitoring.table.Column;
import org.ecpat.monitoring.table.Decimals;
import org.ecpat.monitoring.table.Reason;

/** Takes away all values of states, or of indicators, with too few values or too many zeros. */
record Screening(Of of, double available, double nonZero, List<String> keep, List<String> drop)
    implements Preparation {

  /** What is screened. */
  enum Of {
    STATES("screen-states"),
    INDICATORS("screen-indicators");

    private final String method;

    Of(String method) {
      this.method = method;
    }
  }

  Screening {
    keep = List.copyOf(keep);
    drop = List.copyOf(drop);
    Rules.of(of.method)
        .share("available", available)
        .share("nonZero", nonZero)
        .ids("keep", keep)
        .ids("drop", drop)
        .require(
            keep.stream().noneMatch(drop::contains),
            "keep-and-drop",
            "drop",
            "nothing can be kept and dropped at once",
            drop)
        .verify();
  }

  @Override
  public List<CellChange> changes(Panel panel, List<Panel> rounds) {
    int[] scored = panel.chosen(List.of());
    List<CellChange> changes = new ArrayList<>();
    if (of == Of.STATES) {
      for (int row = 0; row < panel.rows(); row++) {
        Count count = new Count();
        for (int indicator : scored) {
          count.add(panel, indicator, row);
        }
        Optional<String> why = why(panel.states().get(row), count);
        for (int indicator : scored) {
          remove(panel, indicator, row, why, changes);
        }
      }
    } else {
      for (int indicator : scored) {
        Count count = new Count();
        for (int row = 0; row < panel.rows(); row++) {
          count.add(panel, indicator, row);
        }
        Optional<String> why = why(panel.items().get(indicator).id(), count);
        for (int row = 0; row < panel.rows(); row++) {
          remove(panel, indicator, row, why, changes);
        }
      }
    }
    return changes;
  }

  private static void remove(
      Panel panel, int indicator, int row, Optional<String> why, List<CellChange> changes) {
    if (why.isPresent() && panel.column(indicator).has(row)) {
      changes.add(CellChange.remove(indicator, row, Reason.BELOW_THRESHOLD, why.get()));
    }
  }

  private Optional<String> why(String id, Count count) {
    if (drop.contains(id)) {
      return Optional.of("left out by name");
    }
    if (keep.contains(id) || count.applicable == 0) {
      return Optional.empty();
    }
    if (!Decimals.reaches(count.available(), available)) {
      return Optional.of("only " + percent(count.available()) + " of its values are there");
    }
    return Decimals.reaches(count.nonZero(), nonZero)
        ? Optional.empty()
        : Optional.of("only " + percent(count.nonZero()) + " of its values are not zero");
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.1f %%", 100 * share);
  }

  /** What is there of a row or a column. */
  private static final class Count {
    private int applicable;
    private int present;
    private int zeros;

    void add(Panel panel, int indicator, int row) {
      Column column = panel.column(indicator);
      applicable += column.is(row, Reason.NOT_APPLICABLE) ? 0 : 1;
      present += column.has(row) ? 1 : 0;
      zeros += column.has(row) && column.value(row) == 0 ? 1 : 0;
    }

    double available() {
      return (double) present / applicable;
    }

    double nonZero() {
      return present == 0 ? 1 : (double) (present - zeros) / present;
    }
  }

  @Override
  public java.util.Set<String> indicators() {
    java.util.Set<String> ids = new java.util.TreeSet<>();
    if (of == Of.INDICATORS) {
      ids.addAll(keep);
      ids.addAll(drop);
    }
    return ids;
  }

  @Override
  public Optional<Spec> spec() {
    Spec spec = Spec.of(of.method).with("available", available).with("nonZero", nonZero);
    spec = keep.isEmpty() ? spec : spec.with("keep", keep);
    return Optional.of(drop.isEmpty() ? spec : spec.with("drop", drop));
  }
}
