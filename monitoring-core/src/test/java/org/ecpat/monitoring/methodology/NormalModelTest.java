package org.ecpat.monitoring.methodology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class NormalModelTest {
  private static final double NO = Double.NaN;

  private static NormalModel settled(double[][] sample, double ridge) {
    NormalModel model = new NormalModel(sample, ridge);
    for (int step = 0; step < 10_000 && model.step() > 1e-14; step++) {
      assertThat(model.mean()).doesNotContain(NO);
    }
    return model;
  }

  /**
   * Johnson and Wichern, Applied Multivariate Statistical Analysis, example 5.13: four rows of
   * three values with three gaps. One step from the means (6, 1, 4) expects 5.73, 6.40 and 1.30,
   * and ends at the means (6.03, 1.08, 4.00) and the covariances .61 .33 1.17, .59 .83, 2.50.
   */
  @Test
  void makesTheStepOfJohnsonAndWichern() {
    NormalModel model =
        new NormalModel(new double[][] {{NO, 0, 3}, {7, 2, 6}, {5, 1, 2}, {NO, NO, 5}}, 0);
    assertThat(model.mean()).containsExactly(6, 1, 4);
    assertThat(model.covariance()[0]).containsExactly(0.5, 0.25, 1);
    assertThat(model.covariance()[1]).containsExactly(0.25, 0.5, 0.75);
    assertThat(model.covariance()[2]).containsExactly(1, 0.75, 2.5);
    model.step();
    assertThat(model.expected(0, 0)).isCloseTo(5.73, within(5e-3));
    assertThat(model.expected(3, 0)).isCloseTo(6.40, within(5e-3));
    assertThat(model.expected(3, 1)).isCloseTo(1.30, within(5e-3));
    assertThat(model.mean()).containsExactly(new double[] {6.03, 1.08, 4.00}, within(5.1e-3));
    double[][] covariance = model.covariance();
    assertThat(covariance[0]).containsExactly(new double[] {.61, .33, 1.17}, within(5.1e-3));
    assertThat(covariance[1]).containsExactly(new double[] {.33, .59, .83}, within(5.1e-3));
    assertThat(covariance[2]).containsExactly(new double[] {1.17, .83, 2.50}, within(5.1e-3));
  }

  /**
   * Where one column is complete and the other is not, the greatest likelihood is known in closed
   * form (Anderson 1957): the line of least squares over the complete rows, taken to the others.
   */
  @Test
  void endsAtTheRegressionOfAnderson() {
    double[] x = {1, 2, 4, 5, 7, 9, 11};
    double[] y = {2.5, 1, 6, 4, 9, NO, NO};
    double meanX = (1 + 2 + 4 + 5 + 7) / 5.0;
    double meanY = (2.5 + 1 + 6 + 4 + 9) / 5;
    double across = 0;
    double square = 0;
    for (int i = 0; i < 5; i++) {
      across += (x[i] - meanX) * (y[i] - meanY);
      square += (x[i] - meanX) * (x[i] - meanX);
    }
    double slope = across / square;
    double[][] sample = new double[7][];
    for (int i = 0; i < 7; i++) {
      sample[i] = new double[] {x[i], y[i]};
    }
    NormalModel model = settled(sample, 0);
    assertThat(model.expected(5, 1)).isCloseTo(meanY + slope * (9 - meanX), within(1e-9));
    assertThat(model.expected(6, 1)).isCloseTo(meanY + slope * (11 - meanX), within(1e-9));
    double meanOfAll = (1 + 2 + 4 + 5 + 7 + 9 + 11) / 7.0;
    assertThat(model.mean()[1]).isCloseTo(meanY + slope * (meanOfAll - meanX), within(1e-9));
  }

  /** y = 2x and z = −x to the last digit: any of them tells the others, and none is left open. */
  @Test
  void followsWhatIsKnownForSureThoughTheCovarianceIsSingular() {
    double[][] sample = {{1, 2, -1}, {2, 4, -2}, {4, 8, -4}, {5, NO, -5}, {NO, 6, NO}, {7, 14, NO}};
    NormalModel model = settled(sample, 0);
    assertThat(model.expected(3, 1)).isCloseTo(10, within(1e-6));
    assertThat(model.expected(4, 0)).isCloseTo(3, within(1e-6));
    assertThat(model.expected(4, 2)).isCloseTo(-3, within(1e-6));
    assertThat(model.expected(5, 2)).isCloseTo(-7, within(1e-6));
  }

  /** The likelihood is at its greatest where the step changes nothing, whatever the order. */
  @Test
  void doesNotDependOnTheOrderOfRowsAndColumns() {
    SplittableRandom random = new SplittableRandom(3);
    double[][] sample = new double[30][3];
    double[][] turned = new double[30][3];
    for (int row = 0; row < 30; row++) {
      double common = random.nextDouble();
      for (int column = 0; column < 3; column++) {
        boolean gap = column == row % 4;
        sample[row][column] = gap ? NO : common + random.nextDouble();
        turned[29 - row][2 - column] = sample[row][column];
      }
    }
    NormalModel one = settled(sample, 0);
    NormalModel other = settled(turned, 0);
    for (int row = 0; row < 30; row++) {
      for (int column = 0; column < 3; column++) {
        assertThat(one.expected(row, column))
            .isCloseTo(other.expected(29 - row, 2 - column), within(1e-9));
      }
    }
  }

  /** A large ridge leaves nothing but the means. */
  @Test
  void isDrawnToTheMeansByARidge() {
    double[][] sample = {{1, 2}, {2, 4}, {4, 9}, {5, NO}};
    assertThat(settled(sample, 1e9).expected(3, 1)).isCloseTo(5, within(1e-6));
    double little = settled(sample, 0.1).expected(3, 1);
    assertThat(little).isBetween(5.0, settled(sample, 0).expected(3, 1));
  }
}
