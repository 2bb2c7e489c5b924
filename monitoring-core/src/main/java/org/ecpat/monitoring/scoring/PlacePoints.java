package org.ecpat.monitoring.scoring;

import java.util.Arrays;
import org.ecpat.monitoring.table.Column;

/**
 * The points of one state that could be won and were lost, place by place.
 *
 * <p>Kept are four numbers for each place of a goal or the whole. The points of an indicator follow
 * from those of the node above, except where the method of that node had to split them.
 */
final class PlacePoints {
  private static final double[] NONE = {};

  private final Column[] columns;
  private final Layout layout;
  private final double[] weights;
  private final double best;
  private final int row;

  /** The points that could be won at each place of a goal or the whole. */
  private final double[] available;

  /** The points that were lost there; NaN where it takes no part. */
  private final double[] lost;

  /** The total weight of the children that take part; NaN where they were not looked at. */
  private final double[] totals;

  /** What a point lost of a plain node costs of the whole; NaN for others. */
  private final double[] factors;

  /** The lost points of indicators that were split by a method, by place; NaN elsewhere. */
  private double[] split = NONE;

  PlacePoints(Results results, Shares shares, double best, int row) {
    this.columns = results.table.columns;
    this.layout = results.layout;
    this.weights = shares.weights();
    this.best = best;
    this.row = row;
    int size = layout.innerPlaces();
    this.available = new double[size];
    this.lost = unknown(size);
    this.totals = unknown(size);
    this.factors = unknown(size);
  }

  private static double[] unknown(int size) {
    double[] unknown = new double[size];
    Arrays.fill(unknown, Double.NaN);
    return unknown;
  }

  /** Sets the points of the whole. */
  void begin(double value) {
    available[0] = best;
    lost[0] = best - value;
  }

  /** Notes the total weight of the children that take part. */
  void open(int place, double total) {
    totals[layout.inner(place)] = total;
  }

  /** Notes what a point lost of a plain node costs, from which the points of indicators follow. */
  void cost(int place, double factor) {
    factors[layout.inner(place)] = factor;
  }

  /** Notes what a child of a node lost of the whole; not needed for indicators of plain nodes. */
  void lose(int place, double points) {
    int inner = layout.inner(place);
    if (inner >= 0) {
      lost[inner] = points;
      available[inner] = available[layout.above(place)] * share(place);
    } else {
      if (split.length == 0) {
        split = unknown(weights.length);
      }
      split[place] = points;
    }
  }

  boolean takesPart(int place) {
    return !Double.isNaN(lost(place));
  }

  /** The points that were lost; NaN if it takes no part. */
  double lost(int place) {
    int inner = layout.inner(place);
    return inner >= 0 ? lost[inner] : lostBelow(layout.above(place), place);
  }

  private double lostBelow(int above, int place) {
    double share = weights[place] / totals[above];
    double points = share * (best - columns[layout.slot(place)].value(row)) * factors[above];
    if (Double.isNaN(points)) {
      return split.length == 0 ? Double.NaN : split[place];
    }
    return share > 0 ? points : Double.NaN;
  }

  /** The points that could be won at a place that takes part. */
  double available(int place) {
    int inner = layout.inner(place);
    return inner >= 0 ? available[inner] : available[layout.above(place)] * share(place);
  }

  /** The share among the siblings that take part, of a place that does. */
  double share(int place) {
    return place == 0 ? 1 : weights[place] / totals[layout.above(place)];
  }
}
