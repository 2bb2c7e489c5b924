package org.ecpat.monitoring.examples.plugin;

import java.util.Optional;
import org.ecpat.monitoring.methodology.Aggregation;
import org.ecpat.monitoring.methodology.Monotonicity;
import org.ecpat.monitoring.methodology.Spec;
import org.ecpat.monitoring.table.Column;
import org.ecpat.monitoring.table.Columns;
import org.ecpat.monitoring.table.Sum;

/**
 * The best value less the weighted Euclidean distance from it, best − √(Σw(best − x)²).
 *
 * <p>Large losses weigh more than small ones. A value beyond the best cannot be computed.
 *
 * @param best the value of a component that loses nothing
 */
public record DistanceFromBest(double best) implements Aggregation {

  @Override
  public void aggregate(Columns children, double[] weights, Column out) {
    for (int row = 0; row < children.rows(); row++) {
      Sum squares = new Sum();
      Sum total = new Sum();
      boolean beyond = false;
      for (int c = 0; c < children.size(); c++) {
        if (children.get(c).has(row)) {
          double loss = best - children.get(c).value(row);
          beyond |= loss < 0;
          squares.add(weights[c] * loss * loss);
          total.add(weights[c]);
        }
      }
      if (total.value() > 0) {
        double distance = StrictMath.sqrt(squares.value() / total.value());
        out.set(row, beyond ? Double.NaN : best - distance);
      } else {
        out.set(row, children.absence(row, weights));
      }
    }
  }

  @Override
  public Monotonicity monotonicity(int child) {
    return Monotonicity.INCREASING;
  }

  @Override
  public Optional<Spec> spec() {
    return Optional.of(Spec.of("distance-from-best").with("best", best));
  }
}
