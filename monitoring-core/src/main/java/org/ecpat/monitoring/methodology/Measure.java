package org.ecpat.monitoring.methodology;

import java.util.Optional;
import java.util.OptionalDouble;
import org.ecpat.monitoring.framework.Direction;
import org.ecpat.monitoring.framework.NumberScale;
import org.ecpat.monitoring.framework.Scale;
import org.ecpat.monitoring.framework.TargetBand;
import org.ecpat.monitoring.table.Range;

/**
 * What a normalisation needs to know about an indicator.
 *
 * @param direction which end of its values is the good one
 * @param worst the value that is worth nothing, if the scale has one
 * @param best the value that is worth everything, if the scale has one
 * @param target the range of good values, if the scale has one
 * @param output the score range of the methodology
 */
public record Measure(
    Direction direction,
    OptionalDouble worst,
    OptionalDouble best,
    Optional<TargetBand> target,
    Range output) {

  /** What a scale says, for a score range. */
  public static Measure of(Scale scale, Range output) {
    return new Measure(
        scale.direction(),
        scale.worst(),
        scale.best(),
        scale instanceof NumberScale number ? number.target() : Optional.empty(),
        output);
  }
}
