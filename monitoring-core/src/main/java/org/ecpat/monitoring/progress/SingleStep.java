package org.ecpat.monitoring.progress;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What one changed answer alone would do.
 *
 * @param change the answer
 * @param gain the points by which the overall score would rise, negative if it would fall; empty if
 *     there is no score now or then
 * @param band the id of the band then; empty if the state is not rated then
 */
public record SingleStep(AnswerChange change, OptionalDouble gain, Optional<String> band) {}
