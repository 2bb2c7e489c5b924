package org.ecpat.monitoring.scoring;

import java.util.Optional;
import org.ecpat.monitoring.Rules;

/**
 * The points by which a state stays behind a baseline at one node of the tree.
 *
 * <p>For an indicator that is all it contributes, summed where several goals use it. For a goal or
 * the whole it is what its own steps cost, such as a rounding or the floor of a method, or its
 * value where the node was imputed or counted as worst.
 *
 * @param node the id of the indicator or goal, or {@code overall}
 * @param points the shortfall in points of the overall score; negative where the state is ahead
 * @param contribution the points that the state has there
 * @param baseline the points that it would have there with the lost points of the baseline
 * @param basis what the state's answer rests on, with its evidence; for indicators
 */
public record Shortfall(
    String node, double points, double contribution, double baseline, Optional<Basis> basis) {

  /** Checks that the numbers are finite. */
  public Shortfall {
    Rules.of("shortfall of '" + node + "'")
        .id("node", node)
        .finite("points", points)
        .finite("contribution", contribution)
        .finite("baseline", baseline)
        .verify();
  }

  /** A shortfall without a basis: the points that the baseline has more. */
  public static Shortfall of(String node, double contribution, double baseline) {
    return new Shortfall(node, baseline - contribution, contribution, baseline, Optional.empty());
  }
}
