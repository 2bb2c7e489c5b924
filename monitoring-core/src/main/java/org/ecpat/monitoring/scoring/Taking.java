package org.ecpat.monitoring.scoring;

/** The children of a node that take part for one state. */
final class Taking {
  /** Their positions among the children of the node. */
  final int[] children;

  final double[] values;

  /** Their weights as they stand. */
  final double[] nominal;

  /** Their weights, rescaled so that they add up to 1. */
  final double[] weights;

  /** Whether the value stands for a missing one. */
  final boolean[] counted;

  /** The sum of the nominal weights. */
  double total;

  Taking(int size) {
    children = new int[size];
    values = new double[size];
    nominal = new double[size];
    weights = new double[size];
    counted = new boolean[size];
  }

  int indexOf(int child) {
    for (int i = 0; i < children.length; i++) {
      if (children[i] == child) {
        return i;
      }
    }
    return -1;
  }
}
