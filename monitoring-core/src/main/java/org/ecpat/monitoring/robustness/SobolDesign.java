package org.ecpat.monitoring.robustness;

import java.util.SplittableRandom;
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
  private static final int DIGITS = 52;
  private static final double UNITS = 0x1p52;

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
   * @throws org.ecpat.monitoring.InvalidInputException if there is no factor, or one without a
   *     coordinate
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
    rules.verify();
    int width = starts[coordinates.length];
    double[][] first = new double[request.size()][width];
    double[][] second = new double[request.size()][width];
    switch (request.sampling()) {
      case RANDOM -> draw(new SplittableRandom(request.seed()), first, second);
      case QUASI_RANDOM -> spread(new SplittableRandom(request.seed()), first, second);
    }
    return new SobolDesign(request.size(), starts, first, second);
  }

  private static void draw(SplittableRandom random, double[][] first, double[][] second) {
    for (double[][] sample : new double[][][] {first, second}) {
      for (double[] point : sample) {
        for (int c = 0; c < point.length; c++) {
          point[c] = random.nextDouble();
        }
      }
    }
  }

  /** A Sobol sequence of both samples side by side, with digits of each axis turned at random. */
  private static void spread(SplittableRandom random, double[][] first, double[][] second) {
    int width = first[0].length;
    long[] turned = new long[2 * width];
    for (int c = 0; c < turned.length; c++) {
      turned[c] = random.nextLong() >>> (Long.SIZE - DIGITS);
    }
    SobolSequenceGenerator sequence = new SobolSequenceGenerator(2 * width);
    for (int row = 0; row < first.length; row++) {
      double[] point = sequence.nextVector();
      for (int c = 0; c < width; c++) {
        first[row][c] = turn(point[c], turned[c]);
        second[row][c] = turn(point[width + c], turned[width + c]);
      }
    }
  }

  private static double turn(double coordinate, long digits) {
    return ((long) (coordinate * UNITS) ^ digits) / UNITS;
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

  /** The coordinates of a point, each from 0 up to but not including 1. */
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
