package org.ecpat.monitoring.methodology;

import java.util.List;

/**
 * The normalisations that come with the library.
 *
 * <table>
 * <caption>Normalisations</caption>
 * <tr><th>method</th><th>formula</th><th>constant column</th><th>no data</th><th>source</th></tr>
 * <tr><td>{@link #byScale()}</td><td>L + (x − worst)/(best − worst)·(H − L), clamped</td>
 * <td>as any other</td><td>nothing to score</td><td>goalposts, OECD/JRC handbook 2008, 5.6</td></tr>
 * <tr><td>{@link #minMax()}</td><td>L + (x − min)/(max − min)·(H − L), 1 − that where less is
 * better, clamped</td><td>cannot be computed</td><td>cannot be computed</td><td>OECD/JRC handbook
 * 2008, 5.3</td></tr>
 * </table>
 *
 * <p>L and H are the ends of the methodology's score range. A missing value keeps its reason;
 * negative values are values like others.
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
   * From the smallest to the largest value of the population, clamped to the score range.
   *
   * <p>With fewer than two different values it cannot be computed.
   */
  public static Normalization minMax() {
    return new MinMax();
  }

  static List<Method<Normalization>> methods() {
    return List.of(
        Method.of(
            Normalization.class,
            "by-scale",
            "From worst to best of the scale, clamped to the score range.",
            arguments -> byScale()),
        Method.of(
            Normalization.class,
            "min-max",
            "From the smallest to the largest value of the population, clamped.",
            arguments -> minMax()));
  }
}
