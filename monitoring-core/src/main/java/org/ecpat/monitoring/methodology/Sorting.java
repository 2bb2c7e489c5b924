package org.ecpat.monitoring.methodology;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.ecpat.monitoring.Rules;
import org.ecpat.monitoring.framework.Truth;
import org.ecpat.monitoring.methodology.Criterion.Results;
import org.ecpat.monitoring.methodology.Outranking.Side;
import org.ecpat.monitoring.table.Bounds;
import org.ecpat.monitoring.table.Decimals;
import org.ecpat.monitoring.table.Sum;

/**
 * Sorts states into bands by comparing them with the limit profiles.
 *
 * <p>Bounds: the bands with all criteria at the worse and at the better end of their bounds, which
 * contain the band itself; none if a criterion that applies has no bounds. Both procedures are
 * monotone in every score.
 */
final class Sorting implements Classifier {
  private final int[] positions;
  private final Outranking outranking;
  private final double level;
  private final ElectreTri.Procedure procedure;
  private final MissingPolicy missing;

  /**
   * A sorting.
   *
   * @param positions the positions of the bands, the worst first
   */
  Sorting(
      int[] positions,
      Outranking outranking,
      double level,
      ElectreTri.Procedure procedure,
      MissingPolicy missing) {
    this.positions = positions.clone();
    this.outranking = outranking;
    this.level = level;
    this.procedure = procedure;
    this.missing = missing;
  }

  static void check(Rules rules, List<SortingCriterion> criteria) {
    List<String> nodes = criteria.stream().map(SortingCriterion::node).toList();
    double total = Sum.of(criteria.stream().mapToDouble(SortingCriterion::weight).toArray());
    rules
        .require(
            total > 0 && total < Double.POSITIVE_INFINITY,
            "weights",
            "criteria",
            "needs at least one criterion with weight",
            total)
        .require(
            nodes.stream().distinct().count() == nodes.size(),
            "duplicate-id",
            "criteria",
            "a node is one criterion",
            nodes);
  }

  static void checkLevel(Rules rules, String name, double level) {
    rules.require(
        level >= 0.5 && level <= 1, "cutting-level", name, "must be a number from 0.5 to 1", level);
  }

  @Override
  public OptionalInt band(Results results) {
    return scores(results).stream().mapToInt(s -> positions[reached(s)]).findFirst();
  }

  @Override
  public Optional<ClassAssignment> assign(Results results) {
    Optional<double[]> scores = scores(results);
    if (scores.isEmpty()) {
      return Optional.empty();
    }
    int own = reached(scores.get());
    List<ClassTest> tests = tests(scores.get(), results);
    Optional<double[]> worst = ends(results, End.WORST);
    Optional<double[]> best = ends(results, End.BEST);
    if (worst.isEmpty() || best.isEmpty()) {
      return Optional.of(ClassAssignment.unbounded(positions[own], tests));
    }
    int low = Math.min(own, reached(worst.get()));
    int high = Math.max(own, reached(best.get()));
    return Optional.of(
        ClassAssignment.between(positions[own], positions[low], positions[high], tests));
  }

  private boolean takesPart(SortingCriterion criterion, Results results) {
    return criterion.weight() > 0 && !results.isNotApplicable(criterion.node());
  }

  /** The scores, turned so that more is better, NaN where left out; empty without a class. */
  private Optional<double[]> scores(Results results) {
    double[] scores = new double[outranking.criteria().size()];
    Arrays.fill(scores, Double.NaN);
    boolean any = false;
    for (int c = 0; c < scores.length; c++) {
      SortingCriterion criterion = outranking.criteria().get(c);
      if (takesPart(criterion, results)) {
        OptionalDouble score = results.score(criterion.node());
        if (score.isPresent()) {
          scores[c] = criterion.sign() * score.getAsDouble();
        } else if (missing == MissingPolicy.REFUSE) {
          return Optional.empty();
        } else if (missing == MissingPolicy.WORST) {
          scores[c] =
              results
                  .bounds(criterion.node())
                  .map(b -> end(criterion, b, End.WORST))
                  .orElse(Double.NEGATIVE_INFINITY);
        }
        any |= !Double.isNaN(scores[c]);
      }
    }
    return any ? Optional.of(scores) : Optional.empty();
  }

