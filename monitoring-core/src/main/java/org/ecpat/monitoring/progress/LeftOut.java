package org.ecpat.monitoring.progress;

import java.util.Optional;
import org.ecpat.monitoring.table.Reason;

/**
 * An indicator of a state that is left out of a comparison.
 *
 * @param indicator the id of the indicator
 * @param cause why it is left out
 * @param reason why the round in question has no score; empty for a break in series
 */
public record LeftOut(String indicator, Cause cause, Optional<Reason> reason) {

  /** What stands against comparing an indicator. */
  public enum Cause {
    /** Only the later round has a score. */
    MISSING_EARLIER,
    /** Only the earlier round has a score. */
    MISSING_LATER,
    /** Both have one, and a break in series lies between them. */
    BREAK_IN_SERIES
  }
}
