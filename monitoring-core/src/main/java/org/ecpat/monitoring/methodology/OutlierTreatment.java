package org.ecpat.monitoring.methodology;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.ecpat.monitoring.Rules;
import org.ecpat.monitoring.table.Column;
import org.ecpat.monitoring.table.Statistics;

/** Draws in the extremes of skewed indicators, and bends those for which that is not enough. */
record OutlierTreatment(
    int points, double skewness, double kurtosis, Optional<Shape> then, List<String> named)
    implements Preparation {

  OutlierTreatment {
    named = List.copyOf(named);
    Rules.of("outlier treatment")
        .require(points >= 0, "points", "points", "the number of points must be 0 or more", points)
        .weight("skewness", skewness)
        .finite("kurtosis", kurtosis)
        .ids("indicators", named)
        .verify();
  }

  @Override
  public List<CellChange> changes(Panel panel, List<Panel> rounds) {
    List<CellChange> changes = new ArrayList<>();
    for (int indicator : panel.chosen(named)) {
      Column column = panel.column(indicator);
      int[] rows = IntStream.range(0, column.size()).filter(column::has).toArray();
      double[] before = column.present();
      double[] drawn = winsorised(before);
      boolean enough = then.isEmpty() || passes(drawn);
      double[] after = enough ? drawn : then.get().bend(before);
      String why = enough ? "an extreme of a skewed indicator" : "bent with its skewed indicator";
      for (int i = 0; i < after.length; i++) {
        if (after[i] != before[i]) {
          changes.add(CellChange.to(indicator, rows[i], after[i], why));
        }
      }
    }
    return changes;
  }

  /** Moves the extreme on the side of the long tail to its neighbour, again and again. */
  private double[] winsorised(double[] before) {
    double[] values = before.clone();
    BitSet moved = new BitSet();
    while (!passes(values)) {
      double sign = Statistics.skewness(values) >= 0 ? 1 : -1;
      double extreme = Arrays.stream(values).map(v -> sign * v).max().orElseThrow();
      double[] inner = Arrays.stream(values).map(v -> sign * v).filter(v -> v < extreme).toArray();
      double next = Arrays.stream(inner).max().orElseThrow();
      BitSet all = (BitSet) moved.clone();
      for (int i = 0; i < values.length; i++) {
        if (sign * values[i] == extreme) {
          all.set(i);
        }
      }
      if (all.cardinality() > points || Statistics.isConstant(inner)) {
        return values;
      }
      moved = all;
      for (int i = 0; i < values.length; i++) {
        values[i] = sign * values[i] == extreme ? sign * next : values[i];
      }
    }
    return values;
  }

  /** Whether a sample needs no treatment; one too small or too even to be judged needs none. */
  private boolean passes(double[] values) {
    double skew = Statistics.skewness(values);
    double kurt = Statistics.kurtosis(values);
    return Double.isNaN(skew)
        || Double.isNaN(kurt)
        || StrictMath.abs(skew) < skewness
        || kurt < kurtosis;
  }

  @Override
  public Set<String> indicators() {
    return new TreeSet<>(named);
  }

  @Override
  public Optional<Spec> spec() {
    Spec spec =
        Spec.of("treat-outliers")
            .with("points", points)
            .with("skewness", skewness)
            .with("kurtosis", kurtosis);
    spec = then.isPresent() ? spec.with("then", Direct.word(then.get())) : spec;
    return Optional.of(Preparations.named(spec, named));
  }
}
