package org.ecpat.monitoring.progress;

import java.util.List;
import java.util.Optional;
import org.ecpat.monitoring.framework.Answer;
import org.ecpat.monitoring.table.Reason;

/**
 * An answer that can change for the better.
 *
 * @param position the position of the indicator in the plan
 * @param indicator its id
 * @param from the answer that counts; empty if there is none
 * @param absence why there is none
 * @param options the better answers, from the least good to the best
 * @param now the indicator's score as it is, NaN if there is none
 * @param then its score with the best answer, NaN if it has none then either
 * @param cost what a change costs
 */
record Candidate(
    int position,
    String indicator,
    Optional<Answer> from,
    Optional<Reason> absence,
    List<Answer> options,
    double now,
    double then,
    double cost) {

  Answer best() {
    return options.get(options.size() - 1);
  }

  AnswerChange to(Answer answer) {
    return new AnswerChange(indicator, from, absence, answer, cost);
  }
}
