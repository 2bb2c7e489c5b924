package org.ecpat.monitoring.methodology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.ecpat.monitoring.InvalidInputException;
import org.ecpat.monitoring.framework.Direction;
import org.ecpat.monitoring.framework.NumberScale;
import org.ecpat.monitoring.methodology.Transforms.Step;
import org.ecpat.monitoring.table.Column;
import org.ecpat.monitoring.table.Range;
import org.ecpat.monitoring.table.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class NormalizationsTest {
  private static final Measure UP =
      Measure.of(NumberScale.of(Direction.HIGHER_IS_BETTER), Range.PERCENT);
  private static final Measure DOWN =
      Measure.of(NumberScale.of(Direction.LOWER_IS_BETTER), Range.PERCENT);
  private static final Measure INCOME = Measure.of(NumberScale.between(100, 75000), Range.of(0, 1));

  /** All methods, as the table in {@link Normalizations} lists them. */
  static Stream<Normalization> all() {
    return Stream.of(
        Normalizations.byScale(),
        Normalizations.goalposts(Ends.OPEN),
        Normalizations.goalposts(0, 10, Ends.CLAMPED),
        Normalizations.minMax(),
        Normalizations.zScore(50, 10),
        Normalizations.scaled(1, 2),
        Normalizations.rank(TiedRank.MEAN),
        Normalizations.borda(TiedRank.LOWEST),
        Normalizations.percentileRank(TiedRank.HIGHEST),
        Normalizations.fractionalRank(),
        Normalizations.distanceToTarget(9, Ends.OPEN),
        Normalizations.distanceToTarget(Ends.CLAMPED),
        Normalizations.distanceToReference("B", Ends.CLAMPED),
        Normalizations.fractionOfBest(),
        Normalizations.banding(0, List.of(new Step(2, 50), new Step(3, 100))),
        Normalizations.piecewiseLinear(List.of(new Step(0, 0), new Step(1, 50), new Step(5, 100))),
        Normalizations.logarithmic(Ends.CLAMPED),
        Normalizations.saturating(2, Ends.CLAMPED));
  }

  private static Column scores(Normalization method, Measure measure, double... values) {
    return scores(method, measure, Column.of(values));
  }

  private static Column scores(Normalization method, Measure measure, Column values) {
    Column out = Column.ofSize(values.size());
    List<String> states = Stream.of("A", "B", "C", "D", "E", "F").limit(values.size()).toList();
    method.fit(values, states, measure).apply(values, out);
    return out;
  }

  @ParameterizedTest
  @MethodSource("all")
  void canBeMadeFromItsSpec(Normalization method) {
    assertThat(Methods.builtIn().create(Normalization.class, method.spec().orElseThrow()))
        .isEqualTo(method);
  }

  @ParameterizedTest
  @MethodSource("all")
  void keepsReasonsAndGivesNoNumberWithoutData(Normalization method) {
    Column none = Column.ofSize(2);
    none.set(0, Reason.NOT_APPLICABLE);
    none.set(1, Reason.WITHHELD);
    assertThat(scores(method, UP, none)).isEqualTo(none);
  }

  @ParameterizedTest
  @MethodSource("all")
  void keepsItsResultsInTheRangeItNames(Normalization method) {
    Column population = Column.of(-5, 0, 0, 1e-12, 3, 1e9);
    Fit fit = method.fit(population, List.of("A", "B", "C", "D", "E", "F"), UP);
    Column out = Column.ofSize(6);
    fit.apply(Column.of(-1e300, -1, 0, 4, 1e10, 1e300), out);
    fit.range()
        .ifPresent(
            range ->
                assertThat(Arrays.stream(out.present()).boxed())
                    .allMatch(score -> score >= range.low() && score <= range.high()));
  }

  @Test
  void hasNoResultForAConstantColumnWhereItNeedsADifference() {
    Column none = Column.of(Double.NaN, Double.NaN);
    assertThat(scores(Normalizations.minMax(), UP, 5, 5)).isEqualTo(none);
    assertThat(scores(Normalizations.zScore(0, 1), UP, 5, 5)).isEqualTo(none);
    assertThat(scores(Normalizations.distanceToReference("B", Ends.OPEN), UP, 5, 5))
        .isEqualTo(none);
    assertThat(scores(Normalizations.percentileRank(TiedRank.LOWEST), UP, 7).has(0)).isFalse();
  }

  @Test
  void ranksAConstantColumnAndASingleState() {
    assertThat(scores(Normalizations.rank(TiedRank.LOWEST), UP, 5, 5)).isEqualTo(Column.of(1, 1));
    assertThat(scores(Normalizations.rank(TiedRank.MEAN), UP, 5, 5)).isEqualTo(Column.of(1.5, 1.5));
    assertThat(scores(Normalizations.borda(TiedRank.HIGHEST), UP, 5, 5)).isEqualTo(Column.of(1, 1));
    assertThat(scores(Normalizations.fractionalRank(), UP, 5, 5)).isEqualTo(Column.of(50, 50));
    assertThat(scores(Normalizations.rank(TiedRank.MEAN), UP, 7)).isEqualTo(Column.of(1));
    assertThat(scores(Normalizations.fractionalRank(), DOWN, 7)).isEqualTo(Column.of(50));
  }

  @Test
  void ranksFromTheWorstWhicheverEndThatIs() {
    assertThat(scores(Normalizations.rank(TiedRank.LOWEST), UP, 3, 1, 3, 2, 1))
        .isEqualTo(Column.of(4, 1, 4, 3, 1));
    assertThat(scores(Normalizations.rank(TiedRank.LOWEST), DOWN, 3, 1, 3, 2, 1))
        .isEqualTo(Column.of(1, 4, 1, 3, 4));
    assertThat(scores(Normalizations.rank(TiedRank.HIGHEST), UP, 0.0, -0.0, 1))
        .isEqualTo(Column.of(2, 2, 3));
  }

  @Test
  void ranksAValueOutsideThePopulation() {
    Fit fit = Normalizations.rank(TiedRank.LOWEST).fit(Column.of(1, 2, 3), UP);
    Column out = Column.ofSize(4);
    fit.apply(Column.of(0, 1.5, 3, 9), out);
    assertThat(out).isEqualTo(Column.of(1, 2, 3, 3));
  }

  /** Human Development Index 2010, technical note: an income of 3 829 is worth 0.5506. */
  @Test
  void placesIncomesOnTheLogarithm() {
    Column scores =
        scores(Normalizations.logarithmic(Ends.CLAMPED), INCOME, 3829, 100, 80000, 0, -1);
    assertThat(scores.value(0)).isCloseTo(0.5506, within(5e-5));
    assertThat(scores.value(1)).isEqualTo(0);
    assertThat(scores.value(2)).isEqualTo(1);
    assertThat(scores.is(3, Reason.CANNOT_COMPUTE)).isTrue();
    assertThat(scores.is(4, Reason.CANNOT_COMPUTE)).isTrue();
    assertThat(Normalizations.logarithmic(Ends.CLAMPED).lacks(UP))
        .containsExactly("a worst and a best value");
    assertThat(
            Normalizations.logarithmic(Ends.CLAMPED)
                .lacks(Measure.of(NumberScale.between(0, 9), Range.PERCENT)))
        .containsExactly("a worst and a best value above 0");
  }

  /** Sustainable Development Report 2018: poverty of 10 % from 72.6 to 0 is worth 86.2258953. */
  @Test
  void placesBetweenGoalposts() {
    assertThat(scores(Normalizations.goalposts(72.6, 0, Ends.CLAMPED), DOWN, 10).value(0))
        .isCloseTo(86.2258953, within(5e-8));
    assertThat(scores(Normalizations.goalposts(50, 90, Ends.OPEN), UP, 40, 50, 90))
        .isEqualTo(Column.of(-25, 0, 100));
    assertThat(scores(Normalizations.goalposts(50, 90, Ends.CLAMPED), UP, 40, 50, 90))
        .isEqualTo(Column.of(0, 0, 100));
  }

  @Test
  void saturates() {
    assertThat(scores(Normalizations.saturating(2, Ends.CLAMPED), UP, 0, 2, 6, -1))
        .isEqualTo(Column.of(0, 50, 75, Double.NaN));
    assertThat(scores(Normalizations.saturating(2, Ends.CLAMPED), DOWN, 0, 2, 6))
        .isEqualTo(Column.of(100, 50, 25));
    // between 2 and 6: (x/(x + 2) − 0.5)/0.25, so 3 1/3 is worth half
    Measure between = Measure.of(NumberScale.between(2, 6), Range.PERCENT);
    assertThat(scores(Normalizations.saturating(2, Ends.CLAMPED), between, 10.0 / 3).value(0))
        .isCloseTo(50, within(1e-12));
  }

  @Test
  void aimsAtATarget() {
    assertThat(scores(Normalizations.distanceToTarget(4, Ends.OPEN), UP, 1, 2, 8).value(2))
        .isCloseTo(100 * 7.0 / 3, within(1e-12));
    assertThat(scores(Normalizations.distanceToTarget(4, Ends.CLAMPED), UP, 1, 2.5, 8))
        .isEqualTo(Column.of(0, 50, 100));
    assertThat(scores(Normalizations.distanceToTarget(4, Ends.CLAMPED), DOWN, 8, 6, 1))
        .isEqualTo(Column.of(0, 50, 100));
    // a target that everybody is beyond, or that is the worst value, has no way to it
    assertThat(scores(Normalizations.distanceToTarget(4, Ends.OPEN), UP, 5, 6).count()).isZero();
    assertThat(scores(Normalizations.distanceToTarget(5, Ends.OPEN), UP, 5, 6).count()).isZero();
  }

  @Test
  void takesAShareOfTheBest() {
    assertThat(scores(Normalizations.fractionOfBest(), UP, 4, 2, 0, -1))
        .isEqualTo(Column.of(100, 50, 0, Double.NaN));
    assertThat(scores(Normalizations.fractionOfBest(), DOWN, 4, 2, 8))
        .isEqualTo(Column.of(50, 100, 25));
    assertThat(scores(Normalizations.fractionOfBest(), DOWN, 4, 0).count()).isZero();
    assertThat(scores(Normalizations.fractionOfBest(), UP, 0, 0).count()).isZero();
  }

  @Test
  void givesPointsByStepAndByCorner() {
    Normalization bands = Normalizations.banding(5, List.of(new Step(1, 0), new Step(2, 9)));
    assertThat(scores(bands, UP, 0.99, 1, 2, 3)).isEqualTo(Column.of(5, 0, 9, 9));
    assertThat(bands.fit(Column.of(1), UP).range()).contains(Range.of(0, 9));
    Normalization line =
        Normalizations.piecewiseLinear(List.of(new Step(0, 100), new Step(2, 0), new Step(4, 50)));
    assertThat(scores(line, UP, -1, 0, 1, 2, 3, 9)).isEqualTo(Column.of(100, 100, 50, 0, 25, 50));
  }

  @Test
  void countsStandardDeviations() {
    // mean 2, standard deviation 1 over n − 1
    assertThat(scores(Normalizations.zScore(50, 10), UP, 1, 2, 3)).isEqualTo(Column.of(40, 50, 60));
    assertThat(scores(Normalizations.zScore(50, 10), DOWN, 1, 2, 3))
        .isEqualTo(Column.of(60, 50, 40));
    assertThat(Normalizations.zScore(0, 1).fit(Column.of(1, 2), UP).parameters())
        .containsExactlyInAnyOrderEntriesOf(Map.of("mean", 1.5, "deviation", StrictMath.sqrt(0.5)));
  }

  @Test
  void tellsApartValuesThatDifferByTheLeast() {
    double next = StrictMath.nextUp(1.0);
    assertThat(scores(Normalizations.minMax(), UP, 1, next)).isEqualTo(Column.of(0, 100));
    assertThat(scores(Normalizations.rank(TiedRank.LOWEST), UP, 1, next))
        .isEqualTo(Column.of(1, 2));
  }

  @Test
  void refusesParametersThatCannotBe() {
    assertThatThrownBy(() -> Normalizations.zScore(0, 0))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("the standard deviation must be a finite number above 0");
    assertThatThrownBy(() -> Normalizations.goalposts(1, 1, Ends.OPEN))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("worst and best must be given together and differ");
    assertThatThrownBy(() -> Normalizations.saturating(0, Ends.OPEN))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("the value that is worth half must be a finite number above 0");
    assertThatThrownBy(() -> Normalizations.piecewiseLinear(List.of(new Step(0, 1))))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("needs two corners or more");
    Spec wrong = Spec.of("logarithmic").with("worst", 0).with("best", 5);
    assertThatThrownBy(() -> Methods.builtIn().create(Normalization.class, wrong))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("must be above 0");
  }

  @Test
  void takesTheEndsThatTheIndicatorGives() {
    Measure measure =
        new Measure(
            Direction.LOWER_IS_BETTER,
            OptionalDouble.of(10),
            OptionalDouble.of(2),
            Optional.empty(),
            Range.PERCENT);
    assertThat(scores(Normalizations.goalposts(Ends.OPEN), measure, 10, 6, 0))
        .isEqualTo(Column.of(0, 50, 125));
    assertThat(scores(Normalizations.distanceToTarget(Ends.CLAMPED), measure, 12, 7))
        .isEqualTo(Column.of(0, 50));
    assertThat(Normalizations.distanceToTarget(Ends.OPEN).lacks(UP))
        .containsExactly("a target, or a best value");
  }
}
