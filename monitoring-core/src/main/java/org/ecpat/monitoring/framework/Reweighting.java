package org.ecpat.monitoring.framework;

import java.util.Optional;
import org.ecpat.monitoring.Certainty;
import org.ecpat.monitoring.Rules;
import org.ecpat.monitoring.Text;

/**
 * The weight that a profile gives to a goal or an indicator of its base.
 *
 * @param id the goal or indicator
 * @param weight the weight among its siblings, 0 or more
 * @param rationale why it has this weight; that of the base unless given
 * @param certainty how sure its place is in the profile; that of the base unless given
 */
public record Reweighting(
    String id, double weight, Optional<Text> rationale, Optional<Certainty> certainty) {

  /** Checks the id and the weight. */
  public Reweighting {
    Rules.of("weight of '" + id + "'").id("id", id).weight("weight", weight).verify();
  }

  /** A weight without more words. */
  public static Reweighting of(String id, double weight) {
    return new Reweighting(id, weight, Optional.empty(), Optional.empty());
  }

  Goal apply(Goal goal) {
    return Goal.builder()
        .from(goal)
        .weight(weight)
        .weightRationale(rationale.or(goal::weightRationale))
        .certainty(certainty.orElse(goal.certainty()))
        .build();
  }

  Indicator apply(Indicator indicator) {
    return Indicator.builder()
        .from(indicator)
        .weight(weight)
        .weightRationale(rationale.or(indicator::weightRationale))
        .certainty(certainty.orElse(indicator.certainty()))
        .build();
  }
}
