package org.ecpat.monitoring.methodology;

import java.util.List;
import java.util.Optional;

/**
 * The aggregations that come with the library.
 *
 * <p>w are the weights rescaled over the children that have a value, so that they add up to 1, M
 * the weighted arithmetic mean. A row without any value has the reason of {@link
 * org.ecpat.monitoring.table.Columns#absence}.
 *
 * <table>
 * <caption>Methods that look at one state</caption>
 * <tr><th>method</th><th>formula</th><th>constant: all the same</th><th>missing</th><th>zero</th>
 * <th>negative</th><th>monotone, internal</th><th>source</th></tr>
 * <tr><td>{@link #arithmeticMean()} {@code arithmetic-mean}</td><td>Σwx</td><td>that value</td>
 * <td>left out</td><td>a value</td><td>a value</td><td>both</td><td>OECD/JRC handbook 2008,
 * 6.5</td></tr>
 * <tr><td>{@link #geometricMean()} {@code geometric-mean}</td><td>Πx^w</td><td>that value</td>
 * <td>left out</td><td>gives 0</td><td>cannot be computed</td><td>both; with a floor monotone</td>
 * <td>OECD/JRC handbook 2008, 6.6</td></tr>
 * <tr><td>{@link #harmonicMean()} {@code harmonic-mean}</td><td>1/Σ(w/x)</td><td>that value</td>
 * <td>left out</td><td>gives 0</td><td>cannot be computed</td><td>both; with a floor monotone</td>
 * <td>Hardy, Littlewood, Pólya 1934, 2.1</td></tr>
 * <tr><td>{@link #powerMean} {@code power-mean}</td><td>(Σwx^p)^(1/p), p ≠ 0</td><td>that
 * value</td><td>left out</td><td>a value; gives 0 if p &lt; 0</td><td>cannot be computed</td>
 * <td>both; with a floor monotone</td><td>Hardy, Littlewood, Pólya 1934, 2.2</td></tr>
 * <tr><td>{@link #quasiArithmeticMean(Generator)} {@code quasi-arithmetic-mean}</td>
 * <td>f⁻¹(Σw·f(x)); on the line a + b·x if asked for</td><td>that value</td><td>left out</td>
 * <td>its limit</td><td>by {@link Generator}</td><td>both</td><td>Kolmogorov 1930; Nagumo
 * 1930</td></tr>
 * <tr><td>{@link #median()} {@code median}</td><td>the value that halves the weight; between two,
 * their middle</td><td>that value</td><td>left out</td><td>a value</td><td>a value</td>
 * <td>both</td><td>Edgeworth 1888</td></tr>
 * <tr><td>{@link #minimum()} {@code minimum}, {@link #maximum()} {@code maximum}</td><td>min x, max
 * x, whatever the weights</td><td>that value</td><td>left out</td><td>a value</td><td>a value</td>
 * <td>both</td><td>–</td></tr>
 * <tr><td>{@link #worstMean} {@code worst-mean}</td><td>the mean of the k smallest, whatever the
 * weights; of all if there are fewer</td><td>that value</td><td>left out</td><td>a value</td><td>a
 * value</td><td>both</td><td>–</td></tr>
 * <tr><td>{@link #orderedMean} {@code owa}</td><td>Σv·x over the values from the worst on, v the
 * part of the given weights that each takes up with its own weight</td><td>that value</td><td>left
 * out</td><td>a value</td><td>a value</td><td>both</td><td>Yager 1988; Torra 1997</td></tr>
 * <tr><td>{@link #penalisedMean} {@code penalised-mean}</td><td>M·(1 − α(1 − min x/best))</td>
 * <td>below it by its own penalty</td><td>left out</td><td>a value</td><td>cannot be computed</td>
 * <td>monotone</td><td>–</td></tr>
 * <tr><td>{@link #adjustedMazziottaPareto} {@code adjusted-mazziotta-pareto}</td><td>M ∓ S²/M of r
 * = 70 + 60·(x − worst)/(best − worst)</td><td>its r</td><td>left out</td><td>a value</td><td>a
 * value; none if the mean of r is 0 or less</td><td>neither</td><td>Mazziotta, Pareto
 * 2016</td></tr>
 * <tr><td>{@link #sum} {@code sum}, {@link #weightedSum} {@code weighted-sum}</td><td>Σ±x; Σ±Wx
 * with the weights W as they stand</td><td>the number of children times it</td><td>left out</td>
 * <td>a value</td><td>a value</td><td>monotone, falling where subtracted</td><td>–</td></tr>
 * <tr><td>{@link #ratio} {@code ratio}</td><td>x/y of two children, whatever the weights</td>
 * <td>1</td><td>its reason, or cannot be computed</td><td>a value; dividing by it cannot be
 * computed</td><td>a value</td><td>neither</td><td>–</td></tr>
 * <tr><td>{@link #perState}</td><td>your own</td><td>–</td><td>left out</td><td>–</td><td>–</td>
 * <td>neither</td><td>–</td></tr>
 * </table>
 *
 * <table>
 * <caption>Methods that compare states</caption>
 * <tr><th>method</th><th>formula</th><th>result</th><th>one state, or all alike</th><th>constant
 * child</th><th>missing</th><th>zero, negative</th><th>source</th></tr>
 * <tr><td>{@link #mazziottaPareto} {@code mazziotta-pareto}</td><td>M ∓ S²/M of the children
 * standardised to mean 100 and deviation 10</td><td>about 100</td><td>cannot be computed</td>
 * <td>takes no part</td><td>left out</td><td>a value</td><td>Mazziotta, Pareto 2013</td></tr>
 * <tr><td>{@link #copeland()} {@code copeland}</td><td>majorities won less majorities lost</td>
 * <td>−(n − 1) to n − 1</td><td>0</td><td>a tie</td><td>needs complete rows</td><td>a value</td>
 * <td>Copeland 1951; Munda, Nardo 2009</td></tr>
 * <tr><td>{@link #topsis} {@code topsis}</td><td>d⁻/(d⁻ + d⁺)</td><td>0 to 1</td><td>cannot be
 * computed</td><td>makes no difference</td><td>needs complete rows</td><td>a value</td><td>Hwang,
 * Yoon 1981</td></tr>
 * <tr><td>{@link #vikor} {@code vikor}</td><td>1 − Q, Q = v(S − S*)/(S⁻ − S*) + (1 − v)(R − R*)/(R⁻
 * − R*)</td><td>0 to 1</td><td>cannot be computed</td><td>makes no difference</td><td>needs
 * complete rows</td><td>a value</td><td>Opricovic, Tzeng 2004</td></tr>
 * <tr><td>{@link #promethee} {@code promethee}</td><td>mean over the others of Σw(P(a, b) − P(b,
 * a))</td><td>−1 to 1</td><td>cannot be computed for one, 0 for like ones</td><td>makes no
 * difference</td><td>needs complete rows</td><td>a value</td><td>Brans, Vincke 1985</td></tr>
 * <tr><td>{@link #benefitOfTheDoubt} {@code benefit-of-the-doubt}</td><td>max Σvx over v ≥ 0 with
 * Σvx ≤ 1 for every state</td><td>0 to 1</td><td>1; 0 if all is 0</td><td>gives everybody 1</td>
 * <td>needs complete rows</td><td>a value; negative cannot be computed</td><td>Melyn, Moesen 1991;
 * Cherchye et al. 2007</td></tr>
 * </table>
 *
 * <p>Apart from the Mazziotta–Pareto index, these need complete rows: a state in which a child with
 * weight is missing has the first reason among the missing, or {@link
 * org.ecpat.monitoring.table.Reason#CANNOT_COMPUTE} if they are all not applicable. Zeros and
 * negative values are values, but for the benefit of the doubt, in which a state with a negative
 * value cannot be computed and is nobody's measure. A {@link Transforms#linear} brings a result to
 * the score range.
 *
 * <p>Lost points: the arithmetic mean loses w·(best − x) on a component; the geometric mean L(best,
 * G)·w·ln(best/x), L the logarithmic mean, and with zeros shares best among them by weight; a plain
 * sum what is added below the best and all that is subtracted; all others their Shapley values,
 * which for methods that compare states hold the other states fixed.
 */
