package org.ecpat.monitoring.methodology;

import java.util.List;
import java.util.OptionalDouble;

/**
 * The normalisations that come with the library.
 *
 * <table>
 * <caption>Normalisations</caption>
 * <tr><th>method</th><th>formula</th><th>constant column, or one state</th><th>no data</th><th>zero
 * and negative values</th><th>source</th></tr>
 * <tr><td>{@link #byScale()} {@code by-scale}</td><td>L + (x − worst)/(best − worst)·(H − L),
 * clamped</td><td>as any other</td><td>nothing to score</td><td>as any other</td><td>goalposts,
 * OECD/JRC handbook 2008, 5.6</td></tr>
 * <tr><td>{@link #goalposts(Ends)} {@code goalposts}</td><td>the same, clamped or open</td><td>as
 * any other</td><td>nothing to score</td><td>as any other</td><td>the same</td></tr>
 * <tr><td>{@link #minMax()} {@code min-max}</td><td>L + (x − min)/(max − min)·(H − L), 1 − that
 * where less is better, clamped</td><td>cannot be computed</td><td>cannot be computed</td><td>as
 * any other</td><td>OECD/JRC handbook 2008, 5.3</td></tr>
 * <tr><td>{@link #zScore(double, double)} {@code z-score}</td><td>mean + deviation·(x − x̄)/s, s
 * over n − 1</td><td>cannot be computed</td><td>cannot be computed</td><td>as any other</td>
 * <td>handbook, 5.2 </td></tr>
 * <tr><td>{@link #scaled(double, double)} {@code scaled}</td><td>a + b·x, a − b·x where less is
 * better</td><td>as any other</td><td>nothing to score</td><td>as any other</td><td>–</td></tr>
 * <tr><td>{@link #rank(TiedRank)} {@code rank}</td><td>r from 1, the worst, to n</td><td>the shared
 * rank</td><td>cannot be computed</td><td>as any other</td><td>handbook, 5.1</td></tr>
 * <tr><td>{@link #borda(TiedRank)} {@code borda}</td><td>r − 1</td><td>the shared rank − 1</td>
 * <td>cannot be computed</td><td>as any other</td><td>Borda 1781</td></tr>
 * <tr><td>{@link #percentileRank(TiedRank)} {@code percentile-rank}</td><td>L + (r − 1)/(n − 1)·(H
 * − L)</td><td>the shared rank; one state cannot be computed</td><td>cannot be computed</td><td>as
 * any other</td><td>–</td></tr>
 * <tr><td>{@link #fractionalRank()} {@code fractional-rank}</td><td>L + (r − ½)/n·(H − L), r the
 * mean of tied ranks</td><td>the middle of the range</td><td>cannot be computed</td><td>as any
 * other</td><td>ridit, Bross 1958</td></tr>
 * <tr><td>{@link #distanceToTarget(double, Ends)} {@code distance-to-target}</td><td>L + (x −
 * worst)/(target − worst)·(H − L), worst of the population</td><td>as any other if the target is
 * better</td><td>cannot be computed </td><td>as any other</td><td>handbook, 5.4</td></tr>
 * <tr><td>{@link #distanceToReference(String, Ends)} {@code distance-to-reference}</td><td>the
 * same, the target being the value of a state</td><td>cannot be computed</td><td>cannot be
 * computed</td><td>as any other</td><td>handbook, 5.4</td></tr>
 * <tr><td>{@link #fractionOfBest()} {@code fraction-of-best}</td><td>L + x/max·(H − L), min/x where
 * less is better</td><td>H</td><td>cannot be computed</td><td>a best value of 0 or less, or a
 * negative value, cannot be computed</td><td>handbook, 5.4</td></tr>
 * <tr><td>{@link #banding} {@code banding}</td><td>the points of the highest step reached</td>
 * <td>as any other</td><td>nothing to score</td><td>as any other</td><td>handbook, 5.5</td></tr>
 * <tr><td>{@link #piecewiseLinear} {@code piecewise-linear}</td><td>straight lines between
 * corners</td><td>as any other</td><td>nothing to score</td><td>as any other</td><td>–</td></tr>
 * <tr><td>{@link #power} {@code power}</td><td>a + b·x^p, open</td><td>as any other</td><td>nothing
 * to score</td><td>zero gives a, or cannot be computed if p &lt; 0; negative cannot be
 * computed</td><td>–</td></tr>
 * <tr><td>{@link #logarithm} {@code logarithm}</td><td>a + b·ln x, open</td><td>as any other</td>
 * <td>nothing to score</td><td>cannot be computed</td><td>–</td></tr>
 * <tr><td>{@link #logarithmic(Ends)} {@code logarithmic}</td><td>L + (ln x − ln worst)/(ln best −
 * ln worst)·(H − L) </td><td>as any other</td><td>nothing to score</td><td>cannot be computed</td>
 * <td>Human Development Report, technical note 1</td></tr>
 * <tr><td>{@link #saturating(double, Ends)} {@code saturating}</td><td>goalposts on x/(x + k)</td>
 * <td>as any other </td><td>nothing to score</td><td>zero as any other; negative cannot be
 * computed</td><td>Michaelis and Menten 1913</td></tr>
 * </table>
 *
 * <p>L and H are the ends of the methodology's score range. A missing value keeps its reason. The
 * direction is the scale's, but that worst and best say it themselves. Equal values have equal
 * scores, compared exactly; a range so small that the quotient overflows cannot be computed, or
 * ends at the nearer end of the range. The distance to the maximum, 1 − (max − x)/(max − min), is
 * {@link #minMax()}. A column has no infinite value: one that is set cannot be computed from the
 * start.
 */
