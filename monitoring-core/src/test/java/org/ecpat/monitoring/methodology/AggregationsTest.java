package org.ecpat.monitoring.methodology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.ecpat.monitoring.InvalidInputException;
import org.ecpat.monitoring.table.Column;
import org.ecpat.monitoring.table.Columns;
import org.ecpat.monitoring.table.Reason;
import org.junit.jupiter.api.Test;

class AggregationsTest {
  private static final double NO = Double.NaN;

  /** The results for rows of values, NaN for no data. */
  private static Column results(Aggregation aggregation, double[] weights, double[]... rows) {
    Column[] columns = new Column[weights.length];
    for (int c = 0; c < columns.length; c++) {
      columns[c] = Column.ofSize(rows.length);
      for (int row = 0; row < rows.length; row++) {
        if (Double.isNaN(rows[row][c])) {
          columns[c].set(row, Reason.NO_DATA);
        } else {
          columns[c].set(row, rows[row][c]);
        }
      }
    }
    Column out = Column.ofSize(rows.length);
    aggregation.aggregate(Columns.of(rows.length, columns), weights, out);
    return out;
  }

  private static double one(Aggregation aggregation, double[] weights, double... row) {
    return results(aggregation, weights, row).value(0);
  }

  private static double[] of(double... values) {
    return values;
  }

  private static void assertRows(Column column, double tolerance, double... expected) {
    assertThat(column.size()).isEqualTo(expected.length);
    for (int row = 0; row < expected.length; row++) {
      assertThat(column.value(row)).as("row " + row).isCloseTo(expected[row], within(tolerance));
    }
  }

  // Expected values of COINr 1.1.14: a_hmean and a_genmean with weights 1, 2, 3.
  @Test
  void takesPowerMeans() {
    double[] w = of(1, 2, 3);
    assertThat(one(Aggregations.harmonicMean(), w, 1, 2, 3)).isCloseTo(2, within(1e-15));
    assertThat(one(Aggregations.harmonicMean(), w, 1, NO, 3)).isCloseTo(2, within(1e-15));
    assertThat(one(Aggregations.harmonicMean(), w, 5, 5, 5)).isEqualTo(5);
    assertThat(one(Aggregations.harmonicMean(), w, 1e-300, 1e300, 1))
        .isCloseTo(6e-300, within(1e-312));
    assertThat(one(Aggregations.powerMean(-2), w, 1, 2, 3))
        .isCloseTo(1.8090680674665818, within(1e-14));
    assertThat(one(Aggregations.powerMean(0.5), w, 1, 2, 3))
        .isCloseTo(2.262306555786216, within(1e-14));
    assertThat(one(Aggregations.powerMean(0.5), w, 0, 2, 3))
        .isCloseTo(1.7887188031499484, within(1e-14));
    assertThat(one(Aggregations.powerMean(3), w, 1, 2, 3))
        .isCloseTo(2.5372208703400814, within(1e-14));
    assertThat(one(Aggregations.powerMean(1), w, 0, 2, 3))
        .isCloseTo(2.1666666666666665, within(1e-15));
  }

  /** COINr's a_genmean has no result as soon as one value is missing, against its own help. */
  @Test
  void leavesMissingValuesOutOfAPowerMean() {
    assertThat(one(Aggregations.powerMean(2), of(1, 2, 3), 1, NO, 3))
        .isCloseTo(StrictMath.sqrt((1 + 27) / 4.0), within(1e-14));
  }

  /** COINr overflows here: (10^300)² is infinite. */
  @Test
  void doesNotOverflowInAPowerMean() {
    assertThat(one(Aggregations.powerMean(2), of(1, 1), 3e300, 4e300))
        .isCloseTo(StrictMath.sqrt(12.5) * 1e300, within(1e287));
  }

  @Test
  void keepsTheDigitsOfSmallPowers() {
    assertThat(one(Aggregations.powerMean(1e-12), of(1, 1), 2, 8)).isCloseTo(4, within(1e-10));
  }

