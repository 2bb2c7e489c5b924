package org.ecpat.monitoring.scoring;

import java.util.ArrayList;
import java.util.List;
import org.ecpat.monitoring.Finding;
import org.ecpat.monitoring.InvalidInputException;
import org.ecpat.monitoring.framework.Framework;
import org.ecpat.monitoring.methodology.Methodology;

/**
 * The door to scoring.
 *
 * <pre>{@code
 * var board = Scoring.plan(framework, methodology).score(observations, Round.of(2022));
 * }</pre>
 */
public final class Scoring {
  private Scoring() {}

  /**
   * Binds a framework and a methodology.
   *
   * @throws InvalidInputException with all findings if either has an error or they do not fit
   */
  public static ScoringPlan plan(Framework framework, Methodology methodology) {
    InvalidInputException.throwIfErrors(framework.findings());
    List<Finding> findings = new ArrayList<>(methodology.findings(framework));
    InvalidInputException.throwIfErrors(findings);
    return new ScoringPlan(framework, methodology);
  }

  /** Binds the framework and the methodology of an exercise. */
  public static ScoringPlan plan(Exercise exercise) {
    return plan(exercise.framework(), exercise.methodology());
  }
}
