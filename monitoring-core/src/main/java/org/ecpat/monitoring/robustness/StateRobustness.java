package org.ecpat.monitoring.robustness;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.ecpat.monitoring.Rules;
import org.ecpat.monitoring.internal.ValueStyle;
import org.immutables.value.Value;

/**
 * How far the score, rank and rating of one state can be trusted.
 *
 * <p>Probabilities are shares of the replicates that did not fail; what never happened is left out
 * of the maps and lists.
 */
@ValueStyle
@Value.Immutable
public interface StateRobustness {

  /** The code of the state. */
  String state();

  /** The score without any change. */
  OptionalDouble score();

  /** The rank without any change. */
  OptionalDouble rank();

  /** The id of the band without any change. */
  Optional<String> rating();

  /**
   * The quantiles of the scores of the replicates in which there is one.
   *
   * <p>To the nearest 1/16384 of the score range.
   */
  Optional<Interval> scores();

  /** The quantiles of the ranks of the replicates in which there is one. */
  Optional<Interval> ranks();

  /** The mean rank of the replicates in which there is one. */
  OptionalDouble meanRank();

  /** Rank acceptability: the probability of each rank that occurred, the best first. */
  List<RankShare> rankProbabilities();

  /** The probability of a rank; 0 if it never occurred. */
  default double rankProbability(double rank) {
    return rankProbabilities().stream()
        .filter(share -> share.rank() == rank)
        .mapToDouble(RankShare::probability)
        .sum();
  }

  /**
   * How probable one rank is.
   *
   * @param rank the rank
   * @param probability its share of the replicates
   */
  record RankShare(double rank, double probability) {
    /** Checks the probability. */
    public RankShare {
      Rules.of("rank " + rank).finite("rank", rank).share("probability", probability).verify();
    }
  }

  /** The probability of each rating, by the id of its band. */
  Map<String, Double> ratingProbabilities();

  /** The probability that the state is not rated. */
  @Value.Default
  default double unratedProbability() {
    return 0;
  }

  /** The probability that the state stands above another, ties not counted, by its code. */
  Map<String, Double> above();

  /**
   * SMAA's central weights: the mean weights of the replicates in which the state stands first.
   *
   * <p>By node and child, adding up to 1 for each node; empty if it never does, or no weights vary.
   */
  Map<String, Map<String, Double>> centralWeights();

  /**
   * SMAA's confidence factor: the probability of standing first with the central weights.
   *
   * <p>Over at most 250 replicates of all other factors.
   */
  OptionalDouble confidence();

  /** Whether rank and rating hold, by the rule of the request. */
  Stability stability();

  /** Checks the probabilities. */
  @Value.Check
  default void check() {
    Rules rules = Rules.of("robustness of '" + state() + "'");
    ratingProbabilities().forEach((id, p) -> rules.share("ratingProbabilities/" + id, p));
    above().forEach((id, p) -> rules.share("above/" + id, p));
    centralWeights()
        .forEach(
            (node, weights) ->
                weights.forEach((id, w) -> rules.share("centralWeights/" + node + "/" + id, w)));
    confidence().ifPresent(c -> rules.share("confidence", c));
    rules.share("unratedProbability", unratedProbability()).verify();
  }

  /** A builder without any attribute set. */
  static Builder builder() {
    return new Builder();
  }

  /** Builds a {@link StateRobustness}. */
  final class Builder extends ImmutableStateRobustness.Builder {
    /** Starts without any attribute set. */
    public Builder() {}
  }
}
