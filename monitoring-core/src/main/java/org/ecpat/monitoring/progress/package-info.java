/**
 * What changed, and what would change it.
 *
 * <p>{@link org.ecpat.monitoring.progress.Progress#between} compares two rounds over what both of
 * them know.
 */
@NullMarked
package org.ecpat.monitoring.progress;

import org.jspecify.annotations.NullMarked;
