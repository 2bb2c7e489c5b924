/**
 * The judgement: plan, scoreboard, scorecard, score, explanation.
 *
 * <p>{@code Scoring.plan} binds a framework and a methodology once; the plan turns observations of
 * a round into a {@link org.ecpat.monitoring.scoring.Scoreboard}. A {@link
 * org.ecpat.monitoring.scoring.Scorecard} is one state's tree of scores, from the rating down to
 * the answers and their evidence. {@link org.ecpat.monitoring.scoring.Commitments} says how far
 * each promise is kept. the answers and their evidence. {@link
 * org.ecpat.monitoring.scoring.ReasonCodes} are its largest shortfalls against a baseline.
 */
@NullMarked
package org.ecpat.monitoring.scoring;

import org.jspecify.annotations.NullMarked;
