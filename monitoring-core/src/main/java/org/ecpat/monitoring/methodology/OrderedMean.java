package org.ecpat.monitoring.methodology;

import java.util.List;
import java.util.Optional;
import org.ecpat.monitoring.Rules;
import org.ecpat.monitoring.table.Sum;

/** An ordered weighted average, with the weights of the children as importance. */
record OrderedMean(List<Double> order) implements RowAggregation, Averaging {

  OrderedMean {
    order = List.copyOf(order);
    Rules rules =
        Rules.of("ordered weighted average")
            .require(!order.isEmpty(), "weights", "weights", "needs at least one weight", "none");
    for (int i = 0; i < order.size(); i++) {
      rules.weight("weights/" + i, order.get(i));
    }
    rules
        .require(
            order.isEmpty() || order.stream().anyMatch(w -> w > 0),
            "weights",
            "weights",
            "at least one weight must be above 0",
            order)
        .verify();
  }

  @Override
  public double of(Row row) {
    double total = row.total();
    Sum passed = new Sum();
    Sum mean = new Sum();
    double before = 0;
    for (int i : row.rising()) {
      passed.add(row.weights[i]);
      double after = share(StrictMath.min(1, passed.value() / total));
      mean.add((after - before) * row.values[i]);
      before = after;
    }
    return row.within(mean.value() / before);
  }

  /** The weight of the worst part of the components, straight between the given weights. */
  private double share(double part) {
    double position = part * order.size();
    Sum sum = new Sum();
    for (int i = 0; i < order.size(); i++) {
      sum.add(order.get(i) * StrictMath.min(1, StrictMath.max(0, position - i)));
    }
    return sum.value();
  }

  @Override
  public Optional<Spec> spec() {
    return Optional.of(Spec.of("owa").with("weights", order));
  }
}
