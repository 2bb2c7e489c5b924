package org.ecpat.monitoring.progress;

import java.util.Optional;
import org.ecpat.monitoring.framework.Answer;
import org.ecpat.monitoring.table.Reason;

/**
 * One answer that would be another one.
 *
 * @param indicator the id of the indicator
 * @param from the answer that counts now; empty if there is none
 * @param absence why there is none now
 * @param to the answer in its place
 * @param cost what the change costs
 */
public record AnswerChange(
    String indicator, Optional<Answer> from, Optional<Reason> absence, Answer to, double cost) {}
