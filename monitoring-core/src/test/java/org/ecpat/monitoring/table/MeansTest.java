package org.ecpat.monitoring.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class MeansTest {
  private static final double NONE = Double.NEGATIVE_INFINITY;

  private static Columns row(double... values) {
    Column[] columns = new Column[values.length];
    for (int c = 0; c < values.length; c++) {
      columns[c] = Column.ofSize(1);
      columns[c].set(0, values[c]);
      if (Double.isNaN(values[c])) {
        columns[c].set(0, Reason.NO_DATA);
      }
    }
    return Columns.of(1, columns);
  }

  private static Column arithmetic(Columns columns, double... weights) {
    Column out = Column.ofSize(columns.rows());
    Means.arithmetic(columns, weights, out);
    return out;
  }

  private static Column geometric(double floor, Columns columns, double... weights) {
    Column out = Column.ofSize(columns.rows());
    Means.geometric(columns, weights, floor, out);
    return out;
  }

  private static Column minimum(Columns columns, double... weights) {
    Column out = Column.ofSize(columns.rows());
    Means.minimum(columns, weights, out);
    return out;
  }

  @Test
  void presentColumnsShareTheWeight() {
    Columns columns = row(1, Double.NaN, 4);
    assertThat(arithmetic(columns, 2, 5, 1)).isEqualTo(Column.of(2));
    assertThat(geometric(NONE, columns, 1, 5, 1).value(0)).isCloseTo(2, within(1e-15));
    assertThat(minimum(columns, 1, 1, 1)).isEqualTo(Column.of(1));
    assertThat(minimum(columns, 0, 1, 1)).isEqualTo(Column.of(4));
  }

  @Test
  void withoutWeightOrValueThereIsAReason() {
    assertThat(arithmetic(row(1, Double.NaN), 0, 1)).hasToString("[NO_DATA]");
    assertThat(geometric(NONE, row(1, Double.NaN), 0, 1)).hasToString("[NO_DATA]");
    assertThat(minimum(row(1, Double.NaN), 0, 1)).hasToString("[NO_DATA]");
    assertThat(arithmetic(row(1, 2), 0, 0)).hasToString("[NO_WEIGHT]");
    assertThat(geometric(NONE, row(), new double[0])).hasToString("[NO_WEIGHT]");
    assertThat(minimum(row(1), 0)).hasToString("[NO_WEIGHT]");
  }

  @Test
  void aZeroMakesAGeometricMeanZeroAndANegativeImpossible() {
    assertThat(geometric(NONE, row(0, 9), 1, 1)).isEqualTo(Column.of(0));
    assertThat(geometric(NONE, row(0, 9), 0, 1).value(0)).isCloseTo(9, within(1e-14));
    assertThat(geometric(NONE, row(-1, 9), 1, 1)).hasToString("[CANNOT_COMPUTE]");
    assertThat(geometric(NONE, row(-1, 0), 1, 1)).hasToString("[CANNOT_COMPUTE]");
    assertThat(geometric(4, row(-1, 9), 1, 1).value(0)).isCloseTo(6, within(1e-14));
  }

  /** UNDP, technical notes: an index of three dimensions is their geometric mean. */
  @Test
  void threeDimensionsOfAHumanDevelopmentIndex() {
    double mean = geometric(NONE, row(0.5, 0.4, 0.8), 1, 1, 1).value(0);
    assertThat(mean).isCloseTo(StrictMath.cbrt(0.16), within(1e-15));
  }

  // One weight of 10¹⁶ and a hundred of 1, each of which is lost in a plain sum: exactly 100/(10¹⁶
  // +
  // 100).
  @Test
  void smallWeightsAreNotLostBesideALargeOne() {
    double[] values = new double[101];
    double[] weights = new double[101];
    Arrays.fill(values, 1, 101, 1);
    Arrays.fill(weights, 1);
    weights[0] = 1e16;
    assertThat(arithmetic(row(values), weights).value(0)).isEqualTo(100 / (1e16 + 100));
  }

  @Test
  void arithmeticMeansAreAsGoodAsExactOnes() {
    SplittableRandom random = new SplittableRandom(42);
    for (int run = 0; run < 2_000; run++) {
      double[] values = random.doubles(1 + random.nextInt(40), -100, 100).toArray();
      double[] weights = random.doubles(values.length, 0.01, 9).toArray();
      BigDecimal sum = BigDecimal.ZERO;
      BigDecimal total = BigDecimal.ZERO;
      for (int c = 0; c < values.length; c++) {
        sum = sum.add(new BigDecimal(weights[c]).multiply(new BigDecimal(values[c])));
        total = total.add(new BigDecimal(weights[c]));
      }
      double exact = sum.divide(total, MathContext.DECIMAL128).doubleValue();
      assertThat(arithmetic(row(values), weights).value(0)).isCloseTo(exact, within(1e-13));
    }
  }
}
