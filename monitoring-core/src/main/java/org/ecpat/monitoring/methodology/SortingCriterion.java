package org.ecpat.monitoring.methodology;

import java.util.List;
import org.ecpat.monitoring.Rules;
import org.ecpat.monitoring.framework.Direction;

/**
 * One criterion of a sorting method: a score, its weight, and what each class asks of it.
 *
 * @param node the id of an indicator, goal or the whole, whose score is compared
 * @param weight its weight, 0 or more; with 0 it takes no part and has no veto
 * @param direction which end of the score is the good one
 * @param profiles the limit profile of every band but the worst
 */
public record SortingCriterion(
    String node, double weight, Direction direction, List<LimitProfile> profiles) {

  /** Checks the weight, and that no band has two profiles. */
  public SortingCriterion {
    weight = weight + 0.0;
    profiles = List.copyOf(profiles);
    List<String> bands = profiles.stream().map(LimitProfile::band).toList();
    Rules.of("criterion '" + node + "'")
        .id("node", node)
        .weight("weight", weight)
        .require(
            bands.stream().distinct().count() == bands.size(),
            "duplicate-id",
            "profiles",
            "a band has one profile on a criterion",
            bands)
        .verify();
  }

  /** A criterion of which more is better. */
  public static SortingCriterion of(String node, double weight, LimitProfile... profiles) {
    return new SortingCriterion(node, weight, Direction.HIGHER_IS_BETTER, List.of(profiles));
  }

  /** The same criterion, of which less is better. */
  public SortingCriterion lowerIsBetter() {
    return new SortingCriterion(node, weight, Direction.LOWER_IS_BETTER, profiles);
  }

  /** 1 where more is better, −1 where less is. */
  double sign() {
    return direction == Direction.HIGHER_IS_BETTER ? 1 : -1;
  }
}
