package org.ecpat.monitoring.progress;

import java.util.SplittableRandom;
import org.ecpat.monitoring.table.Sum;

/**
 * Shares out what a coalition of players reaches (Shapley 1953).
 *
 * <p>Coalitions are sets of bits. The shares add up to what all reach less what none reaches.
 */
final class Shapley {
  private Shapley() {}

  /** s!(n − s − 1)!/n! for every size s of the coalition that is joined. */
  private static double[] bySize(int players) {
    double[] shares = new double[players];
    shares[0] = 1.0 / players;
    for (int s = 1; s < players; s++) {
      shares[s] = shares[s - 1] * s / (players - s);
    }
    return shares;
  }

  /** The share of each player, given the worth of every coalition. */
  static double[] exact(double[] worth, int players) {
    double[] shares = new double[players];
    if (players == 0) {
      return shares;
    }
    double[] bySize = bySize(players);
    for (int p = 0; p < players; p++) {
      Sum sum = new Sum();
      for (int coalition = 0; coalition < worth.length; coalition++) {
        if (((coalition >> p) & 1) == 0) {
          double step = worth[coalition | (1 << p)] - worth[coalition];
          sum.add(bySize[Integer.bitCount(coalition)] * step);
        }
      }
      shares[p] = sum.value();
    }
    return shares;
  }

  /** The weight with which a player's step from a coalition counts. */
  static double weight(int coalition, int players) {
    return bySize(players)[Integer.bitCount(coalition)];
  }

  /** Some orders of the players, the same for the same number of them. */
  static int[][] orders(int count, int players) {
    SplittableRandom random = new SplittableRandom(411);
    int[][] orders = new int[count][players];
    for (int[] order : orders) {
      for (int i = 0; i < players; i++) {
        int j = random.nextInt(i + 1);
        order[i] = order[j];
        order[j] = i;
      }
    }
    return orders;
  }
}
