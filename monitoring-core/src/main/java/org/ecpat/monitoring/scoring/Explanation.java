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
 * among them in proportion.
 */
final class Explanation {
  /** What a method may differ from the sum of its parts without a step that says so. */
  private static final double METHOD_STEP = 1e-9;

  private final Results results;
  private final Evaluation evaluation;
  private final Shares shares;
  private final Range range;
  private final int row;
  private final PlacePoints points;

  /** The steps of goals, and those of being counted as worst, by place where there are any. */
  private final Map<Integer, List<Step>> steps = new HashMap<>(0);

  Explanation(Results results, Evaluation evaluation, Shares shares, Range range, int row) {
    this.results = results;
    this.evaluation = evaluation;
    this.shares = shares;
    this.range = range;
    this.row = row;
    this.points = new PlacePoints(results, shares, range.high(), row);
    explain();
  }

  /** The share among the siblings that take part; 0 if it takes no part. */
  double weight(int place) {
    return place == 0 || points.takesPart(place) ? points.share(place) : 0;
  }

  /** The product of the weights down from the whole; 0 if it takes no part. */
  double pathWeight(int place) {
    return place == 0 ? 1 : pathWeight(results.layout.place(place).parent()) * weight(place);
  }

  /** The points that could be won; empty if it takes no part. */
  OptionalDouble available(int place) {
    return points.takesPart(place)
        ? OptionalDouble.of(points.available(place))
        : OptionalDouble.empty();
  }

  /** The points that were lost; empty if it takes no part. */
  OptionalDouble lost(int place) {
    double lost = points.lost(place);
    return Double.isNaN(lost) ? OptionalDouble.empty() : OptionalDouble.of(lost);
  }

  /** The points that could be won less those that were lost; 0 if it takes no part. */
  double contribution(int place) {
    double lost = points.lost(place);
    return Double.isNaN(lost) ? 0 : points.available(place) - lost;
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
      points.begin(results.overall().value(row));
    }
    for (int p : results.layout.nodePlaces()) {
      explain(p, results.layout.place(p));
    }
  }

  private void explain(int p, Place place) {
    Column scores = results.table.columns[place.slot()];
    if (results.table.isFilled(place.slot(), row)) {
      double value = scores.value(row);
      add(p, new Step(Step.Kind.IMPUTED, value, value, lost(p).orElse(0)));
    } else if (scores.has(row) && points.takesPart(p)) {
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
    if (node.isPlain) {
      passOnPlain(place, node, value, factor);
    } else {
      split(place, node, value, factor);
    }
  }

  /** The same as {@link #split} without arrays. */
  private void passOnPlain(int place, InnerNode node, double value, double factor) {
    double[] weights = results.table.weights(node);
    double total = takesWhole(node) ? shares.total(node) : total(node, weights);
    points.open(place, total);
    points.cost(place, factor);
    double best = range.high();
    double sum = 0;
    double size = 0;
    for (int c = 0; c < weights.length; c++) {
      double score = score(node, c);
      if (weights[c] > 0 && !Double.isNaN(score)) {
        double loses = weights[c] / total * (best - score);
        sum += loses;
        size += StrictMath.abs(loses);
        if (!results.layout.isLeaf(node.children[c])) {
          points.lose(results.layout.below(place)[c], loses * factor);
        }
      }
    }
    // A plain sum shows that there is no step of the method, unless it comes close to one.
    double error = size * weights.length * 0x1p-52;
    if (!(StrictMath.abs(best - sum - value) + error < METHOD_STEP)) {
      addMethodStep(place, best - lost(node, weights, total), value, factor);
    }
  }

  private double score(InnerNode node, int c) {
    return results.table.columns[node.children[c]].value(row);
  }

  private boolean takesWhole(InnerNode node) {
    boolean whole = true;
    for (int child : node.children) {
      whole &= results.table.columns[child].has(row);
    }
    return whole;
  }

  /** The weight of the children that take part. */
  private double total(InnerNode node, double[] weights) {
    Sum total = new Sum();
    for (int c = 0; c < weights.length; c++) {
      if (weights[c] > 0 && !Double.isNaN(score(node, c))) {
        total.add(weights[c]);
      }
    }
    return total.value();
  }

  /** The points that the children of a node lost of its own. */
  private double lost(InnerNode node, double[] weights, double total) {
    Sum sum = new Sum();
    for (int c = 0; c < weights.length; c++) {
      double score = score(node, c);
      if (weights[c] > 0 && !Double.isNaN(score)) {
        sum.add(weights[c] / total * (range.high() - score));
      }
    }
    return sum.value();
  }

  private void split(int place, InnerNode node, double value, double factor) {
    double best = range.high();
    Taking taking = taking(node);
    points.open(place, taking.total);
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
    if (StrictMath.abs(expected - aggregate) > METHOD_STEP) {
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

  private void passOn(int place, Taking taking, double[] lost, double factor) {
    int[] below = results.layout.below(place);
    for (int i = 0; i < lost.length; i++) {
      int child = below[taking.children[i]];
      points.lose(child, lost[i] * factor);
      if (taking.counted[i]) {
        double worst = taking.values[i];
        add(child, new Step(Step.Kind.COUNTED_AS_WORST, worst, worst, lost[i] * factor));
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
