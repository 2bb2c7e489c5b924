package org.ecpat.monitoring.robustness;

import java.util.Collections;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.ecpat.monitoring.table.Reason;

/**
 * How many questions of a goal, an indicator, a state or a round are answered.
 *
 * <p>Every question counts once, whatever its weight. An answer that was imputed does not count as
 * answered and has no reason.
 *
 * @param of the id of the goal, indicator, state or round, or {@code overall}
 * @param questions the questions that apply
 * @param answered those that are answered
 * @param absences how many are not, by reason; not applicable ones stand here too
 */
public record Availability(String of, int questions, int answered, Map<Reason, Integer> absences) {

  /** Copies the map, in order of the reasons. */
  public Availability {
    absences = Collections.unmodifiableMap(new TreeMap<>(absences));
  }

  /** The share of the applicable questions that is answered; empty if none applies. */
  public OptionalDouble share() {
    return questions == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of((double) answered / questions);
  }
}