  @Test
  void treatsZerosNegativesAndFloorsOfPowerMeans() {
    double[] w = of(1, 1);
    assertThat(one(Aggregations.harmonicMean(), w, 0, 50)).isZero();
    assertThat(one(Aggregations.powerMean(2), w, 0, 0)).isZero();
    assertThat(results(Aggregations.harmonicMean(), w, of(-1, 50)).reason(0))
        .contains(Reason.CANNOT_COMPUTE);
    assertThat(results(Aggregations.powerMean(2), w, of(-1, 50)).reason(0))
        .contains(Reason.CANNOT_COMPUTE);
    assertThat(one(Aggregations.harmonicMean(10), w, 0, 15)).isCloseTo(12, within(1e-13));
    assertThat(one(Aggregations.powerMean(2, 3), w, -5, 4))
        .isCloseTo(StrictMath.sqrt(12.5), within(1e-14));
  }

  @Test
  void takesQuasiArithmeticMeans() {
    double[] w = of(1, 3);
    assertThat(one(Aggregations.quasiArithmeticMean(Generator.LOG), w, 1, 16))
        .isCloseTo(8, within(1e-13));
    assertThat(one(Aggregations.quasiArithmeticMean(Generator.LOG_PLUS_ONE), w, 0, 15))
        .isCloseTo(7, within(1e-13));
    assertThat(one(Aggregations.quasiArithmeticMean(Generator.SQUARE_ROOT), w, 0, 16)).isEqualTo(9);
    assertThat(one(Aggregations.quasiArithmeticMean(Generator.SQUARE), w, 6, 2))
        .isCloseTo(StrictMath.sqrt(12), within(1e-14));
    assertThat(one(Aggregations.quasiArithmeticMean(Generator.RECIPROCAL), w, 1, 3)).isEqualTo(2);
    assertThat(one(Aggregations.quasiArithmeticMean(Generator.LOG), w, 0, 16)).isZero();
    assertThat(one(Aggregations.quasiArithmeticMean(Generator.RECIPROCAL), w, 4, 0)).isZero();
    assertThat(results(Aggregations.quasiArithmeticMean(Generator.SQUARE), w, of(-1, 4)).reason(0))
        .contains(Reason.CANNOT_COMPUTE);
  }

  @Test
  void halvesTheWeightByTheMedian() {
    assertThat(one(Aggregations.median(), of(1, 1, 1), 30, 10, 20)).isEqualTo(20);
    assertThat(one(Aggregations.median(), of(1, 1, 1, 1), 40, 10, 30, 20)).isEqualTo(25);
    assertThat(one(Aggregations.median(), of(1, 1, 1), 30, NO, 20)).isEqualTo(25);
    assertThat(one(Aggregations.median(), of(5, 1, 1), 10, 20, 30)).isEqualTo(10);
    assertThat(one(Aggregations.median(), of(0.3, 0.2, 0.5), 10, 20, 30)).isEqualTo(25);
    assertThat(one(Aggregations.median(), of(1), 7)).isEqualTo(7);
  }

  @Test
  void takesExtremesAndWorstValues() {
    assertThat(one(Aggregations.maximum(), of(1, 9), 30, -10)).isEqualTo(30);
    assertThat(one(Aggregations.worstMean(2), of(1, 9, 1), 30, 10, 50)).isEqualTo(20);
    assertThat(one(Aggregations.worstMean(2), of(1, 9, 1), NO, 10, NO)).isEqualTo(10);
    assertThatThrownBy(() -> Aggregations.worstMean(0))
        .isInstanceOf(InvalidInputException.class)
        .hasMessage(
            "error count at /count: mean of the worst: the count must be 1 or more; found 0.");
  }

  // (.1·10 + .2·20 + .7·40 from the worst on) by hand; Yager 1988.
  @Test
  void ordersWeights() {
    Aggregation owa = Aggregations.orderedMean(List.of(0.7, 0.2, 0.1));
    assertThat(one(owa, of(1, 1, 1), 40, 10, 20)).isCloseTo(7 + 4 + 4, within(1e-13));
    // the worst takes up 1.5 of the three widths: .7 + .1, the other .1 + .1
    assertThat(one(owa, of(1, 1, 1), 40, 10, NO)).isCloseTo(0.8 * 10 + 0.2 * 40, within(1e-13));
    // weights 2:1:1 take up 1.5, .75 and .75 widths from the worst on: .8, .125, .075
    assertThat(one(owa, of(2, 1, 1), 10, 20, 40))
        .isCloseTo(0.8 * 10 + 0.125 * 20 + 0.075 * 40, within(1e-13));
    assertThat(one(Aggregations.orderedMean(List.of(1.0, 0.0)), of(1, 1), 3, 9)).isEqualTo(3);
    assertThatThrownBy(() -> Aggregations.orderedMean(List.of(0.0, 0.0)))
        .isInstanceOf(InvalidInputException.class)
        .hasMessage(
            "error weights at /weights: ordered weighted average: at least one weight must be above"
                + " 0; found [0.0, 0.0].");
  }

