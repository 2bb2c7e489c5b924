package org.ecpat.monitoring.progress;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.ecpat.monitoring.framework.Answer;

/**
 * A set of changed answers that reaches a rating.
 *
 * @param changes the answers, in order of the plan
 * @param cost what they cost together; their number where every change costs 1
 * @param score the overall score then
 * @param band the id of the band then
 */
public record PathwaySet(
    List<AnswerChange> changes, double cost, OptionalDouble score, String band) {

  /** Copies the list. */
  public PathwaySet {
    changes = List.copyOf(changes);
  }

  /** The answers by indicator, as {@link Assessment#with(String, Map)} takes them. */
  public Map<String, Answer> answers() {
    Map<String, Answer> answers = new LinkedHashMap<>();
    changes.forEach(change -> answers.put(change.indicator(), change.to()));
    return Collections.unmodifiableMap(answers);
  }
}
