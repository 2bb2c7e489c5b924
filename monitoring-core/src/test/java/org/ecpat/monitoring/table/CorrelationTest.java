package org.ecpat.monitoring.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.OptionalDouble;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CorrelationTest {

  // By hand: distances (−1, 0, 1) and (−4/3, −1/3, 5/3), products 3, squares 2 and 42/9.
  @Test
  void correlates() {
    assertThat(Correlation.pearson(Column.of(1, 2, 3), Column.of(1, 2, 4)).orElseThrow())
        .isCloseTo(3 / StrictMath.sqrt(2 * 42 / 9.0), within(1e-15));
    assertThat(Correlation.pearson(Column.of(1, 2), Column.of(9, 3))).hasValue(-1);
  }

  // Of the six pairs four are ordered in both, one is tied in x and one in y:
  // τ_b = (4 − 0)/√(5 · 5).
  @Test
  void countsTiesOnce() {
    Column x = Column.of(1, 2, 2, 3);
    Column y = Column.of(1, 1, 2, 3);
    assertThat(Correlation.kendall(x, y).orElseThrow()).isCloseTo(0.8, within(1e-15));
    // Ranks 4, 2.5, 2.5, 1 and 3.5, 3.5, 2, 1.
    assertThat(Correlation.spearman(x, y).orElseThrow()).isCloseTo(3.75 / 4.5, within(1e-15));
  }

  @Test
  void ranksByTheRowsWithBoth() {
    Column x = Column.of(1, 2, 3, 900, Double.NaN);
    Column y = Column.of(10, 100, 1000, Double.NaN, 0);
    assertThat(Correlation.spearman(x, y).orElseThrow()).isCloseTo(1, within(1e-15));
    assertThat(Correlation.kendall(x, y).orElseThrow()).isCloseTo(1, within(1e-15));
    assertThat(Correlation.kendall(x, Column.of(3, 2, 1, 0, 0)).orElseThrow())
        .isCloseTo(-1, within(1e-15));
  }

  @Test
  void hasNoRankCorrelationWithoutVariation() {
    Column constant = Column.of(7, 7, 7);
    assertThat(Correlation.spearman(constant, Column.of(1, 2, 3))).isEmpty();
    assertThat(Correlation.kendall(Column.of(1, 2, 3), constant)).isEmpty();
    assertThat(Correlation.kendall(Column.of(0.0, -0.0), Column.of(1, 2))).isEmpty();
    assertThat(Correlation.kendall(Column.of(1), Column.of(2))).isEmpty();
    assertThat(Correlation.spearman(Column.of(), Column.of())).isEmpty();
  }

  @Test
  void kendallCountsLikeBruteForce() {
    Random random = new Random(4);
    for (int run = 0; run < 200; run++) {
      double[] x = random.ints(30, 0, 1 + run % 12).asDoubleStream().toArray();
      double[] y = random.ints(30, 0, 3 + run % 7).asDoubleStream().toArray();
      int difference = 0;
      double inX = 0;
      double inY = 0;
      for (int i = 0; i < 30; i++) {
        for (int j = 0; j < i; j++) {
          double a = Math.signum(x[i] - x[j]);
          double b = Math.signum(y[i] - y[j]);
          difference += (int) (a * b);
          inX += a * a;
          inY += b * b;
        }
      }
      OptionalDouble tau = Correlation.kendall(Column.of(x), Column.of(y));
      if (inX == 0) {
        assertThat(tau).isEmpty();
      } else {
        assertThat(tau.orElseThrow()).isCloseTo(difference / Math.sqrt(inX * inY), within(1e-12));
      }
    }
  }

  // k parallel columns, each pair correlated 0.5: k·r/(1 + (k − 1)·r) = 2/3 for two.
  @Test
  void measuresConsistency() {
    Column x = Column.of(0, 0, 3, 3, 1.5, 1.5);
    assertThat(Correlation.cronbach(Columns.of(6, x, x)).orElseThrow()).isCloseTo(1, within(1e-15));
    Column a = Column.of(1, -1, 0);
    Column b = Column.of(1, 0, -1);
    assertThat(Correlation.cronbach(Columns.of(3, a, b)).orElseThrow())
        .isCloseTo(2 / 3.0, within(1e-15));
    // Complete rows (−1, 0, 1) and (0, −1, 2): variances 0.5 each, sums 0 and 1.
    assertThat(Correlation.cronbach(Columns.of(3, a, b, Column.of(Double.NaN, 1, 2))).orElseThrow())
        .isCloseTo(-3, within(1e-15));
    assertThat(Correlation.cronbach(Columns.of(3, a))).isEmpty();
    assertThat(Correlation.cronbach(Columns.of(3, a, Column.of(Double.NaN, Double.NaN, 1))))
        .isEmpty();
    assertThat(Correlation.cronbach(Columns.of(3, a, Column.of(-1, 1, 0)))).isEmpty();
  }

  @Test
  void keepsItsBitsInAnyOrderOfRows() {
    double[] x = new Random(5).doubles(40).toArray();
    double[] y = new Random(6).doubles(40).toArray();
    Column forward = Column.of(x);
    Column other = Column.of(y);
    int[] backward = IntStream.range(0, 40).map(i -> 39 - i).toArray();
    Columns both = Columns.of(40, forward, other);
    Columns turned = both.rows(backward);
    assertThat(Correlation.spearman(turned.get(0), turned.get(1)))
        .isEqualTo(Correlation.spearman(forward, other));
    assertThat(Correlation.kendall(turned.get(0), turned.get(1)))
        .isEqualTo(Correlation.kendall(forward, other));
    assertThat(Correlation.cronbach(turned)).isEqualTo(Correlation.cronbach(both));
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
