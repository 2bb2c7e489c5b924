package org.ecpat.monitoring.scoring;

import java.util.Collection;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.ecpat.monitoring.Rules;
import org.ecpat.monitoring.table.Decimals;
import org.ecpat.monitoring.table.Sum;

/**
 * Composite measures of FHIR as roll-ups of a board: how many states fulfil how many components.
 *
 * <p>A component counts for a state (D) if the state has a score on it, and is fulfilled (N) if
 * that score reaches a threshold after {@link Decimals#settle}. Components that do not apply, or
 * are not known, neither fail nor fulfil. Results are shares from 0 to 1, empty if nothing counts,
 * and do not depend on the order of states or components (HL7 FHIR Quality Measure IG, composite
 * scoring).
 */
public final class Composites {
  /** By state: the number of components that count, and of those fulfilled. */
  private final Map<String, int[]> byState = new TreeMap<>();

  /** By component: the number of states for which it counts, and of those that fulfil it. */
  private final Map<String, int[]> byComponent = new TreeMap<>();

  private Composites() {}

  /**
   * The counts of some goals or indicators of a board.
   *
   * @param components the ids of goals or indicators
   * @param atLeast the least score with which a component is fulfilled
   * @throws org.ecpat.monitoring.InvalidInputException if the threshold is not finite, or the board
   *     does not have a component
   */
  public static Composites of(Scoreboard board, Collection<String> components, double atLeast) {
    Rules.of("composite").finite("atLeast", atLeast).verify();
    BoardNodes.check(board, components, "composite");
    Composites counts = new Composites();
    components.forEach(component -> counts.byComponent.put(component, new int[2]));
    for (Scorecard card : board.cards()) {
      int[] ofState = new int[2];
      counts.byState.put(card.state(), ofState);
      for (Map.Entry<String, int[]> component : counts.byComponent.entrySet()) {
        OptionalDouble score =
            card.score(component.getKey()).map(Score::value).orElse(OptionalDouble.empty());
        if (score.isPresent()) {
          int fulfilled = Decimals.reaches(score.getAsDouble(), atLeast) ? 1 : 0;
          ofState[0]++;
          ofState[1] += fulfilled;
          component.getValue()[0]++;
          component.getValue()[1] += fulfilled;
        }
      }
    }
    return counts;
  }

  /** ΣN/ΣD: the share of all chances that were taken. */
  public OptionalDouble opportunity() {
    int chances = 0;
    int taken = 0;
    for (int[] counts : byState.values()) {
      chances += counts[0];
      taken += counts[1];
    }
    return share(taken, chances);
  }

  /** The share of the states with any component that fulfil all that count for them. */
  public OptionalDouble allOrNothing() {
    int states = 0;
    int all = 0;
    for (int[] counts : byState.values()) {
      states += counts[0] > 0 ? 1 : 0;
      all += counts[0] > 0 && counts[1] == counts[0] ? 1 : 0;
    }
    return share(all, states);
  }

  /** The mean over the states with any component of the share N/D that they fulfil. */
  public OptionalDouble linear() {
    Sum sum = new Sum();
    int states = 0;
    for (int[] counts : byState.values()) {
      if (counts[0] > 0) {
        sum.add((double) counts[1] / counts[0]);
        states++;
      }
    }
    return share(sum.value(), states);
  }

  /**
   * The mean over the components of the share n/d of states that fulfil them, weighted.
   *
   * @param weights the weights by id of component, finite and 0 or more
   * @throws org.ecpat.monitoring.InvalidInputException if a component has no weight
   */
  public OptionalDouble weighted(Map<String, Double> weights) {
    Rules rules = Rules.of("weights of components");
    Sum sum = new Sum();
    Sum total = new Sum();
    byComponent.forEach(
        (component, counts) -> {
          double weight = weights.getOrDefault(component, Double.NaN);
          rules.weight(component, weight);
          if (counts[0] > 0) {
            sum.add(weight * counts[1] / counts[0]);
            total.add(weight);
          }
        });
    rules.verify();
    return share(sum.value(), total.value());
  }

  private static OptionalDouble share(double part, double whole) {
    return whole > 0 ? OptionalDouble.of(part / whole) : OptionalDouble.empty();
  }
}
