package org.ecpat.monitoring.methodology;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.ecpat.monitoring.Rules;
import org.ecpat.monitoring.table.Columns;
import org.ecpat.monitoring.table.Sum;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.DecompositionSolver;
import org.hipparchus.linear.LUDecomposition;

/** Weights with which the correlations of the children with the result are as they should be. */
record Balance(Map<String, Double> targets, WhenConstant whenConstant) implements Weighting {

  Balance {
    targets = Collections.unmodifiableMap(new TreeMap<>(targets));
    Rules rules = Rules.of("weighting 'balance'");
    targets.forEach((id, target) -> rules.weight("targets/" + id, target));
    rules.verify();
  }

  @Override
  public double[] weights(Siblings siblings) {
    Columns scores = siblings.scores();
    int[] varying = Components.varying(scores);
    double[] shares = shares(siblings.children(), varying);
    Optional<double[]> balanced =
        Sum.of(shares) > 0
            ? solve(Components.correlations(scores, varying), shares)
            : Optional.empty();
    double[] weights = new double[scores.size()];
    if (balanced.isEmpty()) {
      whenConstant.check(
          "weighting 'balance' of node '" + siblings.node() + "'",
          "needs children that can follow the result as their targets say");
      Arrays.fill(weights, 1);
      return weights;
    }
    double[] inverse = Components.inverseDeviations(scores);
    for (int i = 0; i < varying.length; i++) {
      weights[varying[i]] = balanced.get()[i] * inverse[varying[i]];
    }
    return weights;
  }

  /** The targets of some children, adding up to 1; 0 if they add up to nothing. */
  private double[] shares(List<String> children, int... some) {
    double[] shares =
        IntStream.of(some).mapToDouble(c -> targets.getOrDefault(children.get(c), 1.0)).toArray();
    double total = Sum.of(shares);
    return Arrays.stream(shares).map(t -> total > 0 ? t / total : 0).toArray();
  }

  /** The weights of the standardised children: exact, or else as near as can be. */
  private static Optional<double[]> solve(double[][] correlations, double[] shares) {
    DecompositionSolver solver =
        new LUDecomposition(new Array2DRowRealMatrix(correlations), 1e-9).getSolver();
    if (solver.isNonSingular()) {
      double[] exact = solver.solve(new ArrayRealVector(shares)).toArray();
      if (Arrays.stream(exact).allMatch(v -> v >= 0)) {
        return Optional.of(exact);
      }
    }
    return nearest(correlations, shares);
  }

  /** The weights with which the largest distance of a share from its target is smallest. */
  private static Optional<double[]> nearest(double[][] correlations, double[] shares) {
    int n = shares.length;
    double[] sums = Arrays.stream(correlations).mapToDouble(Sum::of).toArray();
    LinearProgram program = new LinearProgram(n + 1);
    program.objective(LinearProgram.unit(n + 1, n, -1));
    for (int i = 0; i < n; i++) {
      double[] below = LinearProgram.unit(n + 1, n, -1);
      double[] above = LinearProgram.unit(n + 1, n, -1);
      for (int k = 0; k < n; k++) {
        double beside = correlations[i][k] - shares[i] * sums[k];
        below[k] = beside;
        above[k] = -beside;
      }
      program.atMost(below, 0);
      program.atMost(above, 0);
    }
    program.equal(Arrays.copyOf(sums, n + 1), 1);
    return program.maximum().map(point -> Arrays.copyOf(point, n));
  }

  @Override
  public Optional<Spec> spec() {
    Spec spec = Spec.of("balance");
    spec = targets.isEmpty() ? spec : spec.with("targets", targets);
    return Optional.of(
        whenConstant == WhenConstant.EQUAL
            ? spec
            : spec.with("constant", Choices.word(whenConstant)));
  }
}
