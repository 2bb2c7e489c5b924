package org.ecpat.monitoring.report;

import java.util.Comparator;
import java.util.stream.IntStream;
import org.ecpat.monitoring.table.Decimals;

/**
 * Rounds parts so that they add up to their rounded total (Hamilton's method).
 *
 * <p>Every part is rounded down; the units that are then missing go to the parts with the largest
 * remainders, among equal ones to the first. A part without remainder keeps its value as long as
 * others have one, so nothing that is zero is printed as more.
 */
final class LargestRemainder {
  private LargestRemainder() {}

  /**
   * The parts in whole units.
   *
   * @param parts the parts in units, finite
   * @param total the units to deal out, which differ from the sum of the parts by rounding only
   */
  static long[] round(double[] parts, long total) {
    long[] units = new long[parts.length];
    double[] remainders = new double[parts.length];
    long missing = total;
    for (int i = 0; i < parts.length; i++) {
      double settled = Decimals.settle(parts[i]);
      units[i] = (long) StrictMath.floor(settled);
      remainders[i] = settled - units[i];
      missing -= units[i];
    }
    int[] order = largestFirst(remainders);
    for (int i = 0; missing > 0 && order.length > 0; i = (i + 1) % order.length, missing--) {
      units[order[i]]++;
    }
    for (int i = order.length - 1; missing < 0 && i >= 0; i--, missing++) {
      units[order[i]]--;
    }
    return units;
  }

  private static int[] largestFirst(double[] remainders) {
    return IntStream.range(0, remainders.length)
        .boxed()
        .sorted(Comparator.comparingDouble(i -> -remainders[i]))
        .mapToInt(Integer::intValue)
        .toArray();
  }
}
