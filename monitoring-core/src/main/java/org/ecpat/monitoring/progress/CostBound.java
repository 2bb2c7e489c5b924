package org.ecpat.monitoring.progress;

/** Says what a set of changes that falls short must cost in addition, at least. */
interface CostBound {

  /**
   * The least cost in addition; infinite if no way leads on.
   *
   * @param counts how many changes of each group are made
   * @param from the first group of which more can be made; of those before it no more can
   */
  double least(int[] counts, int from);
}
