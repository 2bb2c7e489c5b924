package org.ecpat.monitoring.scoring;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.ecpat.monitoring.methodology.MissingPolicy;
import org.ecpat.monitoring.methodology.Rounding;
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
 * among them in proportion. Weights and available points follow from the total weight that takes
 * part at each node, so that beside it only the lost points are kept.
 */
final class Explanation {
  private final Results results;
  private final Evaluation evaluation;
  private final Range range;
  private final int row;

  /** The lost points of each place; NaN where it takes no part. */
  private final double[] lost;

  /** The total weight of the children that take part at each place of a goal or the whole. */
  private final double[] totals;

  /** The points that could be won at each place of a goal or the whole. */
  private final double[] available;

  /** The steps of goals, and those of being counted as worst, by place where there are any. */
  private final Map<Integer, List<Step>> steps = new HashMap<>(0);

  Explanation(Results results, Evaluation evaluation, Range range, int row) {
    this.results = results;
    this.evaluation = evaluation;
    this.range = range;
    this.row = row;
    this.lost = new double[results.layout.places.size()];
    this.totals = new double[results.layout.innerPlaces()];
    this.available = new double[totals.length];
    Arrays.fill(lost, Double.NaN);
    explain();
  }

  /** The share among the siblings that take part; 0 if it takes no part. */
  double weight(int place) {
    if (place == 0) {
      return 1;
    }
    if (!takesPart(place)) {
      return 0;
    }
    Place here = results.layout.place(place);
    Place above = results.layout.place(here.parent());
    InnerNode node = results.layout.node(above.slot());
    return results.table.weights(node)[here.child()] / totals[above.inner()];
  }

  /** The product of the weights down from the whole; 0 if it takes no part. */
  double pathWeight(int place) {
    return place == 0 ? 1 : pathWeight(results.layout.place(place).parent()) * weight(place);
  }

  /** The points that could be won; empty if it takes no part. */
  OptionalDouble available(int place) {
    return takesPart(place) ? OptionalDouble.of(availableAt(place)) : OptionalDouble.empty();
  }

  private double availableAt(int place) {
    Place here = results.layout.place(place);
    if (here.inner() >= 0) {
      return available[here.inner()];
    }
    return available[results.layout.place(here.parent()).inner()] * weight(place);
  }

  /** The points that were lost; empty if it takes no part. */
  OptionalDouble lost(int place) {
    return takesPart(place) ? OptionalDouble.of(lost[place]) : OptionalDouble.empty();
  }

  private boolean takesPart(int place) {
    return !Double.isNaN(lost[place]);
  }

  /** What was done to the value, in order. */
  List<Step> steps(int place) {
    List<Step> done = steps.getOrDefault(place, List.of());
    int slot = results.layout.place(place).slot();
    return results.layout.isLeaf(slot) && results.table.columns[slot].has(row)
        ? leafSteps(place, slot, done)
        : List.copyOf(done);
  }

  private void explain() {
    if (results.overall().has(row)) {
      lost[0] = range.high() - results.overall().value(row);
      available[0] = range.high();
    }
    for (int p = 0; p < lost.length; p++) {
      Place place = results.layout.place(p);
      if (place.inner() >= 0) {
        explain(p, place);
      }
    }
  }

  private void explain(int p, Place place) {
    if (p > 0 && takesPart(p)) {
      int above = results.layout.place(place.parent()).inner();
      available[place.inner()] = available[above] * weight(p);
    }
    Column scores = results.table.columns[place.slot()];
    if (results.table.isFilled(place.slot(), row)) {
      double value = scores.value(row);
      add(p, new Step(Step.Kind.IMPUTED, value, value, lost(p).orElse(0)));
    } else if (scores.has(row) && takesPart(p)) {
      explainNode(p, results.layout.node(place.slot()));
    }
  }

  private List<Step> leafSteps(int place, int leaf, List<Step> done) {
    double score = results.table.columns[leaf].value(row);
    double raw = results.table.input.column(leaf).value(row);
    OptionalDouble unclamped = results.table.fits[leaf].unclamped(raw);
    double before = clamped(unclamped.orElse(score), leaf);
    List<Step> all = new ArrayList<>(done);
    if (unclamped.isPresent() && unclamped.getAsDouble() != before) {
      all.add(new Step(Step.Kind.CLAMP, unclamped.getAsDouble(), before, 0));
    }
    Optional<Rounding> rounding = evaluation.leafRounding(leaf);
    if (rounding.isPresent() && before != score) {
      double factor = factor(place, range.high() - score);
      all.add(new Step(Step.Kind.ROUNDING, before, score, factor * (before - score)));
    }
    return List.copyOf(all);
  }

