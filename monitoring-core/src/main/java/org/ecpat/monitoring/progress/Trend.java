package org.ecpat.monitoring.progress;

import java.util.OptionalDouble;

/**
 * How good the way from one value to another is.
 *
 * @param rule the rule that judged it
 * @param base the value it starts from
 * @param current the value now
 * @param growth the observed compound annual growth rate, (y_t/y_0)^(1/(t−t_0)) − 1
 * @param required the rate that would reach the target by its deadline; empty without a target
 * @param measure what the thresholds of the rule are compared with: the growth in the desired
 *     direction, or its ratio to the required one; empty where that has no finite value, because
 *     nothing more was required, and where the target is reached
 * @param score from −5 to 5 by Open SDG, 1 to 3 by the UN Progress Chart
 * @param status the same in one word
 */
public record Trend(
    TrendRule rule,
    TrendPoint base,
    TrendPoint current,
    double growth,
    OptionalDouble required,
    OptionalDouble measure,
    double score,
    TrendStatus status) {}
