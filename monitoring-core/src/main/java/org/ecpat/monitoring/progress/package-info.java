/**
 * What changed, and what would change it.
 *
 * <p>{@link org.ecpat.monitoring.progress.ProgressReview} compares two rounds over what both of
 * them know, {@link org.ecpat.monitoring.progress.Progress#between} in short. {@link
 * org.ecpat.monitoring.progress.Trends} judge how fast things move, and where they lead. {@link
 * org.ecpat.monitoring.progress.ChangeSplit} says which causes a change has, and {@link
 * org.ecpat.monitoring.progress.Assessment} is where "what if" begins.
 */
@NullMarked
package org.ecpat.monitoring.progress;

import org.jspecify.annotations.NullMarked;
