package org.ecpat.monitoring.methodology;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ecpat.monitoring.methodology.Transforms.Step;
import org.ecpat.monitoring.table.Column;
import org.ecpat.monitoring.table.Range;

/** Points by step of the value. */
record Banding(double below, List<Step> steps) implements Normalization {

  Banding {
    Transforms.steps(below, steps);
    below = below + 0.0;
    steps = List.copyOf(steps);
  }

  @Override
  public Fit fit(Column population, Measure measure) {
    double least = steps.stream().mapToDouble(Step::points).reduce(below, StrictMath::min);
    double most = steps.stream().mapToDouble(Step::points).reduce(below, StrictMath::max);
    return least < most
        ? CurveFit.within(this::points, Range.of(least, most), Map.of())
        : CurveFit.open(this::points, Map.of());
  }

  /** Raw values are compared exactly, because they are not the result of an arithmetic. */
  private double points(double value) {
    double points = below;
    for (Step step : steps) {
      points = value >= step.from() ? step.points() : points;
    }
    return points;
  }

  @Override
  public boolean followsDirection() {
    return false;
  }

  @Override
  public Optional<Spec> spec() {
    List<Map<String, Double>> list =
        steps.stream().map(s -> Map.of("from", s.from(), "points", s.points())).toList();
    return Optional.of(Spec.of("banding").with("below", below).with("steps", list));
  }
}
