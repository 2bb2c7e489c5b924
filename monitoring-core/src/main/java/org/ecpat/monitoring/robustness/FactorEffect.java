package org.ecpat.monitoring.robustness;

/**
 * Where an output goes if one factor varies and all else stays nominal.
 *
 * @param factor the name of the factor
 * @param output the output
 * @param nominal the output without any change
 * @param interval the 5 % quantile, the median and the 95 % quantile of the output
 * @param failed the replicates that had no output and do not count
 */
public record FactorEffect(
    String factor, Output output, double nominal, Interval interval, int failed) {}