public final class Aggregations {
  private static final double NONE = Double.NEGATIVE_INFINITY;

  private Aggregations() {}

  /** The weighted arithmetic mean: what is lost in one place can be made up in another. */
  public static Aggregation arithmeticMean() {
    return new ArithmeticMean();
  }

  /** The weighted geometric mean: a zero anywhere gives zero, a negative value a reason. */
  public static Aggregation geometricMean() {
    return new GeometricMean(NONE);
  }

  /**
   * The weighted geometric mean of values that are raised to a floor first.
   *
   * @param floor the least value used, above 0
   * @throws org.ecpat.monitoring.InvalidInputException if the floor is not above 0
   */
  public static Aggregation geometricMean(double floor) {
    return GeometricMean.withFloor(floor);
  }

  /** The weighted harmonic mean: a zero anywhere gives zero, a negative value a reason. */
  public static Aggregation harmonicMean() {
    return new PowerMean(-1, NONE);
  }

  /**
   * The weighted harmonic mean of values that are raised to a floor first.
   *
   * @param floor the least value used, above 0
   * @throws org.ecpat.monitoring.InvalidInputException if the floor is not above 0
   */
  public static Aggregation harmonicMean(double floor) {
    return PowerMean.withFloor(-1, floor);
  }

  /**
   * The weighted power mean: the smaller the power, the more the worst component decides.
   *
   * @param power finite and not 0, whose limit is the geometric mean
   * @throws org.ecpat.monitoring.InvalidInputException if the power is 0 or not finite
   */
  public static Aggregation powerMean(double power) {
    return new PowerMean(power, NONE);
  }