  private double clamped(double value, int leaf) {
    return results.table.fits[leaf].range().map(r -> r.clamp(value)).orElse(value);
  }

  private double factor(int place, double ownLost) {
    return ownLost == 0 ? 0 : lost(place).orElse(0) / ownLost;
  }

  private void explainNode(int place, InnerNode node) {
    double value = results.table.columns[node.slot].value(row);
    double factor = factor(place, range.high() - value);
    if (node.isLinear && !node.isReworked() && node.missing != MissingPolicy.WORST) {
      passOnLinear(place, node, value, factor);
    } else {
      split(place, node, value, factor);
    }
  }

  /** The same as {@link #split} without arrays. */
  private void passOnLinear(int place, InnerNode node, double value, double factor) {
    double[] weights = results.table.weights(node);
    Column[] columns = results.table.columns;
    Sum sum = new Sum();
    for (int c = 0; c < weights.length; c++) {
      if (weights[c] > 0 && !Double.isNaN(columns[node.children[c]].value(row))) {
        sum.add(weights[c]);
      }
    }
    int[] below = results.layout.below(place);
    double total = sum.value();
    totals[results.layout.place(place).inner()] = total;
    sum.clear();
    for (int c = 0; c < weights.length; c++) {
      double score = columns[node.children[c]].value(row);
      if (weights[c] > 0 && !Double.isNaN(score)) {
        double loses = weights[c] / total * (range.high() - score);
        sum.add(loses);
        lost[below[c]] = loses * factor;
      }
    }
    addMethodStep(place, range.high() - sum.value(), value, factor);
  }

  private void split(int place, InnerNode node, double value, double factor) {
    double best = range.high();
    Taking taking = taking(node);
    totals[results.layout.place(place).inner()] = taking.total;
    double aggregate = node.isReworked() ? results.table.aggregates[node.slot].value(row) : value;
    Lost split = Lost.split(game(node, taking), best);
    if (split.isEstimated()) {
      add(place, new Step(Step.Kind.ESTIMATED_SPLIT, aggregate, aggregate, 0));
    }
    addMethodStep(place, best - split.sum(), aggregate, factor);
    addReworks(place, node, aggregate, factor);
    passOn(place, taking, split.points(), factor);
  }

  private void addMethodStep(int place, double expected, double aggregate, double factor) {
    if (StrictMath.abs(expected - aggregate) > 1e-9) {
      addStep(place, Step.Kind.METHOD, expected, aggregate, factor);
    }
  }

  private Lost.Game game(InnerNode node, Taking taking) {
    return node.isWholeTable
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
      add(place, new Step(kind, before, after, factor * (before - after)));
    }
  }

  private void add(int place, Step step) {
    steps.computeIfAbsent(place, p -> new ArrayList<>()).add(step);
  }

  private void passOn(int place, Taking taking, double[] points, double factor) {
    int[] below = results.layout.below(place);
    for (int i = 0; i < points.length; i++) {
      int child = below[taking.children[i]];
      lost[child] = points[i] * factor;
      if (taking.counted[i]) {
        double worst = taking.values[i];
        add(child, new Step(Step.Kind.COUNTED_AS_WORST, worst, worst, lost[child]));
      }
    }
  }

  private Taking taking(InnerNode node) {
    double[] weights = results.table.weights(node);
    int size = 0;
    for (int c = 0; c < weights.length; c++) {
      size += takes(node, c) ? 1 : 0;
    }
    Taking taking = new Taking(size);
    Sum total = new Sum();
    int next = 0;
    for (int c = 0; c < weights.length; c++) {
      if (takes(node, c)) {
        Column column = results.table.columns[node.children[c]];
        taking.children[next] = c;
        taking.nominal[next] = weights[c];
        taking.counted[next] = !column.has(row);
        taking.values[next] = column.has(row) ? column.value(row) : worst(node.children[c]);
        total.add(weights[c]);
        next++;
      }
    }
    taking.total = total.value();
    Arrays.setAll(taking.weights, i -> taking.nominal[i] / taking.total);
    return taking;
  }

  private boolean takes(InnerNode node, int c) {
    Column column = results.table.columns[node.children[c]];
    return results.table.weights(node)[c] > 0
        && (column.has(row)
            || (node.missing == MissingPolicy.WORST && !column.is(row, Reason.NOT_APPLICABLE)));
  }

  private double worst(int slot) {
    return evaluation.range(slot, results.table.fits).orElse(range).low();
  }
}
