package org.ecpat.monitoring.progress;

import org.ecpat.monitoring.Rules;
import org.ecpat.monitoring.observation.Round;
import org.ecpat.monitoring.scoring.Exercise;

/**
 * The names of what an assessment is made of.
 *
 * @param framework the id of the framework
 * @param frameworkVersion its version
 * @param methodology the id of the methodology
 * @param methodologyVersion its version
 * @param observations the id of the observations
 * @param observationsVersion their version
 * @param round the round
 */
public record AssessmentIdentity(
    String framework,
    String frameworkVersion,
    String methodology,
    String methodologyVersion,
    String observations,
    String observationsVersion,
    Round round) {

  /** Checks the ids. */
  public AssessmentIdentity {
    Rules.of("assessment")
        .id("framework", framework)
        .id("methodology", methodology)
        .id("observations", observations)
        .verify();
  }

  /** The names of an exercise in a round. */
  public static AssessmentIdentity of(Assessment assessment) {
    Exercise exercise = assessment.exercise();
    return new AssessmentIdentity(
        exercise.framework().id(),
        exercise.framework().version(),
        exercise.methodology().id(),
        exercise.methodology().version(),
        exercise.observations().id(),
        exercise.observations().version(),
        assessment.round());
  }
}
