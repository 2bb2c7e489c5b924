package org.ecpat.monitoring.robustness;

import java.util.List;
import java.util.OptionalInt;
import org.ecpat.monitoring.framework.Framework;
import org.ecpat.monitoring.framework.Goal;
import org.ecpat.monitoring.framework.Indicator;
import org.ecpat.monitoring.methodology.Aggregation;
import org.ecpat.monitoring.methodology.MissingPolicy;
import org.ecpat.monitoring.methodology.Normalization;

/**
 * The sources of uncertainty that there are.
 *
 * <table>
 * <caption>Factors, their names and their uniform coordinates</caption>
 * <tr><th>factory</th><th>name</th><th>what varies</th><th>coordinates</th></tr>
 * <tr><td>{@link #weightsAround}</td><td>{@code weights}</td><td>all weights, Dirichlet around
 * nominal</td><td>one a child</td></tr>
 * <tr><td>{@link #weightsWithin}</td><td>{@code weights}</td><td>all weights, uniform ± a
 * share</td><td>one a child</td></tr>
 * <tr><td>{@link #anyWeights}</td><td>{@code weights}</td><td>all weights, uniform on the
 * simplex</td><td>one a child</td></tr>
 * <tr><td>{@link #normalizations}</td><td>{@code normalization}</td><td>how values become
 * scores</td><td>1</td></tr>
 * <tr><td>{@link #aggregations}</td><td>{@code aggregation}</td><td>how scores become one</td><td>1
 * </td></tr>
 * <tr><td>{@link #aggregationsAt}</td><td>{@code aggregation-at-level-n}</td><td>the same at one
 * level</td><td>1</td></tr>
 * <tr><td>{@link #missing}</td><td>{@code missing}</td><td>what a missing child means</td><td>1
 * </td></tr>
 * <tr><td>{@link #answers}</td><td>{@code answers}</td><td>what was observed</td><td>one an answer
 * that is not sure</td></tr>
 * <tr><td>{@link #leaveIndicatorOut}</td><td>{@code left-out-indicator}</td><td>which indicator is
 * left out</td><td>1</td></tr>
 * <tr><td>{@link #leaveGoalOut}</td><td>{@code left-out-goal}</td><td>which top goal is left
 * out</td><td>1</td></tr>
 * </table>
 */
public final class Factors {
  private Factors() {}

  /** All weights vary around the nominal ones, as {@link WeightSpread.Dirichlet} says. */
  public static Factor weightsAround(double concentration) {
    return new Factor.Weights("weights", new WeightSpread.Dirichlet(concentration), List.of());
  }

  /** All weights vary by a share up and down, as {@link WeightSpread.Relative} says. */
  public static Factor weightsWithin(double share) {
    return new Factor.Weights("weights", new WeightSpread.Relative(share), List.of());
  }

  /** All weights are anything at all, as {@link WeightSpread.Simplex} says. */
  public static Factor anyWeights() {
    return new Factor.Weights("weights", new WeightSpread.Simplex(), List.of());
  }

  /** Values become scores in one of these ways. */
  public static Factor normalizations(Normalization... alternatives) {
    return new Factor.NormalizedBy("normalization", List.of(alternatives));
  }

  /** Children become one score in one of these ways, wherever no rule of a level or node stands. */
  public static Factor aggregations(Aggregation... alternatives) {
    return new Factor.AggregatedBy("aggregation", OptionalInt.empty(), List.of(alternatives));
  }

  /** Children become one score in one of these ways at a level, 0 for the whole. */
  public static Factor aggregationsAt(int level, Aggregation... alternatives) {
    return new Factor.AggregatedBy(
        "aggregation-at-level-" + level, OptionalInt.of(level), List.of(alternatives));
  }

  /** A missing child means one of these things. */
  public static Factor missing(MissingPolicy... alternatives) {
    return new Factor.MissingAs("missing", List.of(alternatives));
  }

  /**
   * Answers are as sure as their assessors say, numbers within a quarter of their scale.
   *
   * @param confidence the confidence of an answer that states none, from 0 to 1; 1 keeps it
   */
  public static Factor answers(double confidence) {
    return new Factor.Answers("answers", confidence, 0.25);
  }

  /** One indicator of a framework, any with a weight, is left out. */
  public static Factor leaveIndicatorOut(Framework framework) {
    List<String> ids =
        framework.indicators().stream().filter(i -> i.weight() > 0).map(Indicator::id).toList();
    return new Factor.LeftOut("left-out-indicator", ids, 1);
  }

  /** One top goal of a framework, any with a weight, is left out. */
  public static Factor leaveGoalOut(Framework framework) {
    List<String> ids =
        framework.topGoals().stream().filter(g -> g.weight() > 0).map(Goal::id).toList();
    return new Factor.LeftOut("left-out-goal", ids, 1);
  }
}
