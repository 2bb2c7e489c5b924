package org.ecpat.monitoring.methodology;

import java.util.List;
import java.util.Set;

/**
 * A step between the answers and their normalisation, which changes cells of a round.
 *
 * <p>Steps run in the order of {@link Methodology#preparation()}, each on what the one before left.
 */
public interface Preparation extends Strategy {

  /**
   * The changes that this step makes.
   *
   * @param panel the values of the round
   * @param rounds the values of all rounds that have observations, in order of date and this one
   *     among them, as the steps before left them; this one alone unless {@link #scope()} is {@link
   *     Scope#ALL_ROUNDS}
   * @return the cells that it changes, each at most once
   */
  List<CellChange> changes(Panel panel, List<Panel> rounds);

  /** Whether it looks at other rounds; only at its own unless overridden. */
  default Scope scope() {
    return Scope.ONE_ROUND;
  }

  /** The ids of the indicators that it names. */
  default Set<String> indicators() {
    return Set.of();
  }

  /** The ids of the groups that it names. */
  default Set<String> groups() {
    return Set.of();
  }

  /** Which rounds a step looks at. */
  enum Scope {
    /** The round that is scored. */
    ONE_ROUND,
    /** All rounds that have observations. */
    ALL_ROUNDS
  }
}
