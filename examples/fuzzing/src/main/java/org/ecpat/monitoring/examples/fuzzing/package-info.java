/**
 * Fuzzing: whatever the bytes, a reader gives a value or a report.
 *
 * <p>{@link org.ecpat.monitoring.examples.fuzzing.Readers} is the target, for each reader; {@link
 * org.ecpat.monitoring.examples.fuzzing.Fuzzing} runs a coverage-guided fuzzer on all of them.
 */
@NullMarked
package org.ecpat.monitoring.examples.fuzzing;

import org.jspecify.annotations.NullMarked;
