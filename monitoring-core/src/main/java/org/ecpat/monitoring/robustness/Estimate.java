package org.ecpat.monitoring.robustness;

/**
 * A number that was estimated from a sample, and between what it lies if the sample is drawn anew.
 *
 * @param value the estimate
 * @param low the lower end of its interval
 * @param high the upper end of its interval
 */
public record Estimate(double value, double low, double high) {}
