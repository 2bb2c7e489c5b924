package org.ecpat.monitoring.framework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.ecpat.monitoring.InvalidInputException;
import org.ecpat.monitoring.Text;
import org.ecpat.monitoring.ValueContract;
import org.ecpat.monitoring.commitment.Stand;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScaleTest {
  private static final LevelScale LEVELS = LevelScale.of(level("none", 0), level("full", 4));

  private static Level level(String id, double points) {
    return new Level(id, Text.of(id), points);
  }

  @Test
  void yesOrNoIsOneOrZero() {
    Scale scale = YesNoScale.yesIsGood();
    assertThat(scale.value(Answer.of(true))).isEqualTo(1);
    assertThat(scale.value(Answer.of(false))).isZero();
    assertThat(scale.value(Answer.of("yes"))).isEqualTo(1);
    assertThat(scale.value(Answer.of("no"))).isZero();
    assertThat(scale.direction()).isEqualTo(Direction.HIGHER_IS_BETTER);
    assertThat(scale.worst()).hasValue(0);
    assertThat(scale.best()).hasValue(1);
  }

  @Test
  void noMayBeTheGoodAnswer() {
    Scale scale = YesNoScale.noIsGood();
    assertThat(scale.value(Answer.of(true))).isEqualTo(1);
    assertThat(scale.direction()).isEqualTo(Direction.LOWER_IS_BETTER);
    assertThat(scale.worst()).hasValue(1);
    assertThat(scale.best()).hasValue(0);
  }

  @Test
  void levelsAreWorthTheirPoints() {
    assertThat(LEVELS.value(Answer.of("none"))).isZero();
    assertThat(LEVELS.value(Answer.of("full"))).isEqualTo(4);
    assertThat(LEVELS.worst()).hasValue(0);
    assertThat(LEVELS.best()).hasValue(4);
    assertThat(LEVELS.direction()).isEqualTo(Direction.HIGHER_IS_BETTER);
    assertThat(LEVELS.level("full")).contains(level("full", 4));
    assertThat(LEVELS.level("Full")).isEmpty();
  }

  @Test
  void levelsMayBeCalledYesAndNo() {
    LevelScale scale = LevelScale.of(level("no", 0), level("partly", 1), level("yes", 2));
    assertThat(scale.value(Answer.of(true))).isEqualTo(2);
    assertThat(scale.value(Answer.of(false))).isZero();
    assertThat(scale.value(Answer.of("partly"))).isEqualTo(1);
    assertThat(LEVELS.accepts(Answer.of(true))).isFalse();
  }

  @Test
  void aLevelIsNotMeantByANumber() {
    LevelScale scale = LevelScale.of(level("1", 0), level("2", 1));
    assertThat(scale.accepts(Answer.of("1"))).isTrue();
    assertThat(scale.accepts(Answer.of(1))).isFalse();
    assertThatThrownBy(() -> scale.value(Answer.of(1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("The answer '1' does not fit the scale. Valid: one of 1, 2.");
  }

  @Test
  void levelsStandInOrder() {
    assertThatThrownBy(() -> LevelScale.of(level("a", 2), level("a", 1), level("b", 3)))
        .hasMessage(
            "error duplicate-id at /levels: level scale: the levels must have different ids;"
                + " found a, a, b.\n"
                + "error levels-order at /levels/1: level scale: levels must stand in the order of"
                + " their points, worst first; found 2, 1, 3.");
    assertThatThrownBy(() -> LevelScale.of(level("a", 0), level("b", -0.0)))
        .hasMessage(
            "error levels-points at /levels: level scale: at least two levels must have different"
                + " points; found 0, 0.");
    assertThatThrownBy(LevelScale::of)
        .hasMessage(
            "error levels-points at /levels: level scale: at least two levels must have different"
                + " points; found none.");
    assertThatThrownBy(() -> level("a", Double.NaN))
        .hasMessage("error number at /points: level 'a': must be a finite number; found NaN.");
    assertThat(LevelScale.of(level("a", 1), level("b", 1), level("c", 2)).levels()).hasSize(3);
  }

  @Test
  void numbersAreWorthThemselves() {
    NumberScale scale = NumberScale.between(20, 85);
    assertThat(scale.value(Answer.of(19.5))).isEqualTo(19.5);
    assertThat(scale.direction()).isEqualTo(Direction.HIGHER_IS_BETTER);
    assertThat(NumberScale.between(40, 0).direction()).isEqualTo(Direction.LOWER_IS_BETTER);
    assertThat(NumberScale.of(Direction.LOWER_IS_BETTER).worst()).isEmpty();
    assertThat(NumberScale.around(new TargetBand(0, 2, 3, 9)).best()).isEmpty();
    assertThat(scale.in(Text.of("years")).valid()).isEqualTo("a number (years)");
    assertThat(scale.in(Text.of("years")).worst()).hasValue(20);
  }

  @Test
  void theEndsOfANumberScaleBelongTogether() {
    assertThatThrownBy(() -> NumberScale.between(1, 1))
        .hasMessage(
            "error worst-and-best at /best: number scale: best must be above worst where more is"
                + " better; found worst 1.0, best 1.0.");
    assertThatThrownBy(() -> ends(Direction.LOWER_IS_BETTER, 0.0, 1.0, Optional.empty()))
        .hasMessage(
            "error worst-and-best at /best: number scale: best must be below worst where less is"
                + " better; found worst 0.0, best 1.0.");
    assertThatThrownBy(
            () ->
                ends(Direction.HIGHER_IS_BETTER, 0.0, 1.0, Optional.of(new TargetBand(0, 1, 1, 2))))
        .hasMessage(
            "error worst-and-best at /target: number scale: a scale has worst and best or a target"
                + " band, not both; found both.");
    assertThatThrownBy(() -> NumberScale.between(Double.NaN, Double.POSITIVE_INFINITY))
        .hasMessageStartingWith(
            "error number at /worst: number scale: must be a finite number; found NaN.\n"
                + "error number at /best: number scale: must be a finite number; found Infinity.");
    assertThatThrownBy(
            () ->
                new NumberScale(
                    Optional.empty(),
                    Direction.HIGHER_IS_BETTER,
                    OptionalDouble.of(1),
                    OptionalDouble.empty(),
                    Optional.empty()))
        .hasMessage(
            "error worst-and-best at /best: number scale: worst and best must be given together;"
                + " found only one.");
  }

  private static NumberScale ends(
      Direction direction, double worst, double best, Optional<TargetBand> target) {
    return new NumberScale(
        Optional.empty(), direction, OptionalDouble.of(worst), OptionalDouble.of(best), target);
  }

  @ParameterizedTest
  @CsvSource({"0, 0, 1, 2", "0, 2, 1, 3", "0, 1, 2, 2", "0, NaN, 1, 2", "-Infinity, 0, 1, 2"})
  void aTargetBandIsInOrder(double worstBelow, double from, double to, double worstAbove) {
    assertThatThrownBy(() -> new TargetBand(worstBelow, from, to, worstAbove))
        .isInstanceOf(InvalidInputException.class);
  }

  @Test
  void aTargetBandMayBeOnePoint() {
    assertThat(new TargetBand(0, 1, 1, 2).from()).isEqualTo(1);
    assertThatThrownBy(() -> new TargetBand(0, 2, 1, 3))
        .hasMessage(
            "error target-band: target band: must have worstBelow < from <= to < worstAbove;"
                + " found 0.0, 2.0, 1.0, 3.0.");
  }

  /** DESIGN 4.2: none 0, signed 50, bound 100, withdrawn 0. */
  @ParameterizedTest
  @CsvSource({"NONE, 0", "SIGNED, 50", "BOUND, 100", "WITHDRAWN, 0"})
  void standsHaveDefaultPoints(Stand stand, double points) {
    PositionScale scale = PositionScale.of("OPSC");
    assertThat(scale.value(PositionScale.answer(stand))).isEqualTo(points);
    assertThat(scale.points(stand)).isEqualTo(points);
    assertThat(scale.stand(PositionScale.answer(stand))).contains(stand);
    assertThat(PositionScale.defaultPoints(stand)).isEqualTo(points);
  }

  @Test
  void yesMeansBoundAndNoOnlyNotBound() {
    PositionScale scale = new PositionScale("OPSC", Map.of(Stand.NONE, 5.0, Stand.SIGNED, 20.0));
    assertThat(scale.stand(Answer.of(true))).contains(Stand.BOUND);
    assertThat(scale.stand(Answer.of(false))).isEmpty();
    assertThat(scale.value(Answer.of(true))).isEqualTo(100);
    assertThat(scale.value(Answer.of(false))).isEqualTo(5);
    assertThat(scale.value(Answer.of("signed"))).isEqualTo(20);
    assertThat(scale.worst()).hasValue(0);
    assertThat(scale.best()).hasValue(100);
    assertThat(scale.direction()).isEqualTo(Direction.HIGHER_IS_BETTER);
  }

  @Test
  void standsNeedDifferentFinitePoints() {
    assertThatThrownBy(
            () -> new PositionScale("OPSC", Map.of(Stand.SIGNED, 0.0, Stand.BOUND, -0.0)))
        .hasMessage(
            "error levels-points at /points: position scale: at least two stands must have"
                + " different points; found 0.0.");
    assertThatThrownBy(() -> new PositionScale("OPSC", Map.of(Stand.SIGNED, Double.NaN)))
        .hasMessage(
            "error number at /points/signed: position scale: must be a finite number; found NaN.");
  }

  @Test
  void everyScaleSaysWhatIsValid() {
    assertRefuses(
        YesNoScale.yesIsGood(),
        Answer.of(1),
        "The answer '1' does not fit the scale. Valid: yes (true) or no (false).");
    assertRefuses(
        LEVELS,
        Answer.of("some"),
        "The answer 'some' does not fit the scale. Valid: one of none, full.");
    assertRefuses(
        NumberScale.between(0, 1),
        Answer.of(true),
        "The answer 'yes' does not fit the scale. Valid: a number.");
    assertRefuses(
        PositionScale.of("OPSC"),
        Answer.of("BOUND"),
        "The answer 'BOUND' does not fit the scale. Valid: none, signed, bound, withdrawn, yes"
            + " (bound) or no (not bound).");
    assertRefuses(
        PositionScale.of("OPSC"),
        Answer.of(100),
        "The answer '100' does not fit the scale. Valid: none, signed, bound, withdrawn, yes"
            + " (bound) or no (not bound).");
  }

  private static void assertRefuses(Scale scale, Answer answer, String message) {
    assertThat(scale.accepts(answer)).isFalse();
    assertThatThrownBy(() -> scale.value(answer))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
  }

  @Test
  void scalesAreValues() {
    ValueContract.<Object>holds(
        YesNoScale::yesIsGood,
        YesNoScale::noIsGood,
        () -> LevelScale.of(level("a", 0), level("b", 1)),
        () -> LevelScale.of(level("a", 0), level("b", 2)),
        () -> LevelScale.of(level("a", 0), level("c", 1)),
        () -> NumberScale.between(0, 1),
        () -> NumberScale.between(0, 2),
        () -> NumberScale.between(0, 1).in(Text.of("%")),
        () -> NumberScale.of(Direction.HIGHER_IS_BETTER),
        () -> NumberScale.of(Direction.LOWER_IS_BETTER),
        () -> NumberScale.around(new TargetBand(0, 1, 2, 3)),
        () -> NumberScale.around(new TargetBand(0, 1, 2, 4)),
        () -> PositionScale.of("OPSC"),
        () -> PositionScale.of("OPAC"),
        () -> new PositionScale("OPSC", Map.of(Stand.SIGNED, 0.0)),
        () -> CommitmentLink.of("a"),
        () -> new CommitmentLink("a", 2));
    assertThat(new PositionScale("OPSC", Map.of(Stand.BOUND, 100.0)))
        .isEqualTo(PositionScale.of("OPSC"));
    assertThat(new CommitmentLink("a", -0.0)).isEqualTo(new CommitmentLink("a", 0));
  }
}
