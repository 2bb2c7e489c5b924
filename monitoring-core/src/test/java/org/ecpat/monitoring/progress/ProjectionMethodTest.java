package org.ecpat.monitoring.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import org.ecpat.monitoring.InvalidInputException;
import org.ecpat.monitoring.framework.Direction;
import org.ecpat.monitoring.observation.Round;
import org.ecpat.monitoring.progress.Projection.Outlook;
import org.junit.jupiter.api.Test;

class ProjectionMethodTest {
  private static final TrendPoint BASE = new TrendPoint(Round.of(2016).date(), 40);
  private static final TrendPoint CURRENT = new TrendPoint(Round.of(2022).date(), 52);
  private static final LocalDate DEADLINE = Round.of(2030).date();

  @Test
  void carriesOnAsManyPointsOrPerCentAYear() {
    // 12 points in six years are 2 a year, so 52 + 8·2
    assertThat(ProjectionMethod.LINEAR.project(BASE, CURRENT, DEADLINE)).hasValue(68);
    // 52·1.3^(8/6)
    assertThat(ProjectionMethod.GROWTH.project(BASE, CURRENT, DEADLINE).orElseThrow())
        .isCloseTo(52 * StrictMath.pow(1.3, 8.0 / 6), within(1e-9));
  }

  @Test
  void growthNeedsABaseOtherThanZeroAndOneSign() {
    TrendPoint zero = new TrendPoint(Round.of(2016).date(), 0);
    assertThat(ProjectionMethod.GROWTH.project(zero, CURRENT, DEADLINE)).isEmpty();
    assertThat(ProjectionMethod.LINEAR.project(zero, CURRENT, DEADLINE)).isPresent();
    TrendPoint below = new TrendPoint(Round.of(2016).date(), -1);
    assertThat(ProjectionMethod.GROWTH.project(below, CURRENT, DEADLINE)).isEmpty();
  }

  @Test
  void onTrackMeansAtTheTargetOrBeyondInTheDesiredDirection() {
    assertThat(outlook(68, Direction.HIGHER_IS_BETTER)).isEqualTo(Outlook.ON_TRACK);
    assertThat(outlook(68.00001, Direction.HIGHER_IS_BETTER)).isEqualTo(Outlook.OFF_TRACK);
    assertThat(outlook(68.00001, Direction.LOWER_IS_BETTER)).isEqualTo(Outlook.ON_TRACK);
  }

  private static Outlook outlook(double target, Direction direction) {
    return Projection.of(ProjectionMethod.LINEAR, new TrendTarget(target, DEADLINE), 68, direction)
        .outlook();
  }

  @Test
  void aDeadlineBeforeTheRoundIsRefused() {
    assertThatThrownBy(
            () -> ProjectionMethod.LINEAR.project(BASE, CURRENT, LocalDate.of(2022, 12, 31)))
        .isInstanceOf(InvalidInputException.class)
        .hasMessage(
            "error deadline-before-round: projection from 2016-12-31 to 2022-12-31: the deadline"
                + " must be after the day of the current value, 2022-12-31; found 2022-12-31.");
  }
}
