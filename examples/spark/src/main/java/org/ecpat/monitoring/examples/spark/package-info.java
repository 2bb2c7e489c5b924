/**
 * Long work shared out by Apache Spark, with the bits of a run on one machine.
 *
 * <p>What goes to the workers is documents and numbers; each makes the plan anew from them. What
 * comes back are partial results that merge: {@link org.ecpat.monitoring.robustness.Tally} for
 * replicates, columns for units. {@link org.ecpat.monitoring.examples.spark.SparkRun} runs both.
 */
@NullMarked
package org.ecpat.monitoring.examples.spark;

import org.jspecify.annotations.NullMarked;
