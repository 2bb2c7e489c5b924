package org.ecpat.monitoring.progress;

import org.ecpat.monitoring.framework.Direction;
import org.ecpat.monitoring.table.Decimals;

/**
 * Where a value will be at a deadline if its trend goes on.
 *
 * @param method how the trend is carried on
 * @param target what is to be reached, and by when
 * @param value the value then; a score stays within the score range
 * @param outlook whether that reaches the target
 */
public record Projection(
    ProjectionMethod method, TrendTarget target, double value, Outlook outlook) {

  /** Whether a target will be reached if the trend goes on. */
  public enum Outlook {
    /** It will be reached by the deadline. */
    ON_TRACK,
    /** It will be missed. */
    OFF_TRACK
  }

  /** A projection whose value is compared with the target after ten decimals. */
  static Projection of(
      ProjectionMethod method, TrendTarget target, double value, Direction direction) {
    boolean reached =
        Growth.reaches(Decimals.settle(value), Decimals.settle(target.value()), direction);
    return new Projection(
        method, target, value + 0.0, reached ? Outlook.ON_TRACK : Outlook.OFF_TRACK);
  }
}
