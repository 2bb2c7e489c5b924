package org.ecpat.monitoring.robustness;

import org.ecpat.monitoring.Rules;
import org.hipparchus.random.SobolSequenceGenerator;

/**
 * The points of the unit cube at which an output is evaluated for its Sobol indices.
 *
 * <p>Two samples A and B of n rows, then for each factor the rows of A with the coordinates of that
 * factor from B: n·(factors + 2) points in this order. A factor can have several coordinates, such
 * as a vector of weights.
 */
public final class SobolDesign {
  private static final double UNITS = 0x1p52;
  private static final int MOST_AXES = 21201;

  private final int size;
  private final int[] starts;
  private final double[][] first;
  private final double[][] second;

  private SobolDesign(int size, int[] starts, double[][] first, double[][] second) {
    this.size = size;
    this.starts = starts;
    this.first = first;
    this.second = second;
  }

  /**
   * A design for factors with these numbers of coordinates.
   *
   * @throws org.ecpat.monitoring.InvalidInputException if there is no factor, one without a
   *     coordinate, or more coordinates than a Sobol sequence has
   */
  public static SobolDesign of(SobolRequest request, int... coordinates) {
    int[] starts = new int[coordinates.length + 1];
    Rules rules =
        Rules.of("Sobol indices")
            .require(
                coordinates.length > 0, "factors", "factors", "at least one factor must vary", 0);
    for (int f = 0; f < coordinates.length; f++) {
      rules.require(
          coordinates[f] > 0,
          "coordinates",
          "factors/" + f,
          "a factor must have a coordinate",
          coordinates[f]);
      starts[f + 1] = starts[f] + coordinates[f];
    }
    int width = starts[coordinates.length];
    rules
        .require(
            request.sampling() == SobolRequest.Sampling.RANDOM || 2 * width <= MOST_AXES,
            "coordinates",
            "sampling",
            "a Sobol sequence has up to "
                + MOST_AXES / 2
                + " coordinates of factors; with more the sampling must be random",
            width)
        .verify();
    double[][] first = new double[request.size()][width];
    double[][] second = new double[request.size()][width];
    switch (request.sampling()) {
      case RANDOM -> draw(request.seed(), first, second);
      case QUASI_RANDOM -> spread(request.seed(), first, second);
    }
    return new SobolDesign(request.size(), starts, first, second);
  }

  /** Both samples of a row are one stream of numbers. */
  private static void draw(long seed, double[][] first, double[][] second) {
    int width = first[0].length;
    double[] both = new double[2 * width];
    for (int row = 0; row < first.length; row++) {
      Draws.fill(seed, row, both);
      System.arraycopy(both, 0, first[row], 0, width);
      System.arraycopy(both, width, second[row], 0, width);
    }
  }

  /** A Sobol sequence of both samples side by side, with digits of each axis turned at random. */
  private static void spread(long seed, double[][] first, double[][] second) {
    int width = first[0].length;
    double[] turns = new double[2 * width];
    Draws.fill(seed, 0, turns);
    SobolSequenceGenerator sequence = new SobolSequenceGenerator(2 * width);
    for (int row = 0; row < first.length; row++) {
      double[] point = sequence.nextVector();
      for (int c = 0; c < width; c++) {
        first[row][c] = turn(point[c], turns[c]);
        second[row][c] = turn(point[width + c], turns[width + c]);
      }
    }
  }

  /** The middle of the smallest cell of the axis with the digits of both, so never 0 nor 1. */
  private static double turn(double coordinate, double by) {
    return (((long) (coordinate * UNITS) ^ (long) (by * UNITS)) + 0.5) / UNITS;
  }

  /** The rows of each sample. */
  public int size() {
    return size;
  }

  /** The number of factors. */
  public int factors() {
    return starts.length - 1;
  }

  /** The number of points, size · (factors + 2). */
  public int points() {
    return size * (factors() + 2);
  }

  /** The coordinates of a point, each above 0 and below 1. */
  public double[] point(int index) {
    int block = index / size;
    int row = index % size;
    if (block == 1) {
      return second[row].clone();
    }
    double[] point = first[row].clone();
    if (block > 1) {
      int start = starts[block - 2];
      System.arraycopy(second[row], start, point, start, starts[block - 1] - start);
    }
    return point;
  }
}
