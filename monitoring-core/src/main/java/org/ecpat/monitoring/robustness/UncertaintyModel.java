package org.ecpat.monitoring.robustness;

import java.util.ArrayList;
import java.util.List;
import org.ecpat.monitoring.InvalidInputException;
import org.ecpat.monitoring.observation.Observations;
import org.ecpat.monitoring.observation.Round;
import org.ecpat.monitoring.scoring.Baseline;
import org.ecpat.monitoring.scoring.ScoringPlan;
import org.jspecify.annotations.Nullable;

/**
 * An exercise with its uncertain inputs as functions of uniform coordinates.
 *
 * <p>Immutable and thread-safe. Monte Carlo analysis fills the coordinates at random, sensitivity
 * analysis by a design; both run the same {@link Replicate}.
 */
public final class UncertaintyModel {
  private final List<Factor> factors;
  private final List<Bound> bound;
  private final int[] offsets;
  private final List<ScoringPlan> plans;
  private final Baseline baseline;
  private final @Nullable Baseline[] baselines;

  private UncertaintyModel(Baseline baseline, List<Factor> factors) {
    Binder binder = new Binder(baseline, factors);
    this.baseline = baseline;
    this.factors = List.copyOf(factors);
    this.bound = binder.bound();
    this.plans = binder.plans();
    this.baselines = new @Nullable Baseline[plans.size()];
    this.offsets = new int[bound.size() + 1];
    for (int f = 0; f < bound.size(); f++) {
      offsets[f + 1] = offsets[f] + bound.get(f).dimension();
    }
  }

  /**
   * A round with some factors.
   *
   * @throws InvalidInputException with all findings if the observations have an error, or a factor
   *     names something unknown or does not fit
   */
  public static UncertaintyModel of(
      ScoringPlan plan, Observations observations, Round round, List<Factor> factors) {
    return of(plan.baseline(observations, round), factors);
  }

  /**
   * A baseline with some factors.
   *
   * @throws InvalidInputException with all findings if a factor names something unknown or does not
   *     fit
   */
  public static UncertaintyModel of(Baseline baseline, List<Factor> factors) {
    return new UncertaintyModel(baseline, factors);
  }

  /** The factors, in the order of their coordinates. */
  public List<Factor> factors() {
    return factors;
  }

  /** The codes of the states, in the order of the rows of a replicate. */
  public List<String> states() {
    return baseline.states();
  }

  /** The round without any change. */
  public Baseline baseline() {
    return baseline;
  }

  /** The number of uniform coordinates of all factors. */
  public int dimension() {
    return offsets[bound.size()];
  }

  /** The number of coordinates of a factor, by its position; 0 if nothing of it can vary. */
  public int dimension(int factor) {
    return offsets[factor + 1] - offsets[factor];
  }

  /** Where the coordinates of a factor, by its position, begin. */
  public int offset(int factor) {
    return offsets[factor];
  }

  /** Something that computes replicates, for one thread. */
  public Replicate replicate() {
    return new Replicate(this);
  }

  int size() {
    return bound.size();
  }

  Bound bound(int factor) {
    return bound.get(factor);
  }

  /** The number of plans that factors choose among. */
  int plans() {
    return plans.size();
  }

  /** The round judged by one of the plans, made when it is first asked for. */
  synchronized Baseline baseline(int plan) {
    Baseline known = baselines[plan];
    if (known == null) {
      known = plans.size() == 1 ? baseline : baseline.judgedBy(plans.get(plan));
      baselines[plan] = known;
    }
    return known;
  }

  /** The positions of the nodes whose weights are drawn, each with its first coordinate. */
  List<DrawnNode> drawnNodes() {
    List<DrawnNode> nodes = new ArrayList<>();
    for (int f = 0; f < bound.size(); f++) {
      if (bound.get(f) instanceof BoundWeights weights) {
        int at = offsets[f];
        for (int node : weights.positions()) {
          nodes.add(new DrawnNode(node, at));
          at += baseline.children(node).size();
        }
      }
    }
    return nodes;
  }

  /** A node whose weights are drawn from the coordinates that begin at a place. */
  record DrawnNode(int node, int from) {}
}
