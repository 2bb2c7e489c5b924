package org.ecpat.monitoring.methodology;

import java.util.Optional;
import org.ecpat.monitoring.table.Sum;

/** Closeness to the best and distance from the worst values that occur. */
record Topsis(Scaling scaling) implements CompleteRows {

  @Override
  public double[] of(double[][] values, double[] weights) {
    double[][] scaled = scaling.apply(values);
    double[] best = ends(scaled, 1);
    double[] worst = ends(scaled, -1);
    double[] closeness = new double[scaled.length];
    for (int row = 0; row < scaled.length; row++) {
      double toWorst = distance(scaled[row], worst, weights);
      closeness[row] = toWorst / (toWorst + distance(scaled[row], best, weights));
    }
    return closeness;
  }

  private static double[] ends(double[][] rows, int sign) {
    double[] ends = new double[rows[0].length];
    for (int c = 0; c < ends.length; c++) {
      ends[c] = Scaling.end(rows, c, sign);
    }
    return ends;
  }

  private static double distance(double[] a, double[] b, double[] weights) {
    Sum squares = new Sum();
    for (int c = 0; c < weights.length; c++) {
      double distance = weights[c] * (a[c] - b[c]);
      squares.add(distance * distance);
    }
    return StrictMath.sqrt(squares.value());
  }

  @Override
  public Optional<Spec> spec() {
    return Optional.of(Spec.of("topsis").with("scaling", Choices.word(scaling)));
  }
}