  /**
   * The weighted power mean of values that are raised to a floor first.
   *
   * @param power finite and not 0
   * @param floor the least value used, above 0
   * @throws org.ecpat.monitoring.InvalidInputException if the power is 0 or not finite, or the
   *     floor not above 0
   */
  public static Aggregation powerMean(double power, double floor) {
    return PowerMean.withFloor(power, floor);
  }

  /** The mean of the values of a function, taken back by its inverse. */
  public static Aggregation quasiArithmeticMean(Generator generator) {
    return new QuasiArithmeticMean(generator, 0, 1);
  }

  /**
   * The same of values on the line a + b·x, and taken back from it.
   *
   * <p>With the logarithm, a = 10 and b = −0.9 risks from 0 to 10 are averaged so that the worst
   * count most: 2 and 8 give 5.8.
   *
   * @throws org.ecpat.monitoring.InvalidInputException if b is 0, or one of them not finite
   */
  public static Aggregation quasiArithmeticMean(Generator generator, double a, double b) {
    return new QuasiArithmeticMean(generator, a, b);
  }

  /**
   * One child divided by another, whatever the weights; dividing by 0 cannot be computed.
   *
   * <p>A state that lacks one of the two has no ratio. It has no bounds.
   *
   * @param of the id of the child that is divided
   * @param to the id of the child that it is divided by
   * @throws org.ecpat.monitoring.InvalidInputException if they are the same
   */
  public static Aggregation ratio(String of, String to) {
    return new Ratio(of, to, List.of());
  }

  /**
   * The weighted median: the smallest value up to which more than half of the weight lies.
   *
   * <p>Where exactly half does (after {@link org.ecpat.monitoring.table.Decimals#settle}), it is
   * the middle between that value and the next.
   */
  public static Aggregation median() {
    return new Median();
  }

  /** The smallest value, whatever the weights. */
  public static Aggregation minimum() {
    return new Minimum();
  }

  /** The largest value, whatever the weights. */
  public static Aggregation maximum() {
    return new Maximum();
  }

  /**
   * The plain mean of the smallest values.
   *
   * @param count how many of them, 1 or more
   * @throws org.ecpat.monitoring.InvalidInputException if the count is below 1
   */
  public static Aggregation worstMean(int count) {
    return new WorstMean(count);
  }

  /**
   * An ordered weighted average: weights belong to places in the order, from the worst value on.
   *
   * <p>With equal weights of the children and all present, the first weight is that of the worst
   * value, and so on. Otherwise each value takes up as much of the given weights, laid end to end
   * at equal widths, as its own weight is wide (Torra's weighted OWA).
   *
   * @param weights finite, 0 or more, from the worst value to the best; not all 0
   * @throws org.ecpat.monitoring.InvalidInputException if the weights are otherwise
   */
  public static Aggregation orderedMean(List<Double> weights) {
    return new OrderedMean(weights);
  }

