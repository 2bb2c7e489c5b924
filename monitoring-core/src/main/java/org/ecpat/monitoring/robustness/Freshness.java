package org.ecpat.monitoring.robustness;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ecpat.monitoring.observation.Evidence;
import org.ecpat.monitoring.observation.Observation;
import org.ecpat.monitoring.observation.Observations;
import org.ecpat.monitoring.observation.Round;
import org.ecpat.monitoring.scoring.InputTable;

/** Finds evidence that was stale on the day a round speaks about. */
final class Freshness {
  private final Observations observations;
  private final Round round;
  private final LocalDate oldest;

  Freshness(Observations observations, Round round, QualityLimits limits) {
    this.observations = observations;
    this.round = round;
    this.oldest = round.date().minusYears(limits.years());
  }

  /** The stale evidence of the answers in a table, by indicator and state. */
  List<StaleEvidence> stale(List<String> indicators, List<String> states, InputTable answers) {
    Map<String, Integer> columns = positions(indicators);
    Map<String, Integer> rows = positions(states);
    Set<String> superseded = new HashSet<>();
    observations.observations().forEach(o -> o.supersedes().ifPresent(superseded::add));
    List<StaleEvidence> all = new ArrayList<>();
    for (Observation o : observations.observations()) {
      Integer column = columns.get(o.indicator());
      Integer row = rows.get(o.state());
      boolean counts =
          o.round().equals(round)
              && o.answer().isPresent()
              && o.disaggregation().isEmpty()
              && o.id().filter(superseded::contains).isEmpty();
      if (counts && column != null && row != null && answers.column(column).has(row)) {
        for (Evidence evidence : o.evidence()) {
          cause(evidence)
              .ifPresent(
                  cause -> all.add(new StaleEvidence(o.state(), o.indicator(), cause, evidence)));
        }
      }
    }
    all.sort(
        Comparator.comparing((StaleEvidence s) -> columns.get(s.indicator()))
            .thenComparing(StaleEvidence::state)
            .thenComparing(s -> s.evidence().toString()));
    return all;
  }

  private static Map<String, Integer> positions(List<String> ids) {
    Map<String, Integer> positions = new HashMap<>();
    for (int i = 0; i < ids.size(); i++) {
      positions.put(ids.get(i), i);
    }
    return positions;
  }

  private Optional<StaleEvidence.Cause> cause(Evidence evidence) {
    if (evidence.expiresOn().filter(day -> day.isBefore(round.date())).isPresent()) {
      return Optional.of(StaleEvidence.Cause.EXPIRED);
    }
    return evidence
        .collectedOn()
        .filter(day -> day.isBefore(oldest))
        .map(day -> StaleEvidence.Cause.OLD);
  }
}
