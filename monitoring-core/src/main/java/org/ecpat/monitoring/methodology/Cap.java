package org.ecpat.monitoring.methodology;

import org.ecpat.monitoring.Rules;
import org.ecpat.monitoring.Text;

/**
 * A rule that keeps a rating from being better than a band while something is so.
 *
 * <p>It applies when the criterion is known to hold. If that is not known, the rating stays, its
 * lower bound falls, and the cap is shown. A gate (a band that also asks for something) is the same
 * rule seen from the other side: a cap to the band below while it is not fulfilled.
 *
 * @param id the name by which results refer to it
 * @param atMost the id of the best band it allows
 * @param when when it applies
 * @param why why, for readers
 */
public record Cap(String id, String atMost, Criterion when, Text why) {

  /** Checks the ids. */
  public Cap {
    Rules.of("cap '" + id + "'").id("id", id).id("atMost", atMost).verify();
  }

  /**
   * A gate: no better than a band unless a score is at least so high.
   *
   * @param id the name by which results refer to it
   * @param atMost the id of the band below the one that asks for the score
   * @param node the id of an indicator, goal or the whole
   * @param least the score that opens the gate
   * @param why why, for readers
   */
  public static Cap gate(String id, String atMost, String node, double least, Text why) {
    return new Cap(id, atMost, new Criterion.ScoreBelow(node, least), why);
  }
}