public final class Normalizations {
  private Normalizations() {}

  /**
   * From worst to best of the scale, clamped to the score range.
   *
   * <p>A target band is worth everything inside and falls linearly to nothing at its worst values.
   */
  public static Normalization byScale() {
    return new ByScale();
  }

  /**
   * From worst to best of the scale or of the indicator's rules, clamped or open.
   *
   * <p>It needs both; a target band is {@link #byScale()}'s.
   */
  public static Normalization goalposts(Ends ends) {
    return new Goalposts(
        new Goalposts.Straight(), OptionalDouble.empty(), OptionalDouble.empty(), ends);
  }

  /**
   * From a worst to a best value, the same for all indicators, clamped or open.
   *
   * <p>40, 50 and 90 between 50 and 90 score 0, 0 and 100, or −25, 0 and 100 with open ends.
   *
   * @throws org.ecpat.monitoring.InvalidInputException if they are equal or not finite
   */
  public static Normalization goalposts(double worst, double best, Ends ends) {
    return new Goalposts(
        new Goalposts.Straight(), OptionalDouble.of(worst), OptionalDouble.of(best), ends);
  }

  /**
   * From worst to best on the scale of the natural logarithm.
   *
   * <p>From 100 to 75 000, an income of 3 829 is worth 0.5506 of the range (Human Development
   * Index). Values of 0 or less cannot be computed; neither may worst or best be.
   */
  public static Normalization logarithmic(Ends ends) {
    return new Goalposts(
        new Goalposts.Logarithm(), OptionalDouble.empty(), OptionalDouble.empty(), ends);
  }

  /**
   * From worst to best on the curve x/(x + half), which rises ever more slowly.
   *
   * <p>Without worst and best, 0 is worth nothing, {@code half} is worth half and infinity
   * everything, or the other way round where less is better. Negative values cannot be computed.
   *
   * @throws org.ecpat.monitoring.InvalidInputException unless {@code half} is finite and above 0
   */
  public static Normalization saturating(double half, Ends ends) {
    return new Goalposts(
        new Goalposts.Saturation(half), OptionalDouble.empty(), OptionalDouble.empty(), ends);
  }

  /**
   * From the smallest to the largest value of the population, clamped to the score range.
   *
   * <p>With fewer than two different values it cannot be computed.
   */
  public static Normalization minMax() {
    return new MinMax();
  }