  private enum End {
    WORST,
    BEST
  }

  private static double end(SortingCriterion criterion, Bounds bounds, End end) {
    boolean low = (end == End.WORST) == criterion.sign() > 0;
    return criterion.sign() * (low ? bounds.low() : bounds.high());
  }

  /** The scores at one end of their bounds; empty if one that applies has no bounds. */
  private Optional<double[]> ends(Results results, End end) {
    double[] ends = new double[outranking.criteria().size()];
    Arrays.fill(ends, Double.NaN);
    for (int c = 0; c < ends.length; c++) {
      SortingCriterion criterion = outranking.criteria().get(c);
      if (takesPart(criterion, results)) {
        Optional<Bounds> bounds = results.bounds(criterion.node());
        if (bounds.isEmpty()) {
          return Optional.empty();
        }
        ends[c] = end(criterion, bounds.get(), end);
      }
    }
    return Optional.of(ends);
  }

  /** The number of the best band reached, 0 for the worst. */
  private int reached(double[] scores) {
    int step = start();
    while (isWithin(step) && isNext(step, scores)) {
      step += direction();
    }
    return procedure == ElectreTri.Procedure.PESSIMISTIC ? step + 1 : step;
  }

  private int start() {
    return procedure == ElectreTri.Procedure.PESSIMISTIC ? outranking.steps() - 1 : 0;
  }

  private int direction() {
    return procedure == ElectreTri.Procedure.PESSIMISTIC ? -1 : 1;
  }

  private boolean isWithin(int step) {
    return step >= 0 && step < outranking.steps();
  }

  /** Whether the search goes on: down if a profile is not reached, up if it is. */
  private boolean isNext(int step, double[] scores) {
    return isReached(step, scores) == (procedure == ElectreTri.Procedure.OPTIMISTIC);
  }

  private boolean isReached(int step, double[] scores) {
    boolean outranks = outranks(step, scores, Side.STATE);
    return procedure == ElectreTri.Procedure.PESSIMISTIC
        ? outranks
        : outranks || !outranks(step, scores, Side.PROFILE);
  }

  private boolean outranks(int step, double[] scores, Side side) {
    return Decimals.reaches(outranking.credibility(step, scores, side), level);
  }

  /** The tests of the profiles that were tried, in the order of trying. */
  private List<ClassTest> tests(double[] scores, Results results) {
    List<String> left = new ArrayList<>();
    for (int c = 0; c < scores.length; c++) {
      SortingCriterion criterion = outranking.criteria().get(c);
      if (takesPart(criterion, results) && results.score(criterion.node()).isEmpty()) {
        left.add(criterion.node());
      }
    }
    List<ClassTest> tests = new ArrayList<>();
    int step = start();
    while (isWithin(step)) {
      tests.add(test(step, scores, left));
      if (!isNext(step, scores)) {
        break;
      }
      step += direction();
    }
    return tests;
  }

  private ClassTest test(int step, double[] scores, List<String> left) {
    double concordance = outranking.concordance(step, scores, Side.STATE);
    ClassTest.Builder test =
        ClassTest.builder()
            .of(outranking.band(step))
            .holds(Truth.of(isReached(step, scores)))
            .concordance(concordance)
            .credibility(outranking.credibility(step, scores, Side.STATE))
            .missing(left);
    if (procedure == ElectreTri.Procedure.OPTIMISTIC) {
      test.reverse(outranking.credibility(step, scores, Side.PROFILE));
    }
    for (int c = 0; c < scores.length; c++) {
      String node = outranking.criteria().get(c).node();
      if (!Double.isNaN(scores[c]) && outranking.concordance(step, c, scores[c], Side.STATE) > 0) {
        test.addSupporting(node);
      }
      if (outranking.vetoes(step, c, scores[c], Side.STATE, concordance)) {
        test.addVetoing(node);
      }
    }
    return test.build();
  }
}
