package org.ecpat.monitoring.scoring;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.ecpat.monitoring.methodology.MissingPolicy;
import org.ecpat.monitoring.methodology.Rounding;
import org.ecpat.monitoring.methodology.Trait;
import org.ecpat.monitoring.methodology.Transform;
import org.ecpat.monitoring.table.Column;
import org.ecpat.monitoring.table.Range;
import org.ecpat.monitoring.table.Reason;
import org.ecpat.monitoring.table.Sum;

/**
 * How the points of one state come about, place by place.
 *
 * <p>Available points pass on by renormalised weight. A node's lost points are what its children
 * lost by the split of its method, and what its own steps cost; what it lost of the whole is shared
 * among them in proportion.
 */
final class Explanation {
  private final Results results;
  private final Evaluation evaluation;
  private final Range range;
  private final int row;
  private final PlacePoints[] points;

  Explanation(Results results, Evaluation evaluation, Range range, int row) {
    this.results = results;
    this.evaluation = evaluation;
    this.range = range;
    this.row = row;
    this.points = new PlacePoints[results.layout.places.size()];
    Arrays.setAll(points, p -> new PlacePoints());
    explain();
  }

  /** What is known of one place. */
  static final class PlacePoints {
    double weight;
    double pathWeight;
    OptionalDouble available = OptionalDouble.empty();
    OptionalDouble lost = OptionalDouble.empty();
    final List<Step> steps = new ArrayList<>();
  }

  PlacePoints at(int place) {
    return points[place];
  }

  private void explain() {
    List<Place> places = results.layout.places;
    PlacePoints whole = points[0];
    whole.weight = 1;
    whole.pathWeight = 1;
    if (results.overall().has(row)) {
      whole.available = OptionalDouble.of(range.high());
      whole.lost = OptionalDouble.of(range.high() - results.overall().value(row));
    }
    for (int p = 0; p < places.size(); p++) {
      int slot = places.get(p).slot();
      if (results.layout.isLeaf(slot)) {
        explainLeaf(p, slot);
      } else if (results.table.isFilled(slot, row)) {
        explainFilled(p, slot);
      } else if (results.table.columns[slot].has(row) && points[p].available.isPresent()) {
        explainNode(p, results.layout.node(slot));
      }
    }
  }

  private void explainFilled(int place, int slot) {
    double value = results.table.columns[slot].value(row);
    points[place].steps.add(
        new Step(Step.Kind.IMPUTED, value, value, points[place].lost.orElse(0)));
  }

  private void explainLeaf(int place, int leaf) {
    Column scores = results.table.columns[leaf];
    if (!scores.has(row)) {
      return;
    }
    double score = scores.value(row);
    double raw = results.table.input.column(leaf).value(row);
    double factor = factor(points[place], range.high() - score);
    OptionalDouble unclamped = results.table.fits[leaf].unclamped(raw);
    double before = clamped(unclamped.orElse(score), leaf);
    if (unclamped.isPresent() && unclamped.getAsDouble() != before) {
      points[place].steps.add(new Step(Step.Kind.CLAMP, unclamped.getAsDouble(), before, 0));
    }
    Optional<Rounding> rounding = evaluation.leafRounding(leaf);
    if (rounding.isPresent() && before != score) {
      points[place].steps.add(
          new Step(Step.Kind.ROUNDING, before, score, factor * (before - score)));
    }
  }

  private double clamped(double value, int leaf) {
    return results.table.fits[leaf].range().map(r -> r.clamp(value)).orElse(value);
  }

  private static double factor(PlacePoints points, double ownLost) {
    return ownLost == 0 ? 0 : points.lost.orElse(0) / ownLost;
  }

  private void explainNode(int place, InnerNode node) {
    double value = results.table.columns[node.slot].value(row);
    double best = range.high();
    Taking taking = taking(node);
    double aggregate = node.isReworked() ? results.table.aggregates[node.slot].value(row) : value;
    Lost lost = Lost.split(game(node, taking), best);
    double factor = factor(points[place], best - value);
    if (lost.isEstimated()) {
      points[place].steps.add(new Step(Step.Kind.ESTIMATED_SPLIT, aggregate, aggregate, 0));
    }
    double expected = best - lost.sum();
    if (StrictMath.abs(expected - aggregate) > 1e-9) {
      addStep(place, Step.Kind.METHOD, expected, aggregate, factor);
    }
    addReworks(place, node, aggregate, factor);
    passOn(place, taking, lost.points(), factor);
  }

  private Lost.Game game(InnerNode node, Taking taking) {
    return node.aggregation.traits().contains(Trait.WHOLE_TABLE)
        ? new TableGame(
            node,
            row,
            evaluation.used(
                node,
                Evaluation.children(node, results.table.columns, results.rows()),
                results.table.fits),
            results.table,
            taking)
        : new RowGame(node, taking);
  }

  private void addReworks(int place, InnerNode node, double aggregate, double factor) {
    double now = aggregate;
    if (node.transform.isPresent()) {
      Transform transform = node.transform.get();
      double next = transform.apply(now);
      addStep(place, Step.Kind.TRANSFORM, now, next, factor);
      now = next;
    }
    if (node.rounding.isPresent()) {
      addStep(place, Step.Kind.ROUNDING, now, node.rounding.get().apply(now), factor);
    }
  }

  private void addStep(int place, Step.Kind kind, double before, double after, double factor) {
    if (before != after) {
      points[place].steps.add(new Step(kind, before, after, factor * (before - after)));
    }
  }

  private void passOn(int place, Taking taking, double[] lost, double factor) {
    List<Place> places = results.layout.places;
    for (int p = place + 1; p < places.size(); p++) {
      Place below = places.get(p);
      int index = below.parent() == place ? taking.indexOf(below.child()) : -1;
      if (index >= 0) {
        PlacePoints child = points[p];
        child.weight = taking.weights[index];
        child.pathWeight = points[place].pathWeight * child.weight;
        child.available = OptionalDouble.of(points[place].available.orElseThrow() * child.weight);
        child.lost = OptionalDouble.of(lost[index] * factor);
        if (taking.counted[index]) {
          double worst = taking.values[index];
          child.steps.add(new Step(Step.Kind.COUNTED_AS_WORST, worst, worst, lost[index] * factor));
        }
      }
    }
  }

  private Taking taking(InnerNode node) {
    double[] weights = results.table.weights(node);
    int size = 0;
    for (int c = 0; c < weights.length; c++) {
      size += takes(node, weights, c) ? 1 : 0;
    }
    Taking taking = new Taking(size);
    Sum total = new Sum();
    int next = 0;
    for (int c = 0; c < weights.length; c++) {
      if (takes(node, weights, c)) {
        Column column = results.table.columns[node.children[c]];
        taking.children[next] = c;
        taking.nominal[next] = weights[c];
        taking.counted[next] = !column.has(row);
        taking.values[next] = column.has(row) ? column.value(row) : worst(node.children[c]);
        total.add(weights[c]);
        next++;
      }
    }
    for (int i = 0; i < size; i++) {
      taking.weights[i] = taking.nominal[i] / total.value();
    }
    return taking;
  }

  private boolean takes(InnerNode node, double[] weights, int c) {
    Column column = results.table.columns[node.children[c]];
    return weights[c] > 0
        && (column.has(row)
            || (node.missing == MissingPolicy.WORST && !column.is(row, Reason.NOT_APPLICABLE)));
  }

  private double worst(int slot) {
    return evaluation.range(slot, results.table.fits).orElse(range).low();
  }
}
