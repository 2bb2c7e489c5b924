package org.ecpat.monitoring.methodology;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.ecpat.monitoring.Rules;

/**
 * The preparations that come with the library.
 *
 * <table>
 * <caption>Preparations</caption>
 * <tr><th>method</th><th>what it does</th><th>constant column, or one state</th><th>missing</th>
 * <th>zero and negative values</th><th>source</th></tr>
 * <tr><td>{@link #denominate} {@code denominate}</td><td>x/(d/factor)</td><td>as any other</td>
 * <td>stays, or takes the denominator's reason</td><td>a denominator of 0 cannot be computed</td>
 * <td>OECD/JRC handbook 2008, 1.5</td></tr>
 * <tr><td>{@link #flagPenalty} {@code flag-penalty}</td><td>max(floor, x − points) where a flag is
 * not set</td><td>as any other</td><td>stays; a missing flag is not set</td><td>values at the floor
 * or below stay</td><td>government response trackers</td></tr>
 * <tr><td>{@link #limit} {@code limit}</td><td>min(most, max(least, x))</td><td>as any other</td>
 * <td>stays</td><td>as any other</td><td>Human Development Report, technical note on gender
 * inequality</td></tr>
 * <tr><td>{@link #screenStates} {@code screen-states}, {@link #screenIndicators}
 * {@code screen-indicators}</td><td>takes away all values of those with too few, or too many
 * zeros</td><td>as any other</td><td>counts as not there</td><td>zeros are counted</td>
 * <td>handbook, 3</td></tr>
 * <tr><td>{@link #imputeMean} {@code impute-mean}, {@link #imputeMedian} {@code impute-median}</td>
 * <td>the mean or median of all states</td><td>the constant</td><td>stays if nobody has a
 * value</td><td>as any other</td><td>handbook, 3.2 </td></tr>
 * <tr><td>{@link #imputeGroupMean} {@code impute-group-mean}, {@link #imputeGroupMedian}
 * {@code impute-group-median}</td><td>that of the states of the first listed group to which a state
 * belongs</td><td>the constant</td><td>stays without group, or if nobody in it has a value</td>
 * <td>as any other</td><td>handbook, 3.2</td></tr>
 * <tr><td>{@link #imputeGoalMean} {@code impute-goal-mean}</td><td>worst + p·(best − worst), p the
 * mean place of the state in the other indicators of the goal</td><td>stays</td><td>stays without
 * others</td><td>as any other </td><td>COINr, row mean</td></tr>
 * <tr><td>{@link #imputeEm} {@code impute-em}</td><td>E(x | the state's other values) of a
 * multivariate normal distribution, fitted by expectation–maximisation</td><td>stays, and so does
 * one state</td><td>stays for a state without any, and if there are not more states than
 * indicators</td><td>as any other </td><td>Dempster, Laird and Rubin 1977; handbook, 3.2</td></tr>
 * <tr><td>{@link #carryForward} {@code carry-forward}</td><td>the last value of an earlier
 * round</td><td>as any other</td><td>stays without one</td><td>as any other</td><td>handbook,
 * 3.2</td></tr>
 * <tr><td>{@link #interpolate} {@code interpolate}</td><td>the line between the nearest rounds with
 * a value, level beyond the ends</td><td>as any other</td><td>stays without any</td><td>as any
 * other</td><td>–</td></tr>
 * <tr><td>{@link #treatOutliers} {@code treat-outliers}</td><td>winsorises, then bends, while
 * |skewness| and kurtosis are beyond their thresholds</td><td>stays</td><td>stays</td><td>as any
 * other</td><td>JRC; Groeneveld and Meeden 1984</td></tr>
 * <tr><td>{@link #logarithm} {@code logarithm}</td><td>see {@link Shape}</td><td>cannot be
 * computed; 0 from one</td><td>stays</td><td>as any other</td><td>COINr</td></tr>
 * <tr><td>{@link #boxCox} {@code box-cox}</td><td>((x − min + 1)^λ − 1)/λ, or ln(x − min + 1) for
 * 0</td><td>0</td><td>stays</td><td>as any other</td><td>Box and Cox 1964</td></tr>
 * </table>
 *
 * <p>What is not applicable is never imputed. Imputed cells stay marked: they are used, but not
 * covered, and bounds treat them as missing. A list of indicators limits a step to them; without
 * one it is about all that have a weight. Ties are equal values and stay equal.
 */
