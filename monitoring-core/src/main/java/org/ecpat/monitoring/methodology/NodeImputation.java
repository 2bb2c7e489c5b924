package org.ecpat.monitoring.methodology;

import java.util.List;
import org.ecpat.monitoring.Rules;

/**
 * How a node without a value gets one: from the other states.
 *
 * <p>A node that is not applicable gets none, nor does one of a state that has no answer at all, or
 * that belongs to none of the groups, or in whose group nobody has a value of its own. A value that
 * was filled in is used by the nodes above; it stays marked, counts as not answered, and bounds
 * treat the answers below as missing.
 *
 * @param by what stands for the other states
 * @param groups the ids of the groups, of which the first that the state belongs to counts; all
 *     states if there is none
 */
public record NodeImputation(By by, List<String> groups) {

  /** What can stand for other states. */
  public enum By {
    /** Their arithmetic mean. */
    MEAN,
    /** Their median. */
    MEDIAN
  }

  /** Checks and copies the ids. */
  public NodeImputation {
    groups = List.copyOf(groups);
    Rules.of("imputation").ids("groups", groups).verify();
  }
}
