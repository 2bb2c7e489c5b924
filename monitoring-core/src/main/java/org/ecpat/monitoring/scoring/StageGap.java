package org.ecpat.monitoring.scoring;

import java.util.List;
import java.util.OptionalDouble;
import org.ecpat.monitoring.table.Sum;

/**
 * How far one stage of keeping a promise lags behind the stage before it.
 *
 * <p>The stages are <em>accepted</em> (the position of the state), <em>in law</em> (the mean of the
 * structural indicators) and <em>in practice</em> (the mean of the process and outcome indicators).
 * Both ends are means over the same commitments or states, those for which both stages are known,
 * so that a gap never comes from comparing different things.
 *
 * @param from the mean of the earlier stage, in the score range; empty if nothing is comparable
 * @param to the mean of the later stage over the same
 * @param over of how many commitments (for one state) or states (over all) they are means
 */
public record StageGap(OptionalDouble from, OptionalDouble to, int over) {

  /** Nothing to compare. */
  public static final StageGap NONE =
      new StageGap(OptionalDouble.empty(), OptionalDouble.empty(), 0);

  /** The gap of one commitment: none if a stage is not known. */
  public static StageGap between(OptionalDouble from, OptionalDouble to) {
    return from.isPresent() && to.isPresent() ? new StageGap(from, to, 1) : NONE;
  }

  /** The mean of some gaps, each counted once; those without ends are left out. */
  public static StageGap mean(List<StageGap> gaps) {
    Sum from = new Sum();
    Sum to = new Sum();
    int over = 0;
    for (StageGap gap : gaps) {
      if (gap.from().isPresent() && gap.to().isPresent()) {
        from.add(gap.from().getAsDouble());
        to.add(gap.to().getAsDouble());
        over++;
      }
    }
    return over == 0
        ? NONE
        : new StageGap(
            OptionalDouble.of(from.value() / over), OptionalDouble.of(to.value() / over), over);
  }

  /** The points by which the later stage lags; negative where it is ahead. */
  public OptionalDouble points() {
    return from.isPresent() && to.isPresent()
        ? OptionalDouble.of(from.getAsDouble() - to.getAsDouble())
        : OptionalDouble.empty();
  }
}
