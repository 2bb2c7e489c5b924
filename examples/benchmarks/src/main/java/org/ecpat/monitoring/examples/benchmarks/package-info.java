/**
 * Measures the library beside the same arithmetic written by hand.
 *
 * <p>{@link org.ecpat.monitoring.examples.benchmarks.Benchmarks} runs the measurements and prints a
 * table.
 */
@NullMarked
package org.ecpat.monitoring.examples.benchmarks;

import org.jspecify.annotations.NullMarked;
