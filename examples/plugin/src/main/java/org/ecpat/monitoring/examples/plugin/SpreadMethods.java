package org.ecpat.monitoring.examples.plugin;

import java.util.Arrays;
import java.util.List;
import org.ecpat.monitoring.methodology.Aggregation;
import org.ecpat.monitoring.methodology.Aggregations;
import org.ecpat.monitoring.methodology.Method;
import org.ecpat.monitoring.methodology.MethodProvider;
import org.ecpat.monitoring.methodology.Spec;

/** Contributes the name {@code middle-of-ends}: a method of one's own in ten lines. */
public final class SpreadMethods implements MethodProvider {
  /** What {@code ServiceLoader} calls. */
  public SpreadMethods() {}

  @Override
  public List<Method<?>> methods() {
    return List.of(
        Method.of(
            Aggregation.class,
            "middle-of-ends",
            "The middle between the worst and the best value.",
            arguments -> Aggregations.perState(Spec.of("middle-of-ends"), SpreadMethods::middle)));
  }

  private static double middle(double[] values, double[] weights) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[0] / 2 + sorted[sorted.length - 1] / 2;
  }
}
