package org.ecpat.monitoring.examples.spark;

import java.io.Serializable;
import org.apache.spark.api.java.JavaSparkContext;
import org.ecpat.monitoring.framework.Framework;
import org.ecpat.monitoring.json.Documents;
import org.ecpat.monitoring.methodology.Methodology;
import org.ecpat.monitoring.observation.Observations;
import org.ecpat.monitoring.observation.Round;
import org.ecpat.monitoring.robustness.Factors;
import org.ecpat.monitoring.robustness.Robustness;
import org.ecpat.monitoring.robustness.RobustnessAnalysis;
import org.ecpat.monitoring.robustness.RobustnessRequest;
import org.ecpat.monitoring.robustness.Tally;
import org.ecpat.monitoring.scoring.Exercise;

/**
 * Replicates of a round, with weights that vary by a quarter and answers that may be a level off.
 *
 * @param framework the framework as a document
 * @param methodology the methodology as a document
 * @param observations the observations as a document
 * @param year the round
 * @param replicates how many replicates
 * @param seed the seed that they follow from
 */
public record ReplicateJob(
    String framework, String methodology, String observations, int year, int replicates, int seed)
    implements Serializable {

  /** Replicates of an exercise. */
  public static ReplicateJob of(Exercise exercise, int year, int replicates, int seed) {
    return new ReplicateJob(
        Documents.text(exercise.framework()),
        Documents.text(exercise.methodology()),
        Documents.text(exercise.observations()),
        year,
        replicates,
        seed);
  }

  /** The analysis, made from the documents. */
  public RobustnessAnalysis analysis() {
    Exercise exercise =
        new Exercise(
            Documents.read(Framework.class, framework),
            Documents.read(Methodology.class, methodology),
            Documents.read(Observations.class, observations));
    RobustnessRequest request =
        RobustnessRequest.builder()
            .addFactors(Factors.weightsWithin(0.25), Factors.answers(0.8))
            .replicates(replicates)
            .seed(seed)
            .build();
    return RobustnessAnalysis.of(exercise, Round.of(year), request);
  }

  /** Shares the replicates out. */
  public Robustness run(JavaSparkContext spark, int partitions) {
    Tally all =
        spark
            .parallelize(Part.of(replicates, partitions), partitions)
            .map(part -> analysis().tally(part.from(), part.to()))
            .reduce(Tally::merge);
    return analysis().result(all);
  }
}
