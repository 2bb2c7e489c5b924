package org.ecpat.monitoring.methodology;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.ecpat.monitoring.Rules;
import org.ecpat.monitoring.table.Decimals;
import org.ecpat.monitoring.table.Sum;

/** Each state with the weights that put it in the best light among the others. */
record BenefitOfTheDoubt(double least, double most) implements CompleteRows {

  BenefitOfTheDoubt {
    Rules.of("benefit of the doubt")
        .share("least", least)
        .share("most", most)
        .require(
            !(least > most), "least", "least", "the least share must not be above the most", least)
        .verify();
    least = least + 0.0;
    most = most + 0.0;
  }

  @Override
  public double[] of(double[][] values, double[] weights) {
    double[] best = new double[weights.length];
    boolean[] taken = new boolean[values.length];
    for (int row = 0; row < values.length; row++) {
      taken[row] = Arrays.stream(values[row]).allMatch(v -> v >= 0);
      for (int c = 0; taken[row] && c < best.length; c++) {
        best[c] = StrictMath.max(best[c], values[row][c]);
      }
    }
    double[][] shares = new double[values.length][];
    Arrays.setAll(shares, row -> shares(values[row], best));
    double[][] peers = peers(shares, taken);
    double[] results = new double[values.length];
    Arrays.setAll(results, row -> taken[row] ? score(shares[row], peers) : Double.NaN);
    return results;
  }

  /** The values as shares of the best of each child; 0 where the best is 0. */
  private static double[] shares(double[] values, double[] best) {
    double[] shares = new double[values.length];
    Arrays.setAll(shares, c -> best[c] > 0 ? values[c] / best[c] : 0);
    return shares;
  }

  /** The rows that no other reaches in all children: they alone can bound the weights. */
  private static double[][] peers(double[][] rows, boolean[] taken) {
    List<double[]> peers = new ArrayList<>();
    for (int row = 0; row < rows.length; row++) {
      double[] candidate = rows[row];
      if (taken[row] && peers.stream().noneMatch(peer -> reaches(peer, candidate))) {
        peers.removeIf(peer -> reaches(candidate, peer));
        peers.add(candidate);
      }
    }
    return peers.toArray(new double[0][]);
  }

  private static boolean reaches(double[] some, double[] others) {
    for (int c = 0; c < some.length; c++) {
      if (some[c] < others[c]) {
        return false;
      }
    }
    return true;
  }

  private double score(double[] own, double[][] peers) {
    if (!isPossible(own.length)) {
      return Double.NaN;
    }
    LinearProgram program = new LinearProgram(own.length);
    program.objective(own);
    for (double[] peer : peers) {
      program.atMost(peer, 1);
    }
    for (int c = 0; c < own.length; c++) {
      addShares(program, own, c);
    }
    return program.maximum().map(w -> result(own, w)).orElse(Double.NaN);
  }

  private boolean isPossible(int children) {
    return Decimals.reaches(1, least * children) && Decimals.reaches(most * children, 1);
  }

  /** The part of a child in the sum lies between the least and the most. */
  private void addShares(LinearProgram program, double[] own, int child) {
    double[] below = new double[own.length];
    double[] above = new double[own.length];
    for (int c = 0; c < own.length; c++) {
      below[c] = least * own[c] - (c == child ? own[c] : 0);
      above[c] = (c == child ? own[c] : 0) - most * own[c];
    }
    if (least > 0) {
      program.atMost(below, 0);
    }
    if (most < 1) {
      program.atMost(above, 0);
    }
  }

  private static double result(double[] own, double[] weights) {
    Sum sum = new Sum();
    for (int c = 0; c < own.length; c++) {
      sum.add(own[c] * weights[c]);
    }
    return StrictMath.min(1, Decimals.settle(sum.value()));
  }

  @Override
  public Monotonicity monotonicity(int child) {
    return least == 0 && most == 1 ? Monotonicity.INCREASING : Monotonicity.NONE;
  }

  @Override
  public Optional<Spec> spec() {
    Spec spec = Spec.of("benefit-of-the-doubt");
    spec = least > 0 ? spec.with("least", least) : spec;
    return Optional.of(most < 1 ? spec.with("most", most) : spec);
  }
}
