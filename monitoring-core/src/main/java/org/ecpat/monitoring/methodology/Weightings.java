package org.ecpat.monitoring.methodology;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The weightings that come with the library.
 *
 * <table>
 * <caption>Weightings by structure</caption>
 * <tr><th>method</th><th>weight of a child</th><th>constant, missing or negative child</th>
 * <th>source</th></tr>
 * <tr><td>{@link #declared()} {@code declared}</td><td>as the framework or the methodology declares
 * it</td><td>as any other</td><td>–</td></tr>
 * <tr><td>{@link #equal()} {@code equal}</td><td>the same for all, so that goals weigh the same and
 * so do the indicators within each</td><td>as any other</td><td>OECD/JRC handbook 2008, step
 * 6</td></tr>
 * <tr><td>{@link #perIndicator()} {@code per-indicator}</td><td>the number of indicators with
 * weight below it</td><td>as any other</td><td>–</td></tr>
 * <tr><td>{@link #budget} {@code budget}</td><td>the mean over the experts of their points, each
 * expert's rescaled over the siblings</td><td>as any other</td><td>budget allocation, OECD/JRC
 * handbook 2008, step 6</td></tr>
 * </table>
 *
 * <table>
 * <caption>Weightings by the scores of the population</caption>
 * <tr><th>method</th><th>weight of a child</th><th>constant or missing child</th><th>negative</th>
 * <th>source</th></tr>
 * <tr><td>{@link #standardDeviation} {@code standard-deviation}</td><td>σ of (x − min)/(max −
 * min)</td><td>0</td><td>a value</td><td>Diakoulaki et al. 1995</td></tr>
 * <tr><td>{@link #entropy} {@code entropy}</td><td>1 + ΣP·ln P/ln m, P = x/Σx, 0·ln 0 = 0</td>
 * <td>0</td><td>an error</td><td>Shannon 1948; Zeleny 1982</td></tr>
 * <tr><td>{@link #critic} {@code critic}</td><td>σ·Σ(1 − r), r Pearson's coefficient with each
 * other child that is not constant, 0 where there is none</td><td>0</td><td>a value</td>
 * <td>Diakoulaki et al. 1995</td></tr>
 * <tr><td>{@link #merec} {@code merec}</td><td>Σ|S′ − S|, S = ln(1 + Σ|ln(min x/x)|/m), S′ without
 * the child</td><td>0</td><td>an error, and so is 0</td><td>Keshavarz-Ghorabaee et al.
 * 2021</td></tr>
 * <tr><td>{@link #principalComponent} {@code pca}</td><td>the loading on the first component of the
 * correlations, signed so that the sum is positive; 0 if it is negative</td><td>0</td><td>a
 * value</td><td>OECD/JRC handbook 2008, 6.1; COINr</td></tr>
 * <tr><td>{@link #squaredPrincipalComponent} {@code squared-pca}</td><td>the square of that
 * loading</td><td>0</td><td>a value</td><td>Nicoletti et al. 2000</td></tr>
 * <tr><td>{@link #infomax} {@code infomax}</td><td>1/σ, with which the correlations with the mean
 * have the largest sum</td><td>0</td><td>a value</td><td>COINr</td></tr>
 * <tr><td>{@link #balance} {@code balance}</td><td>v/σ, R·v = t for the correlations R and the
 * targets t</td><td>0</td><td>a value</td><td>Becker et al. 2017; COINr</td></tr>
 * </table>
 *
 * <p>Weights by scores use what is there: a column its own values, a pair of columns the states
 * that have both, MEREC the children that a state has. A pair without common states counts as not
 * correlated. A weight of 0 is shown in every result as the nominal weight. If all children are
 * constant, or there is one state, {@link WhenConstant} says what happens. σ is the deviation of a
 * sample, with m − 1.
 *
 * <p>A child declared with weight 0 takes no part in any of them.
 */
public final class Weightings {
  private Weightings() {}

  /** The weights that the framework declares, or the methodology in its place. */
  public static Weighting declared() {
    return new Declared();
  }

  /** The same weight for every child that has a weight. */
  public static Weighting equal() {
    return new Equal();
  }

  /** As many times the weight as there are indicators with weight below. */
  public static Weighting perIndicator() {
    return new PerIndicator();
  }

  /**
   * The mean of several experts' points.
   *
   * <p>Each expert's points are rescaled over the siblings, then averaged over those who gave any
   * to one of them; a child that an expert leaves out has no points of that expert.
   *
   * @param experts for each expert, points by the id of a goal or indicator, finite and 0 or more
   * @throws org.ecpat.monitoring.InvalidInputException if there is no expert, or points are
   *     otherwise; and when a plan is made, if no expert has a point for any child of a node
   */
  public static Weighting budget(List<Map<String, Double>> experts) {
    return new Budget(experts);
  }

  /** The more the scores of a child differ, the more it weighs. */
  public static Weighting standardDeviation(WhenConstant whenConstant) {
    return new ScoreWeighting(ScoreWeighting.Criterion.STANDARD_DEVIATION, whenConstant);
  }

  /**
   * The less evenly the scores of a child are spread over the states, the more it weighs.
   *
   * <p>Scoring throws if a score is negative.
   */
  public static Weighting entropy(WhenConstant whenConstant) {
    return new ScoreWeighting(ScoreWeighting.Criterion.ENTROPY, whenConstant);
  }

  /** The more a child differs, and the less it says what others say, the more it weighs. */
  public static Weighting critic(WhenConstant whenConstant) {
    return new ScoreWeighting(ScoreWeighting.Criterion.CRITIC, whenConstant);
  }

  /**
   * The more states change when a child is left out, the more it weighs.
   *
   * <p>Scoring throws unless all scores are above 0.
   */
  public static Weighting merec(WhenConstant whenConstant) {
    return new ScoreWeighting(ScoreWeighting.Criterion.MEREC, whenConstant);
  }

  /**
   * The more a child says of what all have in common, the more it weighs.
   *
   * <p>It is COINr's weighting by principal components but for the sign, which is arbitrary there.
   * A child that works against the component weighs 0. If the first component is not the only one
   * of its variance, or the loadings add up to 0, none is the first, and {@code whenConstant}
   * decides.
   */
  public static Weighting principalComponent(WhenConstant whenConstant) {
    return new ScoreWeighting(ScoreWeighting.Criterion.PCA, whenConstant);
  }

  /** The share of a child's variance in the first component; a child against it weighs too. */
  public static Weighting squaredPrincipalComponent(WhenConstant whenConstant) {
    return new ScoreWeighting(ScoreWeighting.Criterion.SQUARED_PCA, whenConstant);
  }

  /**
   * The largest sum of correlations between the children and their mean.
   *
   * <p>Over complete scores the arithmetic mean with the weights 1/σ has it, so that nothing has to
   * be searched: the sum is then √Σr over all pairs of children.
   */
  public static Weighting infomax(WhenConstant whenConstant) {
    return new ScoreWeighting(ScoreWeighting.Criterion.INFOMAX, whenConstant);
  }

  /**
   * Correlations between the children and their mean in the proportions of given targets.
   *
   * <p>Over complete scores the correlations with the arithmetic mean are in these proportions
   * exactly, where weights of 0 or more can do that. Otherwise they are as near as can be: the
   * largest distance of a correlation's share from its target's share is the smallest there is.
   *
   * @param targets importances by the id of a goal or indicator, finite and 0 or more; 1 for a
   *     child that is not named
   * @throws org.ecpat.monitoring.InvalidInputException if a target is otherwise
   */
  public static Weighting balance(Map<String, Double> targets, WhenConstant whenConstant) {
    return new Balance(targets, whenConstant);
  }

  private record PerIndicator() implements Weighting {
    @Override
    public double[] weights(Siblings siblings) {
      return siblings.leaves().stream().mapToDouble(Integer::doubleValue).toArray();
    }

    @Override
    public Dependence dependence() {
      return Dependence.ON_STRUCTURE;
    }

    @Override
    public Optional<Spec> spec() {
      return Optional.of(Spec.of("per-indicator"));
    }
  }

  private record Declared() implements Weighting {
    @Override
    public double[] weights(Siblings siblings) {
      return siblings.declared().stream().mapToDouble(Double::doubleValue).toArray();
    }

    @Override
    public Dependence dependence() {
      return Dependence.ON_STRUCTURE;
    }

    @Override
    public Optional<Spec> spec() {
      return Optional.of(Spec.of("declared"));
    }
  }

  private record Equal() implements Weighting {
    @Override
    public double[] weights(Siblings siblings) {
      return siblings.declared().stream().mapToDouble(w -> w > 0 ? 1 : 0).toArray();
    }

    @Override
    public Dependence dependence() {
      return Dependence.ON_STRUCTURE;
    }

    @Override
    public Optional<Spec> spec() {
      return Optional.of(Spec.of("equal"));
    }
  }
}
