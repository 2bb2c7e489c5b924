package org.ecpat.monitoring.methodology;

import java.util.List;

/**
 * The aggregations that come with the library.
 *
 * <table>
 * <caption>Aggregations</caption>
 * <tr><th>method</th><th>formula</th><th>zero</th><th>negative</th><th>lost points of a
 * component</th></tr>
 * <tr><td>{@link #arithmeticMean()}</td><td>Σwx</td><td>a value</td><td>a value</td><td>w·(best −
 * x)</td></tr>
 * <tr><td>{@link #geometricMean()}</td><td>Πx^w</td><td>gives 0</td><td>cannot be
 * computed</td><td>L(best, G)·w·ln(best/x), L the logarithmic mean; with zeros, best shared among
 * them by weight</td></tr>
 * <tr><td>{@link #minimum()}</td><td>min x</td><td>a value</td><td>a value</td><td>Shapley
 * value</td></tr>
 * </table>
 *
 * <p>Weights are rescaled over the children that have a value, so that they add up to 1. A row
 * without any value has the reason of {@link org.ecpat.monitoring.table.Columns#absence}.
 */
public final class Aggregations {
  private Aggregations() {}

  /** The weighted arithmetic mean: what is lost in one place can be made up in another. */
  public static Aggregation arithmeticMean() {
    return new ArithmeticMean();
  }

  /** The weighted geometric mean: a zero anywhere gives zero, a negative value a reason. */
  public static Aggregation geometricMean() {
    return new GeometricMean(Double.NEGATIVE_INFINITY);
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

  /** The smallest value, whatever the weights. */
  public static Aggregation minimum() {
    return new Minimum();
  }

  /**
   * An aggregation of your own, as a function of one state's values and weights.
   *
   * <p>It promises nothing: it has no bounds where answers are missing, and its contributions are
   * Shapley values. It has no name; for documents, register a {@link MethodProvider}.
   */
  public static Aggregation perState(PerState function) {
    return new PerStateAggregation(function);
  }

  static List<Method<Aggregation>> methods() {
    return List.of(
        Method.of(
            Aggregation.class,
            "arithmetic-mean",
            "The weighted arithmetic mean.",
            arguments -> arithmeticMean()),
        Method.of(
            Aggregation.class,
            "geometric-mean",
            "The weighted geometric mean.",
            arguments ->
                arguments.number("floor").isPresent()
                    ? geometricMean(arguments.number("floor").getAsDouble())
                    : geometricMean(),
            Parameter.optionalNumber("floor", "The least value used, above 0.")),
        Method.of(Aggregation.class, "minimum", "The smallest value.", arguments -> minimum()));
  }
}
