package org.ecpat.monitoring.progress;

import java.util.Map;
import org.ecpat.monitoring.framework.Answer;

/** Scores one state with some of its answers changed, by the position of the indicators. */
interface Trial {

  /** The overall score and the band. */
  Outcome outcome(Map<Integer, Answer> changes);

  /** The score of every indicator, NaN where there is none. */
  double[] indicators(Map<Integer, Answer> changes);

  /**
   * What comes out for the state.
   *
   * @param score the overall score, or NaN
   * @param band the position of the band, the lowest 0; -1 if the state is not rated
   */
  record Outcome(double score, int band) {}
}
