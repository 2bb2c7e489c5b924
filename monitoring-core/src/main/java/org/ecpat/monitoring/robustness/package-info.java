/**
 * How far a score can be trusted: what of it holds when its uncertain inputs vary.
 *
 * <p>{@link org.ecpat.monitoring.robustness.Factors} says what is uncertain: weights, methods,
 * answers, what takes part. An {@link org.ecpat.monitoring.robustness.UncertaintyModel} binds these
 * factors to an exercise, as functions of numbers between 0 and 1; a {@link
 * org.ecpat.monitoring.robustness.Replicate} scores with such numbers, thousands of times a second.
 * A {@link org.ecpat.monitoring.robustness.RobustnessAnalysis} draws the numbers and tells the
 * ranks, ratings and pairs that hold as a {@link org.ecpat.monitoring.robustness.Robustness}. A
 * {@link org.ecpat.monitoring.robustness.Watch} follows long work and may end it.
 *
 * <p>A {@link org.ecpat.monitoring.robustness.SensitivityAnalysis} says which of the factors
 * matters, {@link org.ecpat.monitoring.robustness.RankChecks} what ranks owe to single indicators,
 * states and weights, and {@link org.ecpat.monitoring.robustness.DataQuality} what the data are
 * like.
 */
@NullMarked
package org.ecpat.monitoring.robustness;

import org.jspecify.annotations.NullMarked;
