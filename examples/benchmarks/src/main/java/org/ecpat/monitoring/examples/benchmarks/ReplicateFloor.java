package org.ecpat.monitoring.examples.benchmarks;

import java.util.ArrayList;
import java.util.List;

/**
 * The replicates of a {@link Workload} written by hand on arrays, with nothing beside them.
 *
 * <p>The same random numbers, weights within 25 % of the nominal ones, compensated sums, ranks and
 * counts as the library's, so that every count is the same. Values become scores once, because
 * weights do not change them; the library does no more. It knows no ids, no factors and no other
 * methods.
 */
final class ReplicateFloor {
  static final double SHARE = 0.25;
  private static final long GOLDEN = 0x9E3779B97F4A7C15L;
  private static final int BINS = 1 << 14;
  private static final double UNIT = 0x1.0p36;

  /** How often each state had each rank, and each part of the score range. */
  final int[][] ranks;

  final int[][] scores;

  /** How often each state stood above each other, row by row. */
  final int[] above;

  /** How often each state stood first, and the sums of the weights with which it did. */
  final long[] first;

  final long[][] firstWeights;

  private final Workload work;
  private final Floor floor;
  private final Part[] parts;
  private final double[] coordinates;
  private final int[] places;

  /** The weights of the children of one node, which stand beside each other in an array. */
  private static final class Part {
    private final double[] weights;
    private final int begin;
    private final int end;
    private final int coordinate;
    private final double[] nominal;

    Part(double[] weights, int begin, int end, int coordinate) {
      this.weights = weights;
      this.begin = begin;
      this.end = end;
      this.coordinate = coordinate;
      this.nominal = new double[end - begin];
      double total = sum(weights, begin, end);
      for (int c = 0; c < nominal.length; c++) {
        nominal[c] = weights[begin + c] / total;
      }
    }

    void draw(double[] coordinates) {
      for (int c = 0; c < nominal.length; c++) {
        weights[begin + c] = nominal[c] * (1 + SHARE * (2 * coordinates[coordinate + c] - 1));
      }
      double total = sum(weights, begin, end);
      for (int i = begin; i < end; i++) {
        weights[i] /= total;
      }
    }

    private static double sum(double[] terms, int begin, int end) {
      double sum = 0;
      double lost = 0;
      for (int i = begin; i < end; i++) {
        double term = terms[i];
        double next = sum + term;
        double part = next - sum;
        lost += (sum - (next - part)) + (term - part);
        sum = next;
      }
      return sum + lost;
    }
  }

  /** A floor for a workload of its own, whose weights it overwrites. */
  ReplicateFloor(Workload work) {
    this.work = work;
    this.floor = new Floor(work);
    this.parts = parts(work);
    int weights = parts.length == 0 ? 0 : parts[parts.length - 1].coordinate + width(parts);
    int states = work.values[0].length;
    this.coordinates = new double[weights];
    this.places = new int[states];
    this.ranks = new int[states][states + 1];
    this.scores = new int[states][BINS + 1];
    this.above = new int[states * states];
    this.first = new long[states];
    this.firstWeights = new long[states][weights];
    floor.normalize();
  }

  private static int width(Part[] parts) {
    return parts[parts.length - 1].nominal.length;
  }

  /** The nodes with several children: the sub-goals of each goal, the goal, at last the whole. */
  private static Part[] parts(Workload work) {
    List<Part> parts = new ArrayList<>();
    int coordinate = 0;
    int indicator = 0;
    int subGoal = 0;
    for (int goal = 0; goal < work.goalWeights.length; goal++) {
      int firstSubGoal = subGoal;
      for (; subGoal < work.subGoalWeights.length && Workload.goalOf(subGoal) == goal; subGoal++) {
        int begin = indicator;
        while (indicator < work.indicatorWeights.length
            && Workload.subGoalOf(indicator) == subGoal) {
          indicator++;
        }
        coordinate = add(parts, work.indicatorWeights, begin, indicator, coordinate);
      }
      coordinate = add(parts, work.subGoalWeights, firstSubGoal, subGoal, coordinate);
    }
    add(parts, work.goalWeights, 0, work.goalWeights.length, coordinate);
    return parts.toArray(new Part[0]);
  }

  private static int add(List<Part> parts, double[] weights, int begin, int end, int coordinate) {
    if (end - begin < 2) {
      return coordinate;
    }
    parts.add(new Part(weights, begin, end, coordinate));
    return coordinate + end - begin;
  }

  /** Runs some replicates. */
  void run(long seed, long from, long to) {
    for (long replicate = from; replicate < to; replicate++) {
      draw(seed, replicate);
      for (Part part : parts) {
        part.draw(coordinates);
      }
      floor.aggregate();
      floor.rank();
      count();
    }
  }

  private void draw(long seed, long replicate) {
    long state = mix(seed + GOLDEN * mix(replicate + 1));
    for (int i = 0; i < coordinates.length; i++) {
      state += GOLDEN;
      coordinates[i] = ((mix(state) >>> 12) + 0.5) * 0x1.0p-52;
    }
  }

  private static long mix(long z) {
    long x = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    x = (x ^ (x >>> 27)) * 0x94D049BB133111EBL;
    return x ^ (x >>> 31);
  }

  private void count() {
    for (int row = 0; row < places.length; row++) {
      double rank = floor.ranks[row];
      places[row] = Double.isNaN(rank) ? -1 : (int) rank;
      if (places[row] > 0) {
        ranks[row][places[row]]++;
        scores[row][(int) StrictMath.rint(floor.overall[row] / 100 * BINS)]++;
      }
      if (places[row] == 1) {
        first[row]++;
        countWeights(firstWeights[row]);
      }
    }
    for (int row = 0; row < places.length; row++) {
      int place = places[row];
      for (int other = 0; other < places.length && place > 0; other++) {
        above[row * places.length + other] += (place - places[other]) >>> 31;
      }
    }
  }

  private void countWeights(long[] sums) {
    for (Part part : parts) {
      for (int i = part.begin; i < part.end; i++) {
        sums[part.coordinate + i - part.begin] += (long) StrictMath.rint(part.weights[i] * UNIT);
      }
    }
  }

  /** The number of weights that are drawn. */
  int dimension() {
    return coordinates.length;
  }

  /** The number of states. */
  int states() {
    return work.values[0].length;
  }
}