  // M 63, penalty .7: the worked number of the reference formulas.
  @Test
  void penalisesTheMinimum() {
    assertThat(one(Aggregations.penalisedMean(0.5, 100), of(0.4, 0.35, 0.25), 80, 60, 40))
        .isCloseTo(44.1, within(1e-12));
    assertThat(results(Aggregations.penalisedMean(0.5, 100), of(1, 1), of(-1, 5)).reason(0))
        .contains(Reason.CANNOT_COMPUTE);
  }

  /** AMPI of (85, 115): M 100, S 15, so 100 − 225/100. MPI of two states is symmetric. */
  @Test
  void movesTheMeanByTheImbalance() {
    assertThat(
            one(Aggregations.adjustedMazziottaPareto(Imbalance.LOWERS, 0, 100), of(1, 1), 25, 75))
        .isCloseTo(97.75, within(1e-12));
    assertThat(
            one(Aggregations.adjustedMazziottaPareto(Imbalance.RAISES, 0, 100), of(1, 1), 25, 75))
        .isCloseTo(102.25, within(1e-12));
    // columns ±1 deviation: (110, 90) and (90, 110): both 100 − 100/100
    assertRows(
        results(Aggregations.mazziottaPareto(Imbalance.LOWERS), of(1, 1), of(1, 5), of(3, 2)),
        1e-12,
        99,
        99);
    // the constant child takes no part
    assertRows(
        results(Aggregations.mazziottaPareto(Imbalance.LOWERS), of(1, 1), of(1, 0.1), of(3, 0.1)),
        1e-12,
        90,
        110);
    assertThat(results(Aggregations.mazziottaPareto(Imbalance.LOWERS), of(1), of(4)).reason(0))
        .contains(Reason.CANNOT_COMPUTE);
  }

  @Test
  void addsAndSubtracts() {
    assertThat(one(Aggregations.sum(), of(1, 2, 3), 1, 2, -1)).isEqualTo(2);
    assertThat(one(Aggregations.weightedSum(), of(1, 2, 3), 1, 2, -1)).isEqualTo(2);
    assertThat(one(Aggregations.weightedSum(), of(1, 2, 3), 1, NO, 4)).isEqualTo(13);
    Aggregation political = Aggregations.sum("add").over(List.of("a", "b", "add"));
    assertThat(one(political, of(1, 1, 1), 12, 16, 2)).isEqualTo(26);
    assertThat(political.monotonicity(2)).isEqualTo(Monotonicity.DECREASING);
    assertThat(political.monotonicity(0)).isEqualTo(Monotonicity.INCREASING);
    assertThat(political.split().orElseThrow().lost(of(12, 16, 2), of(0.3, 0.3, 0.4), 20))
        .containsExactly(8, 4, 2);
  }

  @Test
  void splitsAMaximum() {
    Split split = Aggregations.maximum().split().orElseThrow();
    assertThat(split.lost(of(40, 70), of(0.5, 0.5), 100)).containsExactly(15, 15);
    // beyond the best: 20 is gained by the second alone, 10 shared would be the first's gain too
    assertThat(split.lost(of(110, 130), of(0.5, 0.5), 100)).containsExactly(-5, -25);
  }

  // a_copeland of COINr 1.1.14 on the same table, equal weights and 1, 2, 3.
  @Test
  void countsMajoritiesByCopeland() {
    double[][] rows = {of(1, 3, 2), of(2, 2, 3), of(3, 1, 1), of(4, 5, 4)};
    assertRows(results(Aggregations.copeland(), of(1, 1, 1), rows), 0, -1, 1, -3, 3);
    assertRows(results(Aggregations.copeland(), of(1, 2, 3), rows), 0, -1, 1, -3, 3);
    assertRows(results(Aggregations.copeland(), of(1), of(5)), 0, 0);
  }

