package org.ecpat.monitoring.robustness;

/**
 * The causes of one output's variance.
 *
 * @param output the output
 * @param indices the shares of the factors
 */
public record OutputIndices(Output output, SobolIndices indices) {}
