package org.ecpat.monitoring.methodology;

import java.util.List;
import java.util.Optional;

/**
 * How a state comes into one of the bands of a rating, before caps.
 *
 * <p>The bands give label, order, colour and symbol whatever the way; caps and gates apply after
 * it. A class is judged on scores, so scales, normalisations and missing data have done their part.
 *
 * <table>
 * <caption>The built-in classifications</caption>
 * <tr><th>name</th><th>a state is in</th><th>missing scores or answers</th><th>bounds</th>
 *     <th>source</th></tr>
 * <tr><td>{@code by-score}</td><td>the band that its overall score reaches</td>
 *     <td>as the score has them</td><td>the bands of the score's bounds</td>
 *     <td>{@link Band}</td></tr>
 * <tr><td>{@code mr-sort}</td><td>the best band whose profile a majority of the weight reaches, and
 *     no criterion vetoes</td><td>by {@link MissingPolicy}</td>
 *     <td>the bands at both ends of the criteria</td>
 *     <td>Leroy, Mousseau and Pirlot (2011)</td></tr>
 * <tr><td>{@code electre-tri}</td><td>the band whose profile it outranks with enough credibility,
 *     pessimistically or optimistically</td><td>by {@link MissingPolicy}</td>
 *     <td>the bands at both ends of the criteria</td>
 *     <td>Yu (1992); Mousseau, Słowiński and Zielniewicz (1999)</td></tr>
 * <tr><td>{@code decision-table}</td><td>the band of the first row that holds</td>
 *     <td>rows that are not known are passed over, shown, and widen the bounds</td>
 *     <td>the bands of all rows that may decide</td><td>{@link DecisionTable}</td></tr>
 * </table>
 */
public sealed interface Classification permits ByScore, MrSort, ElectreTri, DecisionTable {

  /**
   * This classification bound to the bands of a rating.
   *
   * <p>Every band that it names must be one of them, as {@link Methodology#findings} checks.
   *
   * @param rating the rating whose bands are the classes
   * @param order which end of the bands is the better one: with {@link Ranking.Order#LOWEST_FIRST}
   *     the first band is the best
   */
  Classifier classifier(RatingRules rating, Ranking.Order order);

  /** Whether bands follow from the overall score, as {@link #byScore()} has it. */
  default boolean isByScore() {
    return this instanceof ByScore;
  }

  /** By the lower bounds of the bands, which are scores; the usual way. */
  static Classification byScore() {
    return new ByScore();
  }

  /**
   * MR-Sort: a band is reached where a majority of the weight is at least as good as its profile.
   *
   * @param majority the share of the weight that is enough, from 0.5 to 1
   * @param criteria what is compared
   */
  static Classification mrSort(double majority, SortingCriterion... criteria) {
    return new MrSort(List.of(criteria), majority, MissingPolicy.SKIP);
  }

  /**
   * ELECTRE TRI: a band is reached where a state outranks its profile.
   *
   * @param cuttingLevel the credibility that is enough, from 0.5 to 1
   * @param procedure from which end the bands are tried
   * @param criteria what is compared
   */
  static Classification electreTri(
      double cuttingLevel, ElectreTri.Procedure procedure, SortingCriterion... criteria) {
    return new ElectreTri(List.of(criteria), cuttingLevel, procedure, MissingPolicy.SKIP);
  }

  /**
   * A decision table: the first row that holds decides.
   *
   * @param otherwise the id of the band where none does
   * @param rows the rows, in the order in which they are tried
   */
  static Classification decisionTable(String otherwise, DecisionTable.Row... rows) {
    return new DecisionTable(List.of(rows), Optional.of(otherwise), MissingPolicy.SKIP);
  }
}
