package org.ecpat.monitoring.progress;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.ecpat.monitoring.InvalidInputException;
import org.ecpat.monitoring.Rules;
import org.ecpat.monitoring.internal.ValueStyle;
import org.ecpat.monitoring.observation.Observations;
import org.ecpat.monitoring.observation.Round;
import org.ecpat.monitoring.scoring.BoardHeader;
import org.ecpat.monitoring.scoring.ScoringPlan;
import org.immutables.value.Value;

/**
 * What changed from one round to another, in every state that both are about.
 *
 * <p>Level and change are two things: the level is the later rating, the change is the difference
 * of the scores over the comparable set of each state. That set holds the indicators that have a
 * score in both rounds, without a break in series after the earlier and up to the later one. What
 * is left out is named with the cause.
 *
 * <pre>{@code
 * var review = ProgressReview.of(plan, observations, Round.of(2016), Round.of(2022));
 * review.state("THA").orElseThrow().indicators(Movement.IMPROVED);
 * }</pre>
 */
@ValueStyle
@Value.Immutable
public interface ProgressReview {

  /** What the later board says about itself. */
  BoardHeader header();

  /** The earlier round; the later one is that of the header. */
  Round earlier();

  /** The points that a score may differ by and still count as unchanged; 0 or more. */
  @Value.Default
  default double tolerance() {
    return 0;
  }

  /** The states that both rounds are about, in order of code. */
  List<StateProgress> states();

  /** The codes of the states that only the earlier round is about. */
  List<String> onlyEarlier();

  /** The codes of the states that only the later round is about. */
  List<String> onlyLater();

  /** The matrix of level and change: the best band first, states that are not rated last. */
  List<LevelRow> matrix();

  /** What became of the indicators below the whole and each goal, over all states. */
  List<MovementCounts> rollUps();

  /** The later round. */
  default Round later() {
    return header().round();
  }

  /**
   * What changed, where every difference counts.
   *
   * @throws InvalidInputException if the rounds are not in order of their dates, or the
   *     observations have an error
   */
  static ProgressReview of(
      ScoringPlan plan, Observations observations, Round earlier, Round later) {
    return of(plan, observations, earlier, later, 0);
  }

  /**
   * What changed, where a difference counts only if it is larger than a tolerance.
   *
   * @param tolerance the points that scores may differ by and still count as unchanged
   * @throws InvalidInputException if the rounds are not in order of their dates, the tolerance is
   *     negative or not finite, or the observations have an error
   */
  static ProgressReview of(
      ScoringPlan plan, Observations observations, Round earlier, Round later, double tolerance) {
    return new ProgressMaker(plan, observations, earlier, later, tolerance).make();
  }

  /** One state; empty if not both rounds are about it. */
  default Optional<StateProgress> state(String code) {
    return states().stream().filter(s -> s.state().equals(code)).findFirst();
  }

  /**
   * The changes of the overall scores over the comparable sets, in points, by state; states where
   * nothing is comparable are not among them.
   */
  default Map<String, Double> differences() {
    Map<String, Double> differences = new TreeMap<>();
    for (StateProgress state : states()) {
      state.difference().ifPresent(points -> differences.put(state.state(), points));
    }
    return differences;
  }

  /** Checks the tolerance. */
  @Value.Check
  default void check() {
    Rules.of("progress from round " + earlier() + " to round " + later())
        .weight("tolerance", tolerance())
        .verify();
  }

  /** A builder without any attribute set. */
  static Builder builder() {
    return new Builder();
  }

  /** Builds a {@link ProgressReview}. */
  final class Builder extends ImmutableProgressReview.Builder {
    /** Starts without any attribute set. */
    public Builder() {}
  }
}
