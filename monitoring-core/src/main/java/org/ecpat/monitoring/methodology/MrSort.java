package org.ecpat.monitoring.methodology;

import java.util.List;
import org.ecpat.monitoring.Rules;

/**
 * MR-Sort: the best band whose limit profile a majority of the weight reaches without a veto.
 *
 * <p>The simplification of ELECTRE TRI by the majority rule: from the best band down, a state is in
 * the first whose profile b is outranked, {@code Σ w over criteria with g(a) ≥ b, divided by Σ w, ≥
 * majority}, unless the score on a criterion lies below b by its veto distance or more; in the
 * worst band if there is none. Scores, distances and shares are compared after ten decimals. A
 * criterion that is not applicable leaves the weights of the others. Sources: Leroy, Mousseau and
 * Pirlot, "Learning the parameters of a multiple criteria sorting method" (ADT 2011); the veto as
 * in Bouyssou and Marchant, "An axiomatic approach to noncompensatory sorting methods in MCDM"
 * (EJOR 178, 2007).
 *
 * @param criteria what is compared, with limit profiles that have no indifference and preference
 * @param majority the share of the weight that is enough, from 0.5 to 1
 * @param missing what a criterion without a score means: left out, its weight with it; the worst
 *     end of its bounds (worse than any profile where it has none); or no class
 */
public record MrSort(List<SortingCriterion> criteria, double majority, MissingPolicy missing)
    implements Classification {

  /**
   * Checks the criteria and the majority.
   *
   * @throws org.ecpat.monitoring.InvalidInputException if there is no weight, a node stands twice,
   *     a profile has an indifference or preference threshold, or the majority is not from 0.5 to 1
   */
  public MrSort {
    criteria = List.copyOf(criteria);
    Rules rules = Rules.of("sorting by 'mr-sort'");
    Sorting.check(rules, criteria);
    Sorting.checkLevel(rules, "majority", majority);
    for (int c = 0; c < criteria.size(); c++) {
      List<LimitProfile> profiles = criteria.get(c).profiles();
      for (int p = 0; p < profiles.size(); p++) {
        rules.require(
            profiles.get(p).preference() == 0,
            "thresholds",
            "criteria/" + c + "/profiles/" + p,
            "MR-Sort has no thresholds of indifference and preference; 'electre-tri' has",
            profiles.get(p).preference());
      }
    }
    rules.verify();
  }

  /** The same with another meaning of missing scores. */
  public MrSort withMissing(MissingPolicy policy) {
    return new MrSort(criteria, majority, policy);
  }

  @Override
  public Classifier classifier(RatingRules rating, Ranking.Order order) {
    Outranking outranking = new Outranking(criteria, Outranking.Veto.IN_FULL);
    return new Sorting(
        rating.positions(order),
        outranking.bind(rating, order),
        majority,
        ElectreTri.Procedure.PESSIMISTIC,
        missing);
  }
}
