package org.ecpat.monitoring.robustness;

import java.io.Serializable;
import java.util.Arrays;

/** How often each whole number occurred, kept from the smallest to the largest that did. */
final class Counts implements Serializable {
  private static final long serialVersionUID = 1L;

  private int first;
  private int[] counts = new int[0];
  private long total;

  void add(int key) {
    if (key < first || key - first >= counts.length) {
      grow(key, key);
    }
    counts[key - first]++;
    total++;
  }

  void addAll(Counts other) {
    if (other.total > 0) {
      grow(other.first, other.first + other.counts.length - 1);
      for (int i = 0; i < other.counts.length; i++) {
        counts[other.first + i - first] += other.counts[i];
      }
      total += other.total;
    }
  }

  private void grow(int low, int high) {
    if (counts.length == 0) {
      first = low;
      counts = new int[high - low + 1];
      return;
    }
    int from = StrictMath.min(first, low);
    int end = StrictMath.max(first + counts.length, high + 1);
    if (from == first && end == first + counts.length) {
      return;
    }
    int slack = (end - from) / 2 + 4;
    int newFirst = from < first ? from - slack : from;
    int newEnd = end > first + counts.length ? end + slack : end;
    int[] wider = new int[newEnd - newFirst];
    System.arraycopy(counts, 0, wider, first - newFirst, counts.length);
    first = newFirst;
    counts = wider;
  }

  /** How many were added. */
  long total() {
    return total;
  }

  /** How often a number occurred. */
  int count(int key) {
    return key < first || key - first >= counts.length ? 0 : counts[key - first];
  }

  /** The smallest number that was kept room for. */
  int low() {
    return first;
  }

  /** One more than the largest number that was kept room for. */
  int end() {
    return first + counts.length;
  }

  /** The smallest number that a share of all does not exceed (nearest rank); of none, 0. */
  int quantile(double share) {
    long wanted = StrictMath.max(1, (long) StrictMath.ceil(share * total - 1e-9));
    long seen = 0;
    for (int i = 0; i < counts.length; i++) {
      seen += counts[i];
      if (seen >= wanted) {
        return first + i;
      }
    }
    return 0;
  }

  /** The mean of the numbers, which is exact as long as their sum is. */
  double mean() {
    double sum = 0;
    for (int i = 0; i < counts.length; i++) {
      sum += (double) (first + i) * counts[i];
    }
    return sum / total;
  }

  /** Equal if the same numbers occurred as often. */
  @Override
  public boolean equals(Object other) {
    if (!(other instanceof Counts that) || total != that.total) {
      return false;
    }
    for (int key = first; key < end(); key++) {
      if (count(key) != that.count(key)) {
        return false;
      }
    }
    return true;
  }

  @Override
  public int hashCode() {
    return Long.hashCode(total);
  }

  /** The counts, for reading in a shell. */
  @Override
  public String toString() {
    return "from " + first + ": " + Arrays.toString(counts);
  }
}
