package org.ecpat.monitoring.progress;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.ecpat.monitoring.InvalidInputException;
import org.ecpat.monitoring.observation.Observation;
import org.ecpat.monitoring.observation.Observations;
import org.ecpat.monitoring.observation.Qualifier;
import org.ecpat.monitoring.observation.Round;
import org.ecpat.monitoring.scoring.InputTable;
import org.ecpat.monitoring.scoring.ScoreTable;
import org.ecpat.monitoring.scoring.ScoringPlan;

/** The scores and answers of rounds, each worked out once. */
final class RoundTables {
  private final ScoringPlan plan;
  private final Observations observations;
  private final Map<Round, ScoreTable> scores = new HashMap<>();
  private final Map<Round, InputTable> answers = new HashMap<>();
  private final Set<Round> broken;

  /**
   * Looks at observations for a plan.
   *
   * @throws InvalidInputException with all findings if the observations have an error
   */
  RoundTables(ScoringPlan plan, Observations observations) {
    this.plan = plan;
    this.observations = observations;
    InvalidInputException.throwIfErrors(observations.findings(plan.framework()));
    this.broken =
        observations.observations().stream()
            .filter(RoundTables::isBreak)
            .map(Observation::round)
            .collect(Collectors.toSet());
  }

  private static boolean isBreak(Observation observation) {
    return observation.qualifiers().stream()
        .anyMatch(q -> q.kind() == Qualifier.Kind.BREAK_IN_SERIES);
  }

  ScoringPlan plan() {
    return plan;
  }

  Observations observations() {
    return observations;
  }

  ScoreTable scores(Round round) {
    return scores.computeIfAbsent(round, r -> plan.scores(observations, r));
  }

  /** The answers of a round before preparations. */
  InputTable answers(Round round) {
    return answers.computeIfAbsent(round, r -> plan.answers(observations, r));
  }

  /** The indicators of each state with a break in series after one round and up to another. */
  Map<String, BitSet> breaks(Round after, Round upTo) {
    Map<String, BitSet> breaks = new HashMap<>();
    for (Round round : broken) {
      if (round.date().isAfter(after.date()) && !round.date().isAfter(upTo.date())) {
        add(breaks, answers(round));
      }
    }
    return breaks;
  }

  private static void add(Map<String, BitSet> breaks, InputTable table) {
    List<String> states = table.states();
    for (int indicator = 0; indicator < table.size(); indicator++) {
      for (int row = 0; row < states.size(); row++) {
        if (table.isBreak(indicator, row)) {
          breaks.computeIfAbsent(states.get(row), s -> new BitSet()).set(indicator);
        }
      }
    }
  }
}
