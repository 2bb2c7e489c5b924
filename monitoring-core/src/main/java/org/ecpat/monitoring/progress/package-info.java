/**
 * What changed, and what would change it.
 *
 * <p>{@link org.ecpat.monitoring.progress.ProgressReview} compares two rounds over what both of
 * them know. {@link org.ecpat.monitoring.progress.Trends} judge how fast things move, and where
 * they lead. {@link org.ecpat.monitoring.progress.ChangeSplit} says which causes a change has,
 * {@link org.ecpat.monitoring.progress.Pathways} which answers would lead to a better rating, and
 * {@link org.ecpat.monitoring.progress.Comparison} how two judgements of a round agree. {@link
 * org.ecpat.monitoring.progress.Assessment} is where "what if" begins.
 */
@NullMarked
package org.ecpat.monitoring.progress;

import org.jspecify.annotations.NullMarked;
