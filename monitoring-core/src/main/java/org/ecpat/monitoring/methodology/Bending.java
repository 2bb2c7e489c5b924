package org.ecpat.monitoring.methodology;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.ecpat.monitoring.Rules;
import org.ecpat.monitoring.table.Column;

/** Bends all values of indicators, by a shape or by the power of Box and Cox. */
record Bending(Optional<Shape> shape, OptionalDouble lambda, List<String> named)
    implements Preparation {

  Bending {
    named = List.copyOf(named);
    Rules rules = Rules.of("transformed values").ids("indicators", named);
    lambda.ifPresent(l -> rules.finite("lambda", l));
    rules.verify();
  }

  @Override
  public List<CellChange> changes(Panel panel, List<Panel> rounds) {
    List<CellChange> changes = new ArrayList<>();
    for (int indicator : panel.chosen(named)) {
      Column column = panel.column(indicator);
      int[] rows = IntStream.range(0, column.size()).filter(column::has).toArray();
      double[] values = column.present();
      double[] bent = shape.isPresent() ? shape.get().bend(values) : boxCox(values);
      for (int i = 0; i < rows.length; i++) {
        changes.add(CellChange.to(indicator, rows[i], bent[i], "transformed as all its values"));
      }
    }
    return changes;
  }

  private double[] boxCox(double[] values) {
    double low = Arrays.stream(values).min().orElse(Double.NaN);
    double power = lambda.orElse(0);
    return Arrays.stream(values)
        .map(v -> v - low + 1)
        .map(v -> power == 0 ? StrictMath.log(v) : (StrictMath.pow(v, power) - 1) / power)
        .toArray();
  }

  @Override
  public Set<String> indicators() {
    return new TreeSet<>(named);
  }

  @Override
  public Optional<Spec> spec() {
    Spec spec =
        shape
            .map(s -> Spec.of("logarithm").with("shape", Direct.word(s)))
            .orElseGet(() -> Spec.of("box-cox").with("lambda", lambda.orElse(0)));
    return Optional.of(Preparations.named(spec, named));
  }
}