public final class Preparations {
  private Preparations() {}

  /**
   * One indicator divided by another.
   *
   * @param indicator what is divided
   * @param denominator by what: an indicator that a goal uses, mostly with the weight 0
   * @param factor the unit of the denominator: 1000 for "per thousand"
   */
  public record Ratio(String indicator, String denominator, double factor) {
    /** Checks ids and factor. */
    public Ratio {
      Rules.of("ratio")
          .id("indicator", indicator)
          .id("denominator", denominator)
          .require(
              factor > 0 && factor < Double.POSITIVE_INFINITY,
              "factor",
              "factor",
              "the factor must be a finite number above 0",
              factor)
          .verify();
    }
  }

  /** Divides indicators by others, such as by the population. */
  public static Preparation denominate(List<Ratio> ratios) {
    return new Denomination(ratios);
  }

  /**
   * Takes points from values above a floor whose flag is not set.
   *
   * <p>A flag is set if its indicator has a value other than 0; a missing one is not set, and one
   * that is not applicable takes nothing.
   *
   * @param indicator the id of the indicator
   * @param flag the id of the indicator that is its flag
   * @param points what is taken, 0 or more
   * @param floor the value from which on something is taken, and below which nothing falls
   */
  public static Preparation flagPenalty(
      String indicator, String flag, double points, double floor) {
    return new FlagPenalty(indicator, flag, points, floor);
  }

  /**
   * Moves values below a least or above a greatest one to it.
   *
   * @throws org.ecpat.monitoring.InvalidInputException if neither is given, or the greatest is
   *     below the least
   */
  public static Preparation limit(OptionalDouble least, OptionalDouble most, String... indicators) {
    return new Limit(least, most, List.of(indicators));
  }

  /**
   * Takes all values of states with too few of them, or too many zeros.
   *
   * <p>Its cells get the reason {@link org.ecpat.monitoring.table.Reason#BELOW_THRESHOLD}, and the
   * state leaves every fitted parameter. What is not applicable does not count.
   *
   * @param available the least share of indicators with a value, from 0 to 1
   * @param nonZero the least share of other values than 0 among those there are, from 0 to 1
   * @param keep the codes of states that stay whatever they lack
   * @param drop the codes of states that go
   */
  public static Preparation screenStates(
      double available, double nonZero, List<String> keep, List<String> drop) {
    return new Screening(Screening.Of.STATES, available, nonZero, keep, drop);
  }

  /** Takes all values of indicators in the same way, with their ids in the lists. */
  public static Preparation screenIndicators(
      double available, double nonZero, List<String> keep, List<String> drop) {
    return new Screening(Screening.Of.INDICATORS, available, nonZero, keep, drop);
  }

  /** Fills cells with the mean of all states. */
  public static Preparation imputeMean(String... indicators) {
    return central(CentralImputation.Centre.MEAN, List.of(), indicators);
  }

  /** Fills cells with the median of all states. */
  public static Preparation imputeMedian(String... indicators) {
    return central(CentralImputation.Centre.MEDIAN, List.of(), indicators);
  }

  /** Fills cells with the mean of the first of some groups to which the state belongs. */
  public static Preparation imputeGroupMean(List<String> groups, String... indicators) {
    return central(CentralImputation.Centre.MEAN, atLeastOne(groups), indicators);
  }

  /** Fills cells with the median of the first of some groups to which the state belongs. */
  public static Preparation imputeGroupMedian(List<String> groups, String... indicators) {
    return central(CentralImputation.Centre.MEDIAN, atLeastOne(groups), indicators);
  }

  /** Fills cells with the mean place that the state has in the other indicators of the goal. */
  public static Preparation imputeGoalMean(String... indicators) {
    return new GoalImputation(List.of(indicators));
  }

  /**
   * Fills cells with what is expected from the state's other indicators of the goal (EM).
   *
   * <p>It is {@link #imputeEm(Together, double, int, String...)} by goal, without ridge, in 1000
   * steps at most.
   */
  public static Preparation imputeEm(String... indicators) {
    return new EmImputation(Together.GOAL, 0, EmImputation.MOST_STEPS, List.of(indicators));
  }

