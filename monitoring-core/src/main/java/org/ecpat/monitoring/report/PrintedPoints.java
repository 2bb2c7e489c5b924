package org.ecpat.monitoring.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.ecpat.monitoring.scoring.Score;
import org.ecpat.monitoring.scoring.Step;
import org.ecpat.monitoring.table.Decimals;

/**
 * The points of a tree in printed digits, so that the parts of every node add up to it.
 *
 * <p>From the top down, lost points and contributions are each dealt out by {@link
 * LargestRemainder}; available points are their sum. So every row and every column adds up, and
 * what lost nothing is printed as having lost nothing.
 */
final class PrintedPoints {

  /** The points of one node, in units of the last printed digit. */
  record Points(long available, long lost, long contribution) {}

  private final double unit;
  private final Map<ScoreTree, Points> points = new HashMap<>();
  private final Map<ScoreTree, Long> weights = new HashMap<>();
  private final Map<ScoreTree, long[]> steps = new HashMap<>();

  PrintedPoints(ScoreTree tree, int digits) {
    this.unit = StrictMath.pow(10, digits);
    Score whole = tree.score();
    if (takesPart(tree)) {
      long available = units(whole.available().getAsDouble());
      long contribution = units(whole.contribution());
      dealOut(tree, new Points(available, available - contribution, contribution));
    }
    weights.put(tree, units(100 * whole.weight()));
    tree.all().forEach(this::dealOutWeights);
  }

  /** The points of a node; empty if it takes no part. */
  Optional<Points> points(ScoreTree node) {
    return Optional.ofNullable(points.get(node));
  }

  /** The weight of a node among its siblings in per cent, in units of the last printed digit. */
  long weight(ScoreTree node) {
    return weights.getOrDefault(node, 0L);
  }

  /** The points lost by each step of a node, in units of the last printed digit. */
  long[] lostInSteps(ScoreTree node) {
    long[] dealtOut = steps.get(node);
    return dealtOut != null
        ? dealtOut
        : node.score().steps().stream().mapToLong(step -> units(step.lost())).toArray();
  }

  private void dealOut(ScoreTree node, Points own) {
    points.put(node, own);
    List<ScoreTree> children = node.children().stream().filter(PrintedPoints::takesPart).toList();
    if (children.isEmpty()) {
      return;
    }
    List<Step> ownSteps = node.score().steps();
    List<Double> losses = new ArrayList<>(parts(children, s -> s.lost().orElse(0)));
    ownSteps.forEach(step -> losses.add(unit * step.lost()));
    long[] lost = LargestRemainder.round(array(losses), near(own.lost(), losses));
    long[] lostInSteps = Arrays.copyOfRange(lost, children.size(), lost.length);
    steps.put(node, lostInSteps);
    List<Double> gains = parts(children, Score::contribution);
    long toGain = own.contribution() + Arrays.stream(lostInSteps).sum();
    long[] gained = LargestRemainder.round(array(gains), near(toGain, gains));
    for (int i = 0; i < children.size(); i++) {
      dealOut(children.get(i), new Points(lost[i] + gained[i], lost[i], gained[i]));
    }
  }

  private void dealOutWeights(ScoreTree node) {
    List<Double> shares = parts(node.children(), s -> 100 * s.weight());
    long[] units = LargestRemainder.round(array(shares), near(units(100), shares));
    for (int i = 0; i < units.length; i++) {
      weights.put(node.children().get(i), units[i]);
    }
  }

  /** The printed total, unless rounding cannot be why the parts add up to something else. */
  private static long near(long total, List<Double> parts) {
    double sum = parts.stream().mapToDouble(Double::doubleValue).sum();
    return StrictMath.abs(sum - total) <= parts.size() + 1 ? total : StrictMath.round(sum);
  }

  private List<Double> parts(List<ScoreTree> nodes, ToDoubleFunction<Score> part) {
    return nodes.stream().map(node -> unit * part.applyAsDouble(node.score())).toList();
  }

  private static double[] array(List<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).toArray();
  }

  private long units(double value) {
    return (long) StrictMath.floor(Decimals.settle(unit * value) + 0.5);
  }

  private static boolean takesPart(ScoreTree node) {
    return node.score().available().isPresent();
  }
}
