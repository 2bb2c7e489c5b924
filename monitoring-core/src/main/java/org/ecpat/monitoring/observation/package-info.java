/**
 * What was seen, on what evidence, in which round.
 *
 * <p>An {@link org.ecpat.monitoring.observation.Observation} is what one assessor found for one
 * state, indicator and round: an answer, or the reason why there is none. {@link
 * org.ecpat.monitoring.observation.Observations} holds them with the registers of positions, the
 * replies of states and the recorded decisions.
 */
@NullMarked
package org.ecpat.monitoring.observation;

import org.jspecify.annotations.NullMarked;
