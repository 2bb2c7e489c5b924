package org.ecpat.monitoring.robustness;

import java.util.List;

/**
 * All that {@link RankChecks} finds about the ranks of a round.
 *
 * @param omissions what moves if an indicator or a goal is left out
 * @param reversals who changes places if another state is away
 * @param transitivity whether majorities of indicators form cycles
 * @param importance how much each part of each node decides
 */
public record RankCheckup(
    List<Omission> omissions,
    List<RankReversal> reversals,
    Transitivity transitivity,
    List<ComponentImportance> importance) {

  /** Copies the lists. */
  public RankCheckup {
    omissions = List.copyOf(omissions);
    reversals = List.copyOf(reversals);
    importance = List.copyOf(importance);
  }
}