  /**
   * Fills cells with what a multivariate normal distribution expects from the state's other values.
   *
   * <p>Mean and covariance have the greatest likelihood given the values there are; they are found
   * by expectation–maximisation from the means of the columns. It ends when no mean or covariance,
   * in units of the deviations, moves by more than 10⁻¹², or after {@code steps}, which the ground
   * of each cell then says. Nothing is drawn: the same values give the same result. States and
   * indicators in another order change it by rounding alone, within about 1e-9.
   *
   * <p>Constant indicators take no part and stay. A state without any value stays. Unless there are
   * more states with a value than indicators, or a ridge, nothing is filled. Where some indicators
   * tell all about others (a singular covariance), the expectation that moves least is taken.
   *
   * @param together which indicators speak about each other; the fewer, the better the estimates
   * @param ridge what is added to each variance, as a share of it, which draws expectations towards
   *     the means (Schafer 1997, 5.2.3); 0 for none
   * @param steps the greatest number of steps, above 0
   * @throws org.ecpat.monitoring.InvalidInputException if ridge or steps are otherwise
   */
  public static Preparation imputeEm(
      Together together, double ridge, int steps, String... indicators) {
    return new EmImputation(together, ridge, steps, List.of(indicators));
  }

  /** Which indicators an imputation looks at together. */
  public enum Together {
    /** Those of a goal. */
    GOAL,
    /** All that have a weight. */
    ALL
  }

  /** Fills cells with the state's last value of an earlier round. */
  public static Preparation carryForward(String... indicators) {
    return new RoundImputation(
        RoundImputation.From.EARLIER, OptionalDouble.empty(), List.of(indicators));
  }

  /** Fills cells with the state's last value of an earlier round not older than some years. */
  public static Preparation carryForward(double years, String... indicators) {
    return new RoundImputation(
        RoundImputation.From.EARLIER, OptionalDouble.of(years), List.of(indicators));
  }

  /** Fills cells on the line between the rounds on either side, level beyond the ends. */
  public static Preparation interpolate(String... indicators) {
    return new RoundImputation(
        RoundImputation.From.BOTH_SIDES, OptionalDouble.empty(), List.of(indicators));
  }

  /**
   * Winsorises indicators with outliers; none has any if |skewness| &lt; 2 or kurtosis &lt; 3.5.
   *
   * <p>The extreme on the side of the long tail moves to its neighbour, with all that equal it,
   * until the indicator passes or another move would touch too many states or leave a constant.
   * With fewer than four values, or equal ones, nothing is done.
   *
   * @param points the greatest number of states that may be touched
   */
  public static Preparation treatOutliers(int points, String... indicators) {
    return new OutlierTreatment(points, 2, 3.5, Optional.empty(), List.of(indicators));
  }

  /** The same; where it is not enough, the values as they were are bent instead. */
  public static Preparation treatOutliers(int points, Shape then, String... indicators) {
    return new OutlierTreatment(points, 2, 3.5, Optional.of(then), List.of(indicators));
  }

  /** Bends all values of indicators by a logarithm. */
  public static Preparation logarithm(Shape shape, String... indicators) {
    return new Bending(Optional.of(shape), OptionalDouble.empty(), List.of(indicators));
  }

  /** Bends all values of indicators by the power of Box and Cox, from 1 on. */
  public static Preparation boxCox(double lambda, String... indicators) {
    return new Bending(Optional.empty(), OptionalDouble.of(lambda), List.of(indicators));
  }

  private static Preparation central(
      CentralImputation.Centre centre, List<String> groups, String... indicators) {
    return new CentralImputation(centre, groups, List.of(indicators));
  }

  static List<String> atLeastOne(List<String> groups) {
    Rules.of("group imputation")
        .require(!groups.isEmpty(), "groups", "groups", "at least one group must be named", "none")
        .verify();
    return groups;
  }

  /** A spec with the indicators to which a step is limited, if it is. */
  static Spec named(Spec spec, List<String> indicators) {
    return indicators.isEmpty() ? spec : spec.with("indicators", indicators);
  }
}
