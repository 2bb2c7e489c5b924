/**
 * Published indices written down as documents, scored again and compared digit by digit.
 *
 * <p>Each folder below {@code indices} has a framework and a methodology in JSON, the data as a
 * table, and what was published. {@link org.ecpat.monitoring.examples.reproduction.Reproduction}
 * prints one line for each.
 */
@NullMarked
package org.ecpat.monitoring.examples.reproduction;

import org.jspecify.annotations.NullMarked;
