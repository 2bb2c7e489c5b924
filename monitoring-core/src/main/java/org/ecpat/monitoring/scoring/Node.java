package org.ecpat.monitoring.scoring;

import java.util.Optional;
import org.ecpat.monitoring.Text;

/**
 * One place in the tree of scores.
 *
 * @param id the id of the goal or indicator, or {@code overall}
 * @param parent the id of the node above; empty for the whole
 * @param kind what stands there
 * @param label its name for readers
 */
public record Node(String id, Optional<String> parent, Kind kind, Text label) {

  /** What stands at a place in the tree. */
  public enum Kind {
    /** The whole framework. */
    OVERALL,
    /** A goal or sub-goal. */
    GOAL,
    /** An indicator. */
    INDICATOR
  }
}
