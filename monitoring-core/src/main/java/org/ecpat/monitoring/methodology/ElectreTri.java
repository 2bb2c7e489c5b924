package org.ecpat.monitoring.methodology;

import java.util.List;
import org.ecpat.monitoring.Rules;

/**
 * ELECTRE TRI: the band whose limit profile a state outranks with enough credibility.
 *
 * <p>On each criterion, with the distance x by which the state is worse than the profile and the
 * profile's thresholds q ≤ p ≤ v: concordance c = 1 if x ≤ q, 0 if x ≥ p, (p − x)/(p − q) between;
 * discordance d = 0 if x ≤ p, 1 if x ≥ v, (x − p)/(v − p) between, 0 without a veto. Over all, C =
 * Σwc/Σw and the credibility σ = C · Π (1 − d)/(1 − C) over the criteria with d &gt; C. A state
 * outranks a profile if σ ≥ the cutting level; the other way round likewise, with the same
 * thresholds. Scores, distances and σ are compared after ten decimals, and criteria that are not
 * applicable leave the weights of the others. Sources: Yu, "ELECTRE TRI" (Université
 * Paris-Dauphine, 1992); Mousseau, Słowiński and Zielniewicz, "ELECTRE TRI 2.0a: methodological
 * guide and user's manual" (1999), section 2.2.
 *
 * @param criteria what is compared
 * @param cuttingLevel the credibility that is enough, from 0.5 to 1
 * @param procedure from which end the bands are tried
 * @param missing what a criterion without a score means: left out, its weight with it; the worst
 *     end of its bounds (worse than any profile where it has none); or no class
 */
public record ElectreTri(
    List<SortingCriterion> criteria,
    double cuttingLevel,
    Procedure procedure,
    MissingPolicy missing)
    implements Classification {

  /** From which end the bands are tried. */
  public enum Procedure {
    /**
     * Pseudo-conjunctive: from the best band down, the first whose profile the state outranks; the
     * worst band if there is none. A state that outranks every profile is in the best band.
     */
    PESSIMISTIC,
    /**
     * Pseudo-disjunctive: from the worst band up, the last before a profile that is preferred to
     * the state, that is, outranks it without being outranked; the best band if there is none.
     */
    OPTIMISTIC
  }

  /**
   * Checks the criteria and the cutting level.
   *
   * @throws org.ecpat.monitoring.InvalidInputException if there is no weight, a node stands twice,
   *     or the level is not from 0.5 to 1
   */
  public ElectreTri {
    criteria = List.copyOf(criteria);
    Rules rules = Rules.of("sorting by 'electre-tri'");
    Sorting.check(rules, criteria);
    Sorting.checkLevel(rules, "cuttingLevel", cuttingLevel);
    rules.verify();
  }

  /** The same with another meaning of missing scores. */
  public ElectreTri withMissing(MissingPolicy policy) {
    return new ElectreTri(criteria, cuttingLevel, procedure, policy);
  }

  @Override
  public Classifier classifier(RatingRules rating, Ranking.Order order) {
    Outranking outranking = new Outranking(criteria, Outranking.Veto.BY_DEGREE);
    return new Sorting(
        rating.positions(order), outranking.bind(rating, order), cuttingLevel, procedure, missing);
  }
}
