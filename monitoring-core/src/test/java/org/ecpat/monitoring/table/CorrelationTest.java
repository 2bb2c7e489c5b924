package org.ecpat.monitoring.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class CorrelationTest {

  // By hand: distances (−1, 0, 1) and (−4/3, −1/3, 5/3), products 3, squares 2 and 42/9.
  @Test
  void correlates() {
    assertThat(Correlation.pearson(Column.of(1, 2, 3), Column.of(1, 2, 4)).orElseThrow())
        .isCloseTo(3 / StrictMath.sqrt(2 * 42 / 9.0), within(1e-15));
    assertThat(Correlation.pearson(Column.of(1, 2), Column.of(9, 3))).hasValue(-1);
  }

  @Test
  void looksAtRowsWithBoth() {
    assertThat(
            Correlation.pearson(Column.of(1, Double.NaN, 5, 9), Column.of(1, 7, 5, Double.NaN))
                .orElseThrow())
        .isCloseTo(1, within(1e-15));
    assertThat(Correlation.pearson(Column.of(1, Double.NaN), Column.of(1, 7))).isEmpty();
    assertThat(Correlation.pearson(Column.of(0.1, 0.1, 0.1), Column.of(1, 7, 3))).isEmpty();
  }

  // y = (3x + z)/4 with x and z uncorrelated, var x = var z: cov(x, y) = .75 var x, var y = .625
  // var x.
  @Test
  void sharesTheVarianceOfAMean() {
    Column x = Column.of(0, 0, 100, 100);
    Column z = Column.of(0, 100, 0, 100);
    Column y = Column.of(0, 25, 75, 100);
    double ofX = Correlation.importance(0.75, x, y).orElseThrow();
    double ofZ = Correlation.importance(0.25, z, y).orElseThrow();
    assertThat(ofX).isCloseTo(0.9, within(1e-15));
    assertThat(ofX + ofZ).isCloseTo(1, within(1e-15));
    assertThat(Correlation.importance(0.5, x, Column.of(5, 5, 5, 5))).isEmpty();
  }

  @Test
  void canBeNegative() {
    // y = .8x + .2z, z falls as x rises: z's share of the variance is taken off again
    Column x = Column.of(0, 50, 100);
    Column z = Column.of(100, 50, 0);
    assertThat(Correlation.importance(0.8, x, Column.of(20, 50, 80)).orElseThrow())
        .isGreaterThan(1);
    assertThat(Correlation.importance(0.2, z, Column.of(20, 50, 80)).orElseThrow()).isNegative();
  }
}
