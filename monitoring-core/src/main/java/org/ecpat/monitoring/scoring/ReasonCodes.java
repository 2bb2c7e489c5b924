package org.ecpat.monitoring.scoring;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ecpat.monitoring.InvalidInputException;
import org.ecpat.monitoring.Rules;
import org.ecpat.monitoring.internal.ValueStyle;
import org.ecpat.monitoring.observation.Adjudication;
import org.ecpat.monitoring.observation.Reply;
import org.ecpat.monitoring.observation.Round;
import org.immutables.value.Value;

/**
 * Why the score of a state is not better: its shortfalls against a baseline, the largest first.
 *
 * <pre>{@code
 * var reasons = ReasonCodes.of(board, "THA", ReasonBaseline.nextBand()).largest(3);
 * }</pre>
 *
 * <p>A shortfall is the difference of lost points, the state's less the baseline's, in points of
 * the overall score; where lower scores are better, the other way round. An indicator that takes no
 * part lost nothing and is no reason, whatever the baseline has there: what is missing is shown by
 * bounds and coverage. Before it is cut by {@link #largest}, the list is complete: the points of
 * all reasons less {@link #ahead()} are the difference of the two scores (within 1e-9).
 *
 * <p>After the reason codes of scorecards in PMML 4.4 (Data Mining Group).
 */
@ValueStyle
@Value.Immutable
public interface ReasonCodes {

  /** The id of the framework. */
  String framework();

  /** The id of the methodology. */
  String methodology();

  /** The id of the observations. */
  String observations();

  /** The round. */
  Round round();

  /** The code of the state. */
  String state();

  /** What the state is compared with. */
  ReasonBaseline.Kind baseline();

  /** The median state, the group, the round or the band that the baseline refers to, by its id. */
  Optional<String> reference();

  /** The score of the state. */
  double score();

  /** The score of the baseline. */
  double baselineScore();

  /** The points by which the state is ahead of the baseline elsewhere, 0 or more. */
  @Value.Default
  default double ahead() {
    return 0;
  }

  /** The caps that keep or may keep the state out of the next band, in order of the methodology. */
  List<CapOutcome> caps();

  /** The reasons, the largest first. */
  List<ReasonCode> reasons();

  /** What the state replied. */
  List<Reply> replies();

  /** Ratings that were decided in place of the computed one. */
  List<Adjudication> adjudications();

  /**
   * The same with the largest reasons alone.
   *
   * @param k the number of reasons, 0 or more; all if there are fewer
   * @throws InvalidInputException if it is negative
   */
  default ReasonCodes largest(int k) {
    Rules.of("reason codes of '" + state() + "'")
        .require(k >= 0, "count", "", "the number of reasons must be 0 or more", k)
        .verify();
    return builder().from(this).reasons(reasons().stream().limit(k).toList()).build();
  }

  /** Checks the numbers. */
  @Value.Check
  default void check() {
    Rules.of("reason codes of '" + state() + "'")
        .id("state", state())
        .finite("score", score())
        .finite("baselineScore", baselineScore())
        .weight("ahead", ahead())
        .verify();
  }

  /**
   * The reasons for the score of a state, each node with a code of its own.
   *
   * @throws InvalidInputException if the state is not on the board or has no score, or the baseline
   *     is not there
   */
  static ReasonCodes of(Scoreboard board, String state, ReasonBaseline baseline) {
    return of(board, state, baseline, Map.of());
  }

  /**
   * The reasons for the score of a state, summed for each code.
   *
   * @param codes the code of each node, such as one for all indicators on a law; a node without one
   *     is its own code
   * @throws InvalidInputException if the state is not on the board or has no score, or the baseline
   *     is not there
   */
  static ReasonCodes of(
      Scoreboard board, String state, ReasonBaseline baseline, Map<String, String> codes) {
    return new ReasonFinder(board, state, codes).against(baseline);
  }

  /** A builder without any attribute set. */
  static Builder builder() {
    return new Builder();
  }

  /** Builds {@link ReasonCodes}. */
  final class Builder extends ImmutableReasonCodes.Builder {
    /** Starts without any attribute set. */
    public Builder() {}
  }
}
