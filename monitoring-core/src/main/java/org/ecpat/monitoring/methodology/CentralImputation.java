package org.ecpat.monitoring.methodology;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.ecpat.monitoring.Rules;
import org.ecpat.monitoring.table.Column;
import org.ecpat.monitoring.table.Statistics;

/** Fills cells with the mean or median of the values there are, of all states or of a group. */
record CentralImputation(Centre centre, List<String> among, List<String> named)
    implements Preparation {

  /** What stands for the values. */
  enum Centre {
    MEAN,
    MEDIAN;

    double of(double[] values) {
      return this == MEAN ? Statistics.mean(values) : Statistics.median(values);
    }

    String word() {
      return this == MEAN ? "mean" : "median";
    }
  }

  CentralImputation {
    among = List.copyOf(among);
    named = List.copyOf(named);
    Rules.of("imputation").ids("groups", among).ids("indicators", named).verify();
  }

  @Override
  public List<CellChange> changes(Panel panel, List<Panel> rounds) {
    List<CellChange> changes = new ArrayList<>();
    List<Optional<String>> group =
        IntStream.range(0, panel.rows()).mapToObj(row -> panel.group(among, row)).toList();
    for (int indicator : panel.chosen(named)) {
      for (int row = 0; row < panel.rows(); row++) {
        if (panel.isMissing(indicator, row) && (among.isEmpty() || group.get(row).isPresent())) {
          fill(panel.column(indicator), indicator, row, group, changes);
        }
      }
    }
    return changes;
  }

  private void fill(
      Column column,
      int indicator,
      int row,
      List<Optional<String>> group,
      List<CellChange> changes) {
    double[] values =
        IntStream.range(0, column.size())
            .filter(other -> column.has(other) && group.get(other).equals(group.get(row)))
            .mapToDouble(column::value)
            .toArray();
    if (values.length > 0) {
      String whose = group.get(row).map(g -> " of group '" + g + "'").orElse("");
      changes.add(
          CellChange.impute(
              indicator,
              row,
              centre.of(values),
              centre.word() + " of " + Counted.of(values.length, "state") + whose));
    }
  }

  @Override
  public Set<String> indicators() {
    return new TreeSet<>(named);
  }

  @Override
  public Set<String> groups() {
    return new TreeSet<>(among);
  }

  @Override
  public Optional<Spec> spec() {
    Spec spec = Spec.of("impute-" + (among.isEmpty() ? "" : "group-") + centre.word());
    spec = among.isEmpty() ? spec : spec.with("groups", among);
    return Optional.of(Preparations.named(spec, named));
  }
}
