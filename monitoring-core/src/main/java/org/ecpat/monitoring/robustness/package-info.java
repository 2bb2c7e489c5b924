/**
 * How far a score can be trusted: what of it holds when its uncertain inputs vary.
 *
 * <p>A {@link org.ecpat.monitoring.robustness.Watch} follows long work and may end it.
 */
@NullMarked
package org.ecpat.monitoring.robustness;

import org.jspecify.annotations.NullMarked;
