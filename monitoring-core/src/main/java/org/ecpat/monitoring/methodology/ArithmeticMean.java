package org.ecpat.monitoring.methodology;

import java.util.Optional;
import org.ecpat.monitoring.table.Column;
import org.ecpat.monitoring.table.Columns;
import org.ecpat.monitoring.table.Means;

/** The weighted arithmetic mean. */
record ArithmeticMean() implements Averaging {

  @Override
  public void aggregate(Columns children, double[] weights, Column out) {
    Means.arithmetic(children, weights, out);
  }

  @Override
  public Optional<Split> split() {
    return Optional.of(Split.linear());
  }

  @Override
  public Optional<Spec> spec() {
    return Optional.of(Spec.of("arithmetic-mean"));
  }
}
