package org.ecpat.monitoring.methodology;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.ecpat.monitoring.Rules;
import org.ecpat.monitoring.table.Sum;

/** The mean of what several experts give to the children of a node. */
record Budget(List<Map<String, Double>> experts) implements Weighting {

  Budget {
    experts = experts.stream().map(Budget::sorted).toList();
    Rules rules =
        Rules.of("budget")
            .require(!experts.isEmpty(), "experts", "experts", "needs at least one expert", "none");
    for (int e = 0; e < experts.size(); e++) {
      String place = "experts/" + e + "/";
      experts.get(e).forEach((id, points) -> rules.weight(place + id, points));
    }
    rules.verify();
  }

  private static Map<String, Double> sorted(Map<String, Double> points) {
    return Collections.unmodifiableMap(new TreeMap<>(points));
  }

  @Override
  public double[] weights(Siblings siblings) {
    int n = siblings.children().size();
    Sum[] sums = new Sum[n];
    Arrays.setAll(sums, c -> new Sum());
    for (Map<String, Double> expert : experts) {
      double[] points =
          siblings.children().stream().mapToDouble(id -> expert.getOrDefault(id, 0.0)).toArray();
      double total = Sum.of(points);
      for (int c = 0; total > 0 && c < n; c++) {
        sums[c].add(points[c] / total);
      }
    }
    double[] weights = Arrays.stream(sums).mapToDouble(Sum::value).toArray();
    Rules.of("budget")
        .require(
            n == 0 || Sum.of(weights) > 0,
            "budget",
            "experts",
            "an expert must give points to a child of node '" + siblings.node() + "'",
            "none")
        .verify();
    return weights;
  }

  @Override
  public Dependence dependence() {
    return Dependence.ON_STRUCTURE;
  }

  @Override
  public Optional<Spec> spec() {
    return Optional.of(Spec.of("budget").with("experts", experts));
  }
}
