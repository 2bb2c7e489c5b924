package org.ecpat.monitoring.examples.plugin;

import java.util.List;
import org.ecpat.monitoring.methodology.Aggregation;
import org.ecpat.monitoring.methodology.Method;
import org.ecpat.monitoring.methodology.MethodProvider;
import org.ecpat.monitoring.methodology.Parameter;

/** Contributes the name {@code distance-from-best}. */
public final class DistanceMethods implements MethodProvider {

  /** What {@code ServiceLoader} calls. */
  public DistanceMethods() {}

  @Override
  public List<Method<?>> methods() {
    return List.of(
        Method.of(
            Aggregation.class,
            "distance-from-best",
            "The best value less the weighted Euclidean distance from it.",
            arguments -> new DistanceFromBest(arguments.number("best").orElse(100)),
            Parameter.number("best", "The value that loses nothing; 100 unless given.")
                .optional()));
  }
}
