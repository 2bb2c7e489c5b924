package org.ecpat.monitoring.methodology;

import java.util.List;
import org.ecpat.monitoring.table.Decimals;
import org.ecpat.monitoring.table.Sum;

/** The arithmetic of outranking: scores against the limit profiles of the bands. */
final class Outranking {
  private final List<SortingCriterion> criteria;
  private final Veto veto;

  /** The profiles by step, that of the second-worst band first, and criterion. */
  private LimitProfile[][] profiles = {};

  Outranking(List<SortingCriterion> criteria, Veto veto) {
    this.criteria = criteria;
    this.veto = veto;
  }

  /** How a veto grows. */
  enum Veto {
    /** Nothing before its threshold, everything from there on. */
    IN_FULL,
    /** From the threshold of preference on, by degree. */
    BY_DEGREE
  }

  /** Finds the profile of every band but the worst. */
  Outranking bind(RatingRules rating, Ranking.Order order) {
    List<String> bands = rating.worstFirst(order).stream().map(Band::id).toList();
    profiles = new LimitProfile[bands.size() - 1][criteria.size()];
    for (int step = 1; step < bands.size(); step++) {
      for (int c = 0; c < criteria.size(); c++) {
        profiles[step - 1][c] = profile(criteria.get(c), bands.get(step));
      }
    }
    return this;
  }

  private static LimitProfile profile(SortingCriterion criterion, String band) {
    return criterion.profiles().stream()
        .filter(p -> p.band().equals(band))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "The methodology was not checked: criterion '"
                        + criterion.node()
                        + "' has no profile of band '"
                        + band
                        + "'."));
  }

  List<SortingCriterion> criteria() {
    return criteria;
  }

  /** The number of profiles, one less than there are bands. */
  int steps() {
    return profiles.length;
  }

  /** The band whose profile stands at a step. */
  String band(int step) {
    return profiles[step][0].band();
  }

  /** Which of the two is said to outrank the other. */
  enum Side {
    STATE,
    PROFILE
  }

  /**
   * By how much the one that outranks is worse on a criterion.
   *
   * @param score the score of the state, turned so that more is better
   */
  private double distance(int step, int c, double score, Side side) {
    double ahead = criteria.get(c).sign() * profiles[step][c].value() - score;
    return Decimals.settle(side == Side.STATE ? ahead : -ahead);
  }

  /** How far a criterion says that the one outranks the other, from 0 to 1. */
  double concordance(int step, int c, double score, Side side) {
    LimitProfile profile = profiles[step][c];
    double x = distance(step, c, score, side);
    double q = Decimals.settle(profile.indifference());
    double p = Decimals.settle(profile.preference());
    return x <= q ? 1 : x >= p ? 0 : (p - x) / (p - q);
  }

  /** How far a criterion says that the one cannot outrank the other, from 0 to 1. */
  double discordance(int step, int c, double score, Side side) {
    LimitProfile profile = profiles[step][c];
    if (profile.veto().isEmpty()) {
      return 0;
    }
    double x = distance(step, c, score, side);
    double p = Decimals.settle(profile.preference());
    double v = Decimals.settle(profile.veto().getAsDouble());
    if (veto == Veto.IN_FULL) {
      return x >= v ? 1 : 0;
    }
    return x <= p ? 0 : x >= v ? 1 : (x - p) / (v - p);
  }

  /** The share of the weight that says so; scores that are NaN are left out. */
  double concordance(int step, double[] scores, Side side) {
    Sum agreeing = new Sum();
    Sum all = new Sum();
    for (int c = 0; c < scores.length; c++) {
      if (!Double.isNaN(scores[c])) {
        agreeing.add(criteria.get(c).weight() * concordance(step, c, scores[c], side));
        all.add(criteria.get(c).weight());
      }
    }
    return StrictMath.min(1, agreeing.value() / all.value());
  }

  /** The credibility σ that the one outranks the other. */
  double credibility(int step, double[] scores, Side side) {
    double concordance = concordance(step, scores, side);
    double credibility = concordance;
    for (int c = 0; c < scores.length; c++) {
      if (vetoes(step, c, scores[c], side, concordance)) {
        credibility *= (1 - discordance(step, c, scores[c], side)) / (1 - concordance);
      }
    }
    return credibility;
  }

  /** Whether the veto of a criterion lowers the credibility. */
  boolean vetoes(int step, int c, double score, Side side, double concordance) {
    return !Double.isNaN(score) && discordance(step, c, score, side) > concordance;
  }
}
