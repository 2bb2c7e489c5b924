package org.ecpat.monitoring.progress;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ecpat.monitoring.Rules;

/**
 * How one state stands by two judgements.
 *
 * @param state the code of the state
 * @param first its place by the first judgement
 * @param second its place by the second
 * @param causes the points that each cause added to the score, as a {@link ChangeSplit} finds them;
 *     empty where that was not asked
 * @param parts what indicators add differently, the largest difference first; they add up to the
 *     difference of the scores. Empty where that was not asked
 */
public record Mover(
    String state,
    Standing first,
    Standing second,
    Map<Cause, Double> causes,
    List<ContributionChange> parts) {

  /**
   * A place on a board.
   *
   * @param rank the rank
   * @param score the overall score
   * @param rating the id of the band; empty without a rating
   */
  public record Standing(double rank, double score, Optional<String> rating) {}

  /** Copies the causes, in their order, and the parts. */
  public Mover {
    Map<Cause, Double> ordered = new EnumMap<>(Cause.class);
    ordered.putAll(causes);
    causes = Collections.unmodifiableMap(ordered);
    parts = List.copyOf(parts);
    Rules.of("mover").id("state", state).verify();
  }

  /** The ranks that the second judgement lifts the state, negative if it lowers it. */
  public double places() {
    return first.rank() - second.rank();
  }

  /** The second score less the first. */
  public double points() {
    return second.score() - first.score();
  }

  /** Whether the rating is another one. */
  public boolean isRatedOtherwise() {
    return !first.rating().equals(second.rating());
  }
}
