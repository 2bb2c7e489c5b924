package org.ecpat.monitoring.methodology;

/** The rank that equal values share, counted from the worst value, which has rank 1. */
public enum TiedRank {
  /** The lowest of the ranks they span. */
  LOWEST,
  /** The mean of the ranks they span. */
  MEAN,
  /** The highest of the ranks they span. */
  HIGHEST
}
