package org.ecpat.monitoring.robustness;

import java.util.List;
import java.util.Optional;

/**
 * Whether majorities of indicators put the states in one order.
 *
 * <p>A state beats another if the indicators on which its score is higher weigh more than those on
 * which it is lower, by path weight and over those that both have. Three states of which each beats
 * the next in a cycle have no order (Condorcet 1785): whatever ranks them, a majority is against.
 *
 * @param states the number of states with an overall score
 * @param cycles the number of cycles of three states
 * @param examples the first cycles, at most {@value #MOST_EXAMPLES}, each from its first code on
 * @param winner the state that beats all others; empty if there is none
 */
public record Transitivity(
    int states, long cycles, List<List<String>> examples, Optional<String> winner) {

  /** The most cycles that are named. */
  public static final int MOST_EXAMPLES = 20;

  /** Copies the lists. */
  public Transitivity {
    examples = examples.stream().map(List::copyOf).toList();
  }

  /** The share of all triples of states that are cycles; 0 for fewer than three states. */
  public double share() {
    double triples = states * (states - 1.0) * (states - 2.0) / 6;
    return triples > 0 ? cycles / triples : 0;
  }
}
