package org.ecpat.monitoring.robustness;

import java.util.List;
import org.ecpat.monitoring.Finding;
import org.ecpat.monitoring.internal.ValueStyle;
import org.ecpat.monitoring.observation.Observations;
import org.ecpat.monitoring.observation.Round;
import org.ecpat.monitoring.scoring.ScoringPlan;
import org.immutables.value.Value;

/**
 * What the observations of a round are like: how complete, how spread, how alike, how fresh.
 *
 * <pre>{@code
 * DataQuality quality = DataQuality.of(plan, observations, Round.of(2022));
 * }</pre>
 */
@ValueStyle
@Value.Immutable
public interface DataQuality {

  /** The id of the framework. */
  String framework();

  /** The id of the observations. */
  String observations();

  /** The round. */
  Round round();

  /** From where on something was called doubtful. */
  QualityLimits limits();

  /** The answers of the round as a whole, then of every goal with all that is below it. */
  List<Availability> byGoal();

  /** The answers of every indicator. */
  List<Availability> byIndicator();

  /** The answers of every state, in order of code. */
  List<Availability> byState();

  /** The answers of every round that was observed, and of this one, the earliest first. */
  List<Availability> byRound();

  /** The distribution of the answers of every indicator, before any preparation. */
  List<Distribution> distributions();

  /** Every pair of indicators that have a score, in order. */
  List<CorrelatedPair> indicators();

  /** Every pair of goals that stand below the same goal or the whole, in order. */
  List<CorrelatedPair> goals();

  /** The consistency of the whole and of every goal. */
  List<Consistency> consistency();

  /** Evidence of answers that count which is no longer fresh, by indicator and state. */
  List<StaleEvidence> staleEvidence();

  /**
   * What is doubtful about indicators, as warnings and notes.
   *
   * <p>Few answers, only one answer, an outlying distribution, the same scores as another, nearly
   * the same order of states as another.
   */
  List<Finding> findings();

  /**
   * The quality of a round's observations, by the standard limits.
   *
   * @throws org.ecpat.monitoring.InvalidInputException if the observations have an error
   */
  static DataQuality of(ScoringPlan plan, Observations observations, Round round) {
    return of(plan, observations, round, QualityLimits.standard());
  }

  /**
   * The quality of a round's observations, by limits of one's own.
   *
   * <p>The pairs are compared on all cores; their number grows with the square of the indicators.
   *
   * @throws org.ecpat.monitoring.InvalidInputException if the observations have an error
   */
  static DataQuality of(
      ScoringPlan plan, Observations observations, Round round, QualityLimits limits) {
    return new QualityCheck(plan, observations, round, limits).quality();
  }

  /** A builder without any attribute set. */
  static Builder builder() {
    return new Builder();
  }

  /** Builds a {@link DataQuality}. */
  final class Builder extends ImmutableDataQuality.Builder {
    /** Starts without any attribute set. */
    public Builder() {}
  }
}
