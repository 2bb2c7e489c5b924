package org.ecpat.monitoring.scoring;

/**
 * The place of a state among those rated.
 *
 * @param position the rank, 1 for the first; with fractional ties it can end in a half
 * @param sharedBy the number of states that share it, at least 1
 */
public record Rank(double position, int sharedBy) {}