  /**
   * The arithmetic mean, lowered the more, the worse the worst component is.
   *
   * @param penalty α, the share that is lost if the worst component is 0, from 0 to 1
   * @param best the value of a component that costs nothing, above 0
   * @throws org.ecpat.monitoring.InvalidInputException if a parameter is out of its range
   */
  public static Aggregation penalisedMean(double penalty, double best) {
    return new PenalisedMean(penalty, best);
  }

  /**
   * The Mazziotta–Pareto index: children are standardised over the states that have them.
   *
   * <p>S² is the variance of the standardised values of a state. The states compared are all rows
   * with a value.
   */
  public static Aggregation mazziottaPareto(Imbalance imbalance) {
    return new MazziottaPareto(imbalance);
  }

  /**
   * The adjusted Mazziotta–Pareto index: children are set between goalposts, from 70 to 130.
   *
   * @param worst the value that becomes 70
   * @param best the value that becomes 130, above the worst
   * @throws org.ecpat.monitoring.InvalidInputException unless worst &lt; best, both finite
   */
  public static Aggregation adjustedMazziottaPareto(
      Imbalance imbalance, double worst, double best) {
    return new AdjustedMazziottaPareto(imbalance, worst, best);
  }

  /**
   * The sum of the values, whatever the weights.
   *
   * @param subtracted the ids of children whose values are taken away instead
   */
  public static Aggregation sum(String... subtracted) {
    return new Total(Total.Using.VALUES, List.of(subtracted), List.of());
  }

  /**
   * The sum of the values times their weights as they stand, not rescaled.
   *
   * @param subtracted the ids of children whose products are taken away instead
   */
  public static Aggregation weightedSum(String... subtracted) {
    return new Total(Total.Using.WEIGHTS, List.of(subtracted), List.of());
  }

  /** Copeland's rule: majorities of weight won against the other states, less those lost. */
  public static Aggregation copeland() {
    return new Copeland();
  }

  /** TOPSIS: the distance from the worst values that occur, as a share of that and the best. */
  public static Aggregation topsis(Scaling scaling) {
    return new Topsis(scaling);
  }

  /**
   * VIKOR: a compromise between the sum of the losses and the largest loss, 1 for the best state.
   *
   * @param strategy v, the weight of the sum, from 0 to 1; 0.5 is usual
   * @throws org.ecpat.monitoring.InvalidInputException if it is not a share
   */
  public static Aggregation vikor(double strategy) {
    return new Vikor(strategy);
  }

  /**
   * The benefit of the doubt: each state with the weights that put it in the best light.
   *
   * <p>It is what the state has of the best possible, 1 for a state that no other surpasses with
   * these weights. Declared weights play no part but for a weight of 0, so that what was won on
   * which child is the state's own affair. A data envelopment analysis with inputs of 1: a linear
   * programme for each state. Explaining one card solves them some hundred times.
   */
  public static Aggregation benefitOfTheDoubt() {
    return new BenefitOfTheDoubt(0, 1);
  }

  /**
   * The benefit of the doubt with bounds on what each child adds to the state's own result.
   *
   * @param least the least share, from 0 to 1; a state with a 0 in a child then has 0
   * @param most the greatest share, from the least to 1; both must leave room for 1 in all, or no
   *     state can be computed
   * @throws org.ecpat.monitoring.InvalidInputException if they are not such shares
   */
  public static Aggregation benefitOfTheDoubt(double least, double most) {
    return new BenefitOfTheDoubt(least, most);
  }

  /** PROMETHEE II: how much a state is preferred to the others, less how much they are to it. */
  public static Aggregation promethee(Preference preference) {
    return new Promethee(preference);
  }

  /**
   * An aggregation of your own, as a function of one state's values and weights.
   *
   * <p>It promises nothing: it has no bounds where answers are missing, and its contributions are
   * Shapley values. It has no name; for documents, register a {@link MethodProvider}.
   */
  public static Aggregation perState(PerState function) {
    return new PerStateAggregation(Optional.empty(), function);
  }

  /**
   * The same with a name, as a {@link MethodProvider} makes it for documents.
   *
   * @param spec the name and the parameters from which the function was made; two with the same
   *     spec are equal
   */
  public static Aggregation perState(Spec spec, PerState function) {
    return new PerStateAggregation(Optional.of(spec), function);
  }
}
