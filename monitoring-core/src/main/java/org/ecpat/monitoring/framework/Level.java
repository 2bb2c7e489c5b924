package org.ecpat.monitoring.framework;

import org.ecpat.monitoring.Rules;
import org.ecpat.monitoring.Text;

/**
 * One step of an ordered scale.
 *
 * @param id the name by which answers refer to it
 * @param label its name for readers
 * @param points what it is worth
 */
public record Level(String id, Text label, double points) {

  /**
   * Checks the level; minus zero becomes zero.
   *
   * @throws org.ecpat.monitoring.InvalidInputException if the points are not finite
   */
  public Level {
    points = points + 0.0;
    Rules.of("level '" + id + "'").id("id", id).finite("points", points).verify();
    points = points + 0.0;
  }

  /** A level whose label is its id. */
  public static Level of(String id, double points) {
    return new Level(id, Text.of(id), points);
  }
}
