package org.ecpat.monitoring.progress;

import java.util.List;
import java.util.Optional;
import org.ecpat.monitoring.InvalidInputException;
import org.ecpat.monitoring.internal.ValueStyle;
import org.ecpat.monitoring.observation.Observations;
import org.ecpat.monitoring.scoring.BoardHeader;
import org.ecpat.monitoring.scoring.ScoringPlan;
import org.immutables.value.Value;

/**
 * The trends of all states over some rounds, judged by a {@link TrendRule}.
 *
 * <p>Indicators with a scale of numbers are judged by their answers, in the direction of the scale;
 * one with a target band has no direction, and no trend. Their series begins at the first value
 * from the base round on, or at the last break in series, and ends with the last value up to the
 * current round. Goals and the whole are judged by their scores over the comparable set: the base
 * is the first round that has something to compare with the current one.
 *
 * <pre>{@code
 * var request = TrendRequest.of(Round.of(2016), Round.of(2022));
 * var trends = Trends.of(plan, observations, request);
 * trends.state("THA").orElseThrow().node("overall");
 * }</pre>
 */
@ValueStyle
@Value.Immutable
public interface Trends {

  /** What the board of the current round says about itself. */
  BoardHeader header();

  /** What was asked. */
  TrendRequest request();

  /** The states of the current round, in order of code. */
  List<StateTrends> states();

  /** How many states have which trend: of the whole, the goals, then the indicators. */
  List<TrendCounts> rollUps();

  /** How many states have which trend of the indicators below a goal taken together. */
  List<TrendCounts> groups();

  /**
   * The trends of all states.
   *
   * @throws InvalidInputException if a target or limit is for something that has no trend, or the
   *     observations have an error
   */
  static Trends of(ScoringPlan plan, Observations observations, TrendRequest request) {
    return new TrendMaker(plan, observations, request).make();
  }

  /** One state; empty if the current round is not about it. */
  default Optional<StateTrends> state(String code) {
    return states().stream().filter(s -> s.state().equals(code)).findFirst();
  }

  /** A builder without any attribute set. */
  static Builder builder() {
    return new Builder();
  }

  /** Builds a {@link Trends}. */
  final class Builder extends ImmutableTrends.Builder {
    /** Starts without any attribute set. */
    public Builder() {}
  }
}
