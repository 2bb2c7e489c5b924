package org.ecpat.monitoring.methodology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.ecpat.monitoring.InvalidInputException;
import org.ecpat.monitoring.methodology.Transforms.Step;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class TransformsTest {

  /** Freedom in the World: political rights of 36, 30, 24, 18, 12, 6 and less are rated 1 to 7. */
  private static final Transform RIGHTS =
      Transforms.steps(
          7,
          List.of(
              new Step(6, 6),
              new Step(12, 5),
              new Step(18, 4),
              new Step(24, 3),
              new Step(30, 2),
              new Step(36, 1)));

  @ParameterizedTest
  @CsvSource({
    "40, 1",
    "36, 1",
    "35.9999999999, 2",
    "35.99999999999999, 1",
    "30, 2",
    "29, 3",
    "17, 5",
    "5, 7",
    "0, 7",
    "-3, 7"
  })
  void stepsGiveThePointsOfTheHighestReached(double value, double points) {
    assertThat(RIGHTS.apply(value)).isEqualTo(points);
  }

  @Test
  void linesAreStraightAndPiecesLevelBeyondTheirEnds() {
    assertThat(Transforms.linear(1, -1).apply(0.3)).isEqualTo(0.7);
    Transform pieces =
        Transforms.piecewiseLinear(List.of(new Step(0, 0), new Step(50, 80), new Step(100, 100)));
    assertThat(IntStream.of(-10, 0, 25, 50, 75, 100, 200).mapToDouble(pieces::apply).toArray())
        .containsExactly(0, 0, 40, 80, 90, 100, 100);
  }

  /** 10 + 2·√9 = 16; 1 + 3·ln e² = 7. */
  @Test
  void powersAndLogarithmsAreThoseOfMathematics() {
    assertThat(Transforms.power(10, 2, 0.5).apply(9)).isEqualTo(16);
    assertThat(Transforms.logarithm(1, 3).apply(StrictMath.exp(2))).isCloseTo(7, within(1e-12));
  }

  @Test
  void whatCannotBeComputedIsNoNumber() {
    assertThat(Transforms.power(0, 1, 0.5).apply(-1)).isNaN();
    assertThat(Transforms.power(5, 1, 2).apply(0)).isEqualTo(5);
    assertThat(Transforms.power(0, 1, -1).apply(0)).isInfinite();
    assertThat(Transforms.logarithm(0, 1).apply(0)).isNaN();
    assertThat(Transforms.logarithm(0, 1).apply(-2)).isNaN();
    assertThat(Transforms.linear(0, 1e300).apply(1e300)).isInfinite();
  }

  static List<Transform> all() {
    return List.of(
        RIGHTS,
        Transforms.steps(0, List.of(new Step(10, 3), new Step(20, 9))),
        Transforms.steps(0, List.of(new Step(10, 3), new Step(20, 1))),
        Transforms.linear(2, 0.5),
        Transforms.linear(2, -0.5),
        Transforms.power(0, 1, 2),
        Transforms.power(0, 1, -1),
        Transforms.power(0, -2, -0.5),
        Transforms.logarithm(0, -1),
        Transforms.piecewiseLinear(List.of(new Step(0, 9), new Step(10, 4), new Step(30, 1))));
  }

  /** What a transform says of itself holds on a grid. */
  @ParameterizedTest
  @MethodSource("all")
  void followsTheValueAsItSays(Transform transform) {
    for (double x = 0.25; x < 50; x += 0.25) {
      double change = transform.apply(x + 0.25) - transform.apply(x);
      switch (transform.monotonicity()) {
        case INCREASING -> assertThat(change).isNotNegative();
        case DECREASING -> assertThat(change).isNotPositive();
        case NONE -> assertThat(change).isFinite();
      }
    }
  }

  @ParameterizedTest
  @MethodSource("all")
  void isMadeAgainFromItsNameAndParameters(Transform transform) {
    Spec spec = transform.spec().orElseThrow();
    assertThat(Methods.builtIn().create(Transform.class, spec)).isEqualTo(transform);
  }

  @Test
  void stepsThatRiseAndFallFollowNothing() {
    assertThat(all().get(2).monotonicity()).isEqualTo(Monotonicity.NONE);
    assertThat(RIGHTS.monotonicity()).isEqualTo(Monotonicity.DECREASING);
  }

  @Test
  void refusesWhatIsOutOfOrderOrNotFinite() {
    assertThatThrownBy(() -> Transforms.steps(0, List.of(new Step(20, 1), new Step(10, 2))))
        .isInstanceOf(InvalidInputException.class)
        .hasMessage(
            "error steps-order at /steps/1: step transform: steps must stand in rising order of"
                + " their lower bounds; found 10.0.");
    assertThatThrownBy(() -> Transforms.power(0, 1, 0))
        .hasMessage(
            "error power at /power: power: the power must be a finite number, not 0; found 0.0.");
    assertThatThrownBy(() -> Transforms.linear(Double.NaN, 1))
        .hasMessage("error number at /a: linear transform: must be a finite number; found NaN.");
    assertThatThrownBy(() -> new Step(0, Double.POSITIVE_INFINITY))
        .hasMessage("error number at /points: step: must be a finite number; found Infinity.");
  }
}