  /** COINr's result with missing values depends on the order of rows; ours names the reason. */
  @Test
  void needsCompleteRows() {
    Column out = results(Aggregations.copeland(), of(1, 1), of(1, 2), of(NO, 3), of(3, 1));
    assertThat(out.value(0)).isZero();
    assertThat(out.reason(1)).contains(Reason.NO_DATA);
    assertThat(out.value(2)).isZero();
    Column none = Column.ofSize(1);
    none.set(0, Reason.NOT_APPLICABLE);
    Column both = Column.ofSize(1);
    Aggregations.copeland().aggregate(Columns.of(1, none, Column.of(3)), of(1, 1), both);
    assertThat(both.reason(0)).contains(Reason.CANNOT_COMPUTE);
    Aggregations.copeland().aggregate(Columns.of(1, none, none), of(1, 1), both);
    assertThat(both.reason(0)).contains(Reason.NOT_APPLICABLE);
  }

  // Opricovic & Tzeng 2004, the cost turned to a score; Tzeng & Huang 2011.
  @Test
  void findsThePlaceBetweenWorstAndBest() {
    double[][] climb = {of(-1, 3000), of(-2, 3750), of(-5, 4500)};
    assertRows(
        results(Aggregations.topsis(Scaling.MIN_MAX), of(0.5, 0.5), climb), 5e-4, .5, .617, .5);
    double[][] plans = {of(5, 8, 4), of(7, 6, 8), of(8, 8, 6), of(7, 4, 6)};
    assertRows(
        results(Aggregations.topsis(Scaling.VECTOR), of(0.3, 0.4, 0.3), plans),
        5e-5,
        .5037,
        .6581,
        .7482,
        .3340);
    assertThat(results(Aggregations.topsis(Scaling.NONE), of(1), of(3)).reason(0))
        .contains(Reason.CANNOT_COMPUTE);
  }

  // Opricovic & Tzeng 2004: S .5 .375 .5, R .5 .25 .5, Q 1 0 1; the result is 1 − Q.
  @Test
  void compromisesBetweenSumAndLargestLoss() {
    double[][] climb = {of(-1, 3000), of(-2, 3750), of(-5, 4500)};
    assertThat(Vikor.sums(Vikor.losses(climb, of(0.5, 0.5)))).containsExactly(0.5, 0.375, 0.5);
    assertThat(Vikor.largest(Vikor.losses(climb, of(0.5, 0.5)))).containsExactly(0.5, 0.25, 0.5);
    assertRows(results(Aggregations.vikor(0.5), of(0.5, 0.5), climb), 1e-12, 0, 1, 0);
    assertThat(results(Aggregations.vikor(0.5), of(1), of(3)).reason(0))
        .contains(Reason.CANNOT_COMPUTE);
  }

  // Zhao 2013.
  @Test
  void takesNetFlows() {
    double[][] rows = {of(4, 3, 2), of(3, 2, 4), of(5, 1, 3)};
    assertRows(
        results(Aggregations.promethee(Preference.usual()), of(.5, .3, .2), rows),
        1e-12,
        .1,
        -.3,
        .2);
    assertThat(results(Aggregations.promethee(Preference.usual()), of(1), of(3)).reason(0))
        .contains(Reason.CANNOT_COMPUTE);
    assertRows(results(Aggregations.promethee(Preference.usual()), of(1), of(3), of(3)), 0, 0, 0);
  }

  // The six functions of Brans and Vincke 1985 at a lead of 3.
  @Test
  void prefersByShape() {
    assertThat(Preference.usual().of(3)).isEqualTo(1);
    assertThat(Preference.usual().of(0)).isZero();
    assertThat(Preference.usual().of(-3)).isZero();
    assertThat(Preference.uShape(3).of(3)).isZero();
    assertThat(Preference.uShape(2).of(3)).isEqualTo(1);
    assertThat(Preference.vShape(4).of(3)).isEqualTo(0.75);
    assertThat(Preference.level(2, 4).of(3)).isEqualTo(0.5);
    assertThat(Preference.linear(2, 6).of(3)).isEqualTo(0.25);
    assertThat(Preference.gaussian(3).of(3)).isCloseTo(1 - StrictMath.exp(-0.5), within(1e-15));
    assertThatThrownBy(() -> Preference.linear(4, 3))
        .isInstanceOf(InvalidInputException.class)
        .hasMessage(
            "error full at /full: preference: the full preference must be above 0 and above the"
                + " indifference; found 3.0.");
  }
}
