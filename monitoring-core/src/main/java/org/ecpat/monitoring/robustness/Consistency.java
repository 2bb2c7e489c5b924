package org.ecpat.monitoring.robustness;

import java.util.OptionalDouble;

/**
 * How consistently the parts right below a goal measure one thing.
 *
 * @param goal the id of the goal, or {@code overall}
 * @param parts the sub-goals and indicators right below it that any state has a score of
 * @param states the states with scores of all parts
 * @param alpha Cronbach's α of their scores; empty for fewer than two parts or states, or equal
 *     sums
 */
public record Consistency(String goal, int parts, int states, OptionalDouble alpha) {}
