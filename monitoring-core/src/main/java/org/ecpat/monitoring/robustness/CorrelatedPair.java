package org.ecpat.monitoring.robustness;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How the scores of two indicators or goals vary together.
 *
 * <p>Scores rather than answers are compared, so that a positive coefficient always means that
 * states good at one are good at the other.
 *
 * @param first the id of the first
 * @param second the id of the second
 * @param goal the goal, or {@code overall}, right below which both stand; empty if there is none
 * @param states the states with both scores
 * @param pearson Pearson's coefficient; empty if either is constant
 * @param spearman Spearman's coefficient; empty if either is constant
 * @param kendall Kendall's τ_b; empty if either is constant
 */
public record CorrelatedPair(
    String first,
    String second,
    Optional<String> goal,
    int states,
    OptionalDouble pearson,
    OptionalDouble spearman,
    OptionalDouble kendall) {}
