package org.ecpat.monitoring.methodology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ecpat.monitoring.InvalidInputException;
import org.ecpat.monitoring.framework.Direction;
import org.ecpat.monitoring.framework.NumberScale;
import org.ecpat.monitoring.methodology.Preparations.Ratio;
import org.ecpat.monitoring.observation.Round;
import org.ecpat.monitoring.table.Column;
import org.ecpat.monitoring.table.Range;
import org.ecpat.monitoring.table.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PreparationsTest {
  private static final double NONE = Double.NaN;

  /** All methods, as the table in {@link Preparations} lists them. */
  static Stream<Preparation> all() {
    return Stream.of(
        Preparations.denominate(List.of(new Ratio("0", "1", 1000))),
        Preparations.flagPenalty("0", "1", 0.5, 0),
        Preparations.screenStates(0.5, 0.25, List.of("A"), List.of("B")),
        Preparations.screenIndicators(0.5, 0, List.of(), List.of("1")),
        Preparations.imputeMean(),
        Preparations.imputeMedian("0"),
        Preparations.imputeGroupMean(List.of("vowel")),
        Preparations.imputeGroupMedian(List.of("vowel"), "0"),
        Preparations.imputeGoalMean(),
        Preparations.imputeEm(),
        Preparations.imputeEm(Preparations.Together.ALL, 0.5, 20, "0"),
        Preparations.carryForward(),
        Preparations.carryForward(3, "0"),
        Preparations.interpolate(),
        Preparations.treatOutliers(5),
        Preparations.treatOutliers(5, Shape.LOG_OF_TAIL, "0"),
        Preparations.logarithm(Shape.LOG_FROM_ONE),
        Preparations.boxCox(0.5));
  }

  /** A panel of indicators named 0, 1, … of one goal, and of states named A, B, … */
  private static Panel panel(Column... columns) {
    return panel(2010, columns);
  }

  private static Panel panel(int year, Column... columns) {
    List<Panel.Item> items = new ArrayList<>();
    for (int i = 0; i < columns.length; i++) {
      items.add(
          new Panel.Item(
              String.valueOf(i),
              "goal",
              Measure.of(NumberScale.of(Direction.HIGHER_IS_BETTER), Range.PERCENT),
              Panel.Use.SCORED));
    }
    List<String> states =
        IntStream.range(0, columns[0].size())
            .mapToObj(i -> String.valueOf((char) ('A' + i)))
            .toList();
    return Panel.of(
        Round.of(year),
        states,
        items,
        List.of(columns),
        (group, state) -> group.equals("vowel") == "AEIOU".contains(state));
  }

  /** Values, with no data where there is NaN. */
  private static Column column(double... values) {
    Column column = Column.of(values);
    for (int row = 0; row < values.length; row++) {
      if (Double.isNaN(values[row])) {
        column.set(row, Reason.NO_DATA);
      }
    }
    return column;
  }

  private static Column after(Preparation step, Column... columns) {
    Panel panel = panel(columns);
    return panel.with(step.changes(panel, List.of(panel))).column(0);
  }

  @ParameterizedTest
  @MethodSource("all")
  void canBeMadeFromItsSpec(Preparation step) {
    assertThat(Methods.builtIn().create(Preparation.class, step.spec().orElseThrow()))
        .isEqualTo(step);
  }

  @ParameterizedTest
  @MethodSource("all")
  void neverFillsWhatIsNotApplicable(Preparation step) {
    Column column = column(1, 2, 3, NONE);
    column.set(3, Reason.NOT_APPLICABLE);
    Column after = after(step, column, column(1, 2, 3, 4));
    assertThat(after.is(3, Reason.NOT_APPLICABLE)).isTrue();
  }

  @ParameterizedTest
  @MethodSource("all")
  void makesNothingOfNothing(Preparation step) {
    Column none = column(NONE, NONE);
    assertThat(after(step, none, none)).isEqualTo(none);
  }

  @ParameterizedTest
  @MethodSource("all")
  void leavesOnlyFiniteValuesOrReasons(Preparation step) {
    Column after = after(step, column(0, -1, 0, 5, 5, NONE), column(0, 1, NONE, 0, 2, 3));
    assertThat(Arrays.stream(after.present()).boxed()).allMatch(Double::isFinite);
  }

  @Test
  void denominates() {
    Preparation perThousand = Preparations.denominate(List.of(new Ratio("0", "1", 1000)));
    Column after = after(perThousand, column(6, 6, 6, NONE), column(3000, 0, NONE, 5));
    assertThat(after.value(0)).isEqualTo(2);
    assertThat(after.is(1, Reason.CANNOT_COMPUTE)).isTrue();
    assertThat(after.is(2, Reason.NO_DATA)).isTrue();
    assertThat(after.is(3, Reason.NO_DATA)).isTrue();
  }

  /** The Oxford tracker takes half a point from a measure that is not general, but never from 0. */
  @Test
  void takesPointsWhereAFlagIsNotSet() {
    Preparation penalty = Preparations.flagPenalty("0", "1", 0.5, 0);
    assertThat(after(penalty, column(3, 3, 3, 0, NONE), column(1, 0, NONE, 0, 0)))
        .isEqualTo(column(3, 2.5, 2.5, 0, NONE));
    assertThat(after(Preparations.flagPenalty("0", "1", 5, 1), column(3), column(0)))
        .isEqualTo(column(1));
  }

  @Test
  void screensStatesAndSaysWhy() {
    Panel panel = panel(column(1, NONE, 0), column(2, 2, 0), column(3, NONE, 4));
    List<CellChange> changes =
        Preparations.screenStates(0.5, 0.5, List.of(), List.of()).changes(panel, List.of(panel));
    assertThat(changes)
        .containsExactly(
            CellChange.remove(1, 1, Reason.BELOW_THRESHOLD, "only 33.3 % of its values are there"),
            CellChange.remove(
                0, 2, Reason.BELOW_THRESHOLD, "only 33.3 % of its values are not zero"),
            CellChange.remove(
                1, 2, Reason.BELOW_THRESHOLD, "only 33.3 % of its values are not zero"),
            CellChange.remove(
                2, 2, Reason.BELOW_THRESHOLD, "only 33.3 % of its values are not zero"));
    assertThat(
            Preparations.screenStates(0.5, 0.5, List.of("B", "C"), List.of("A"))
                .changes(panel, List.of(panel)))
        .extracting(CellChange::row)
        .containsOnly(0);
  }

  @Test
  void keepsAStateThatIsJustAtTheThreshold() {
    assertThat(
            after(Preparations.screenStates(0.5, 0, List.of(), List.of()), column(1), column(NONE)))
        .isEqualTo(column(1));
    assertThat(
            after(
                Preparations.screenIndicators(2.0 / 3, 0, List.of(), List.of()),
                column(1, 1, NONE)))
        .isEqualTo(column(1, 1, NONE));
    assertThat(
            after(Preparations.screenIndicators(0.7, 0, List.of(), List.of()), column(1, 1, NONE))
                .count())
        .isZero();
  }

  @Test
  void imputesTheMiddleOfAllOrOfAGroup() {
    assertThat(after(Preparations.imputeMean(), column(1, NONE, 3, 8)))
        .isEqualTo(column(1, 4, 3, 8));
    assertThat(after(Preparations.imputeMedian(), column(1, NONE, 3, 8)))
        .isEqualTo(column(1, 3, 3, 8));
    // A and E are vowels; B, C, D are not, and belong to no listed group
    assertThat(after(Preparations.imputeGroupMean(List.of("vowel")), column(1, NONE, 3, 8, NONE)))
        .isEqualTo(column(1, NONE, 3, 8, 1));
    assertThat(
            after(
                Preparations.imputeGroupMedian(List.of("vowel", "other")),
                column(1, NONE, 3, 8, NONE)))
        .isEqualTo(column(1, 5.5, 3, 8, 1));
  }

  /** B stands at 3/4 of the way from 0 to 4 in the other indicator, so at 3/4 from 10 to 30. */
  @Test
  void imputesThePlaceInTheGoal() {
    assertThat(after(Preparations.imputeGoalMean(), column(10, NONE, 30), column(0, 3, 4)))
        .isEqualTo(column(10, 25, 30));
    assertThat(after(Preparations.imputeGoalMean(), column(5, NONE, 5), column(0, 3, 4)))
        .isEqualTo(column(5, NONE, 5));
    assertThat(after(Preparations.imputeGoalMean(), column(1, NONE, 5), column(4, 4, 4)))
        .isEqualTo(column(1, NONE, 5));
  }

  /** Of a line y = 2x + 1, three states show enough; the last two miss one side or both. */
  @Test
  void imputesWhatANormalDistributionExpects() {
    Column x = column(1, 2, 4, 6, NONE, NONE);
    Column y = column(3, 5, 9, NONE, 21, NONE);
    Panel panel = panel(x, y);
    List<CellChange> changes = Preparations.imputeEm().changes(panel, List.of(panel));
    assertThat(changes).extracting(CellChange::row).containsExactly(4, 3);
    assertThat(changes)
        .extracting(CellChange::why)
        .containsOnly("expected from 1 other indicator of goal 'goal'");
    assertThat(changes.get(0).value()).isCloseTo(10, within(1e-6));
    assertThat(changes.get(1).value()).isCloseTo(13, within(1e-6));
    assertThat(Preparations.imputeEm("1").changes(panel, List.of(panel)))
        .extracting(CellChange::row)
        .containsExactly(3);
    assertThat(
            Preparations.imputeEm(Preparations.Together.ALL, 0, 1)
                .changes(panel, List.of(panel))
                .get(0)
                .why())
        .isEqualTo("expected from 1 other indicator, not settled at step 1");
  }

  @Test
  void expectsNothingFromTooFewStatesOrConstantIndicators() {
    Column x = column(1, 2, NONE);
    assertThat(after(Preparations.imputeEm(), x, column(1, 2, 3), column(5, 1, 2), column(1, 0, 9)))
        .isEqualTo(x);
    assertThat(
            after(
                    Preparations.imputeEm(Preparations.Together.GOAL, 0.1, 1000),
                    x,
                    column(1, 2, 3),
                    column(5, 1, 2),
                    column(1, 0, 9))
                .has(2))
        .isTrue();
    Column constant = column(5, 5, NONE, 5);
    assertThat(after(Preparations.imputeEm(), constant, column(1, 2, 3, 4))).isEqualTo(constant);
    assertThat(after(Preparations.imputeEm(), x, column(4, 4, 4))).isEqualTo(x);
    assertThatThrownBy(() -> Preparations.imputeEm(Preparations.Together.ALL, -1, 0))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("a weight must be a finite number, 0 or more; found -1.0")
        .hasMessageContaining("the number of steps must be above 0; found 0");
  }

  @Test
  void looksAtOtherRounds() {
    List<Panel> rounds =
        List.of(
            panel(2009, column(4, 2, NONE)),
            panel(2010, column(NONE, NONE, NONE)),
            panel(2012, column(10, NONE, 7)));
    assertThat(filled(Preparations.carryForward(), rounds, 1)).isEqualTo(column(4, 2, NONE));
    assertThat(filled(Preparations.carryForward(2), rounds, 2)).isEqualTo(column(10, NONE, 7));
    assertThat(filled(Preparations.carryForward(3), rounds, 2)).isEqualTo(column(10, 2, 7));
    assertThat(filled(Preparations.interpolate(), rounds, 1)).isEqualTo(column(6, 2, 7));
  }

  private static Column filled(Preparation step, List<Panel> rounds, int round) {
    Panel panel = rounds.get(round);
    return panel.with(step.changes(panel, rounds)).column(0);
  }

  @Test
  void winsorisesUntilTheIndicatorPasses() {
    double[] sample = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 100};
    assertThat(after(Preparations.treatOutliers(5), Column.of(sample)))
        .isEqualTo(Column.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 10));
    assertThat(after(Preparations.treatOutliers(0), Column.of(sample)))
        .isEqualTo(Column.of(sample));
  }

  /** COINr would move both of two tied extremes where one point is allowed. */
  @Test
  void neverTouchesMorePointsThanAllowed() {
    double[] sample =
        DoubleStream.concat(
                IntStream.rangeClosed(1, 60).asDoubleStream(), DoubleStream.of(900, 900))
            .toArray();
    assertThat(after(Preparations.treatOutliers(1), Column.of(sample)))
        .isEqualTo(Column.of(sample));
    double[] drawn = sample.clone();
    drawn[60] = 60;
    drawn[61] = 60;
    assertThat(after(Preparations.treatOutliers(2), Column.of(sample))).isEqualTo(Column.of(drawn));
  }

  @Test
  void leavesSamplesThatCannotBeJudgedOrWouldBecomeConstant() {
    assertThat(after(Preparations.treatOutliers(5), Column.of(5, 5, 5, 5)))
        .isEqualTo(Column.of(5, 5, 5, 5));
    assertThat(after(Preparations.treatOutliers(5), Column.of(1, 2))).isEqualTo(Column.of(1, 2));
    Column one = Column.of(0, 0, 0, 0, 0, 0, 0, 0, 0, 1);
    assertThat(after(Preparations.treatOutliers(5), one)).isEqualTo(one);
  }

  @Test
  void refusesParametersThatCannotBe() {
    assertThatThrownBy(() -> Preparations.imputeGroupMean(List.of()))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("at least one group must be named");
    assertThatThrownBy(() -> Preparations.screenStates(1.5, 0, List.of("A"), List.of("A")))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("must be a number from 0 to 1")
        .hasMessageContaining("nothing can be kept and dropped at once");
    assertThatThrownBy(() -> new Ratio("a", "b", 0))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("the factor must be a finite number above 0");
    assertThatThrownBy(() -> Preparations.carryForward(0))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("the greatest age must be above 0");
  }
}
