package org.ecpat.monitoring.methodology;

import java.util.Optional;
import org.ecpat.monitoring.table.Decimals;
import org.ecpat.monitoring.table.Sum;

/** The net flow of preference. */
record Promethee(Preference preference) implements CompleteRows {

  @Override
  public double[] of(double[][] values, double[] weights) {
    int rows = values.length;
    double[] flows = new double[rows];
    for (int a = 0; a < rows; a++) {
      Sum flow = new Sum();
      for (int b = 0; b < rows; b++) {
        for (int c = 0; c < weights.length; c++) {
          double lead = Decimals.settle(values[a][c] - values[b][c]);
          flow.add(weights[c] * (preference.of(lead) - preference.of(-lead)));
        }
      }
      flows[a] = flow.value() / (rows - 1);
    }
    return flows;
  }

  @Override
  public Monotonicity monotonicity(int child) {
    return Monotonicity.INCREASING;
  }

  @Override
  public Optional<Spec> spec() {
    Spec spec = Spec.of("promethee").with("preference", Choices.word(preference.shape()));
    if (preference.indifference() > 0) {
      spec = spec.with("indifference", preference.indifference());
    }
    return Optional.of(preference.full() > 0 ? spec.with("full", preference.full()) : spec);
  }
}
