package org.ecpat.monitoring.progress;

import java.util.Map;
import java.util.TreeMap;
import org.ecpat.monitoring.InvalidInputException;
import org.ecpat.monitoring.framework.Framework;
import org.ecpat.monitoring.observation.Observations;
import org.ecpat.monitoring.observation.Round;
import org.ecpat.monitoring.scoring.ScoringPlan;

/** Compares two rounds of the same plan. */
public final class Progress {
  private Progress() {}

  /**
   * The change of every state that both rounds are about, by code.
   *
   * <p>Both rounds are scored again over the comparable set of each state: the indicators that have
   * a score in both rounds, without a break in series after the earlier and up to the later one. A
   * position carried forward is comparable, and so shows no change.
   *
   * @throws InvalidInputException if the rounds are not in order of their dates, or the
   *     observations have an error
   */
  public static Map<String, Change> between(
      ScoringPlan plan, Observations observations, Round earlier, Round later) {
    RoundPair.requireOrder("change", earlier, later);
    RoundPair pair = new RoundPair(new RoundTables(plan, observations), earlier, later);
    Map<String, Change> changes = new TreeMap<>();
    pair.states()
        .forEach(
            state ->
                changes.put(
                    state,
                    new Change(
                        state,
                        pair.before(Framework.OVERALL, state),
                        pair.after(Framework.OVERALL, state),
                        pair.comparableBefore(Framework.OVERALL, state),
                        pair.comparableAfter(Framework.OVERALL, state),
                        pair.compared(state),
                        pair.leftOut(state).stream().map(LeftOut::indicator).toList())));
    return changes;
  }
}
