package org.ecpat.monitoring.methodology;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ecpat.monitoring.Rules;
import org.ecpat.monitoring.methodology.Transforms.Step;
import org.ecpat.monitoring.table.Column;
import org.ecpat.monitoring.table.Range;

/** Straight lines between corners, level before the first and after the last. */
record PiecewiseLinear(List<Step> corners) implements Normalization {

  PiecewiseLinear {
    corners = List.copyOf(corners);
    Rules rules = Rules.of("piecewise linear normalisation");
    rules.require(
        corners.size() >= 2, "corners", "corners", "needs two corners or more", corners.size());
    for (int i = 1; i < corners.size(); i++) {
      rules.require(
          corners.get(i).from() > corners.get(i - 1).from(),
          "corners-order",
          "corners/" + i,
          "corners must stand in rising order of their values",
          corners.get(i).from());
    }
    rules.verify();
  }

  @Override
  public Fit fit(Column population, Measure measure) {
    double least = corners.stream().mapToDouble(Step::points).min().orElse(0);
    double most = corners.stream().mapToDouble(Step::points).max().orElse(0);
    return least < most
        ? CurveFit.clamped(this::points, Range.of(least, most), Map.of())
        : CurveFit.open(this::points, Map.of());
  }

  double points(double value) {
    Step last = corners.get(corners.size() - 1);
    if (value >= last.from()) {
      return last.points();
    }
    int next = 0;
    while (corners.get(next).from() <= value) {
      next++;
    }
    if (next == 0) {
      return corners.get(0).points();
    }
    Step from = corners.get(next - 1);
    Step to = corners.get(next);
    double share = (value - from.from()) / (to.from() - from.from());
    return from.points() + share * (to.points() - from.points());
  }

  @Override
  public boolean followsDirection() {
    return false;
  }

  @Override
  public Optional<Spec> spec() {
    List<Map<String, Double>> list =
        corners.stream().map(s -> Map.of("from", s.from(), "points", s.points())).toList();
    return Optional.of(Spec.of("piecewise-linear").with("corners", list));
  }
}
