package org.ecpat.monitoring.robustness;

/**
 * Uniform numbers by place: the stream of a replicate follows from the seed and its number alone.
 *
 * <p>SplitMix64 (Steele, Lea and Flood 2014), as in {@link java.util.SplittableRandom}, started for
 * each replicate at a mixed place of its own.
 */
final class Draws {
  private static final long GOLDEN = 0x9E3779B97F4A7C15L;

  private Draws() {}

  /** Fills with numbers above 0 and below 1. */
  static void fill(long seed, long replicate, double[] out) {
    long state = mix(seed + GOLDEN * mix(replicate + 1));
    for (int i = 0; i < out.length; i++) {
      state += GOLDEN;
      out[i] = ((mix(state) >>> 12) + 0.5) * 0x1.0p-52;
    }
  }

  private static long mix(long z) {
    long x = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    x = (x ^ (x >>> 27)) * 0x94D049BB133111EBL;
    return x ^ (x >>> 31);
  }
}