  /**
   * Standard deviations from the mean of the population, moved to a mean and a deviation of choice.
   *
   * <p>Results are open: they can lie beyond the score range. With fewer than two different values
   * it cannot be computed.
   *
   * @throws org.ecpat.monitoring.InvalidInputException unless both are finite and the deviation is
   *     above 0
   */
  public static Normalization zScore(double mean, double deviation) {
    return new ZScore(mean, deviation);
  }

  /** A straight line, a + b·x, or a − b·x where less is better; open. */
  public static Normalization scaled(double a, double b) {
    return new Scaled(a, b);
  }

  /**
   * The rank in the population from 1, the worst, to the number of states with a value.
   *
   * <p>A value that is not in the population takes the place it would have, at most that number.
   */
  public static Normalization rank(TiedRank ties) {
    return new RankScore(RankScore.Kind.RANK, ties);
  }

  /** The number of states that are worse: the rank less 1. */
  public static Normalization borda(TiedRank ties) {
    return new RankScore(RankScore.Kind.BORDA, ties);
  }

  /** The rank as a share of the way from the lowest to the highest rank, over the score range. */
  public static Normalization percentileRank(TiedRank ties) {
    return new RankScore(RankScore.Kind.PERCENTILE, ties);
  }

  /** The share of states that are worse, and half of those equal, over the score range. */
  public static Normalization fractionalRank() {
    return new RankScore(RankScore.Kind.FRACTIONAL, TiedRank.MEAN);
  }

  /**
   * The share of the way from the worst value of the population to a target.
   *
   * <p>A target that is not better than the worst value cannot be computed.
   */
  public static Normalization distanceToTarget(double target, Ends ends) {
    return new DistanceToTarget(OptionalDouble.of(target), ends);
  }

  /** The share of the way from the worst value of the population to the best of the scale. */
  public static Normalization distanceToTarget(Ends ends) {
    return new DistanceToTarget(OptionalDouble.empty(), ends);
  }

  /**
   * The share of the way from the worst value of the population to the value of one state.
   *
   * <p>It cannot be computed if that state has no value, or the worst one. With several rounds the
   * state's value of the last one counts.
   *
   * @param state its code
   */
  public static Normalization distanceToReference(String state, Ends ends) {
    return new DistanceToReference(state, ends);
  }

  /** The ratio of a value and the best one, x/max, or min/x where less is better; clamped. */
  public static Normalization fractionOfBest() {
    return new FractionOfBest();
  }

  /**
   * Points by step: those of the highest step whose lower bound the value reaches.
   *
   * <p>Bounds are inclusive. Direction plays no part: the points say what is good.
   *
   * @param below the points of values below the first step
   * @param steps points by lower bound, in rising order of the bounds
   */
  public static Normalization banding(double below, List<Transforms.Step> steps) {
    return new Banding(below, steps);
  }

  /**
   * Straight lines between corners, level before the first and after the last.
   *
   * <p>Direction plays no part: the points say what is good.
   *
   * @param corners two or more, in rising order of the values at which they stand
   */
  public static Normalization piecewiseLinear(List<Transforms.Step> corners) {
    return new PiecewiseLinear(corners);
  }

  /**
   * A power of the value, a + b·x^p; open.
   *
   * <p>Negative values cannot be computed, nor zero with a negative power. Direction plays no part:
   * the signs of b and p say what is good.
   *
   * @throws org.ecpat.monitoring.InvalidInputException if the power is 0, or one of the three not
   *     finite
   */
  public static Normalization power(double a, double b, double power) {
    return new Curve.OfValues(new Curve.Power(a, b, power));
  }

  /**
   * The natural logarithm of the value, a + b·ln x; open.
   *
   * <p>Values of 0 or less cannot be computed. Direction plays no part: the sign of b says what is
   * good.
   */
  public static Normalization logarithm(double a, double b) {
    return new Curve.OfValues(new Curve.Logarithm(a, b));
  }
}
