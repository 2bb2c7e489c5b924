package org.ecpat.monitoring.robustness;

import java.io.Serializable;
import java.util.Arrays;
import org.ecpat.monitoring.methodology.RatingRules;
import org.ecpat.monitoring.table.Range;

/**
 * What some replicates of an analysis gave: a partial result.
 *
 * <p>Everything in it is a count or a sum of whole numbers, so merging is exact: tallies of the
 * same replicates are equal, however they were shared among threads or machines. Serialisable.
 */
public final class Tally implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Up to so many states, every pair is counted. */
  static final int MOST_PAIRED = 300;

  /** Scores are counted to this part of the score range. */
  private static final int BINS = 1 << 14;

  private static final int FARTHEST = 1 << 20;

  /** Stands below no rank, so that nobody stands above it. */
  private static final int UNRANKED = -1;

  private static final double WEIGHT_UNIT = 0x1.0p36;

  private final int states;
  private final double low;
  private final double width;
  private final int bandCount;
  private final int weightCount;
  private long replicates;
  private long failed;
  private final Counts[] ranks;
  private final Counts[] scores;
  private final long[] bands;
  private final int[] above;
  private final int[] doubled;
  private final long[] first;
  private final long[] firstWeights;

  Tally(UncertaintyModel model) {
    this.states = model.states().size();
    Range range = model.baseline().plan().methodology().range();
    this.low = range.low();
    this.width = range.width();
    this.bandCount =
        model.baseline().plan().methodology().rating().map(RatingRules::bands).stream()
            .mapToInt(bandsOfRating -> bandsOfRating.size())
            .findFirst()
            .orElse(1);
    this.weightCount = model.drawnNodes().isEmpty() ? 0 : model.dimension();
    this.ranks = counts(states);
    this.scores = counts(states);
    this.bands = new long[states * bandCount];
    this.above = new int[states <= MOST_PAIRED ? states * states : 0];
    this.doubled = new int[states];
    this.first = new long[states];
    this.firstWeights = new long[states * weightCount];
  }

  private static Counts[] counts(int size) {
    Counts[] counts = new Counts[size];
    Arrays.setAll(counts, i -> new Counts());
    return counts;
  }

  /** Counts the last run of a replicate. */
  void add(Replicate replicate) {
    replicates++;
    if (replicate.isFailed()) {
      failed++;
      return;
    }
    for (int row = 0; row < states; row++) {
      double score = replicate.score(row);
      if (!Double.isNaN(score)) {
        scores[row].add(bin(score));
      }
      double rank = replicate.rank(row);
      if (!Double.isNaN(rank)) {
        ranks[row].add((int) (2 * rank));
        bands[row * bandCount + replicate.band(row)]++;
        if (rank < 2) {
          addFirst(row, replicate);
        }
      }
    }
    if (above.length > 0) {
      addPairs(replicate);
    }
  }

  private void addFirst(int row, Replicate replicate) {
    first[row]++;
    for (int w = 0; w < weightCount; w++) {
      firstWeights[row * weightCount + w] +=
          (long) StrictMath.rint(replicate.drawn(w) * WEIGHT_UNIT);
    }
  }

  /** Adds 1 where a rank is the smaller one: the sign of their difference, without a branch. */
  private void addPairs(Replicate replicate) {
    for (int row = 0; row < states; row++) {
      double rank = replicate.rank(row);
      doubled[row] = Double.isNaN(rank) ? UNRANKED : (int) (2 * rank);
    }
    for (int row = 0; row < states; row++) {
      if (doubled[row] != UNRANKED) {
        addAbove(row * states, doubled[row]);
      }
    }
  }

  private void addAbove(int from, int rank) {
    int[] counts = above;
    int[] others = doubled;
    for (int i = 0; i < others.length; i++) {
      counts[from + i] += (rank - others[i]) >>> 31;
    }
  }

  private int bin(double score) {
    double bin = StrictMath.rint((score - low) / width * BINS);
    return (int) StrictMath.max(-FARTHEST, StrictMath.min(FARTHEST, bin));
  }

  /**
   * The tally of the replicates of both.
   *
   * @throws IllegalArgumentException if the other is of an analysis of another shape
   */
  public Tally merge(Tally other) {
    if (other.states != states
        || other.bandCount != bandCount
        || other.weightCount != weightCount
        || other.low != low
        || other.width != width) {
      throw new IllegalArgumentException("Only tallies of the same analysis can be merged.");
    }
    Tally both = new Tally(this);
    both.take(this);
    both.take(other);
    return both;
  }

  private Tally(Tally shape) {
    this.states = shape.states;
    this.low = shape.low;
    this.width = shape.width;
    this.bandCount = shape.bandCount;
    this.weightCount = shape.weightCount;
    this.ranks = counts(states);
    this.scores = counts(states);
    this.bands = new long[shape.bands.length];
    this.above = new int[shape.above.length];
    this.doubled = new int[states];
    this.first = new long[states];
    this.firstWeights = new long[shape.firstWeights.length];
  }

  private void take(Tally other) {
    replicates += other.replicates;
    failed += other.failed;
    for (int row = 0; row < states; row++) {
      ranks[row].addAll(other.ranks[row]);
      scores[row].addAll(other.scores[row]);
    }
    add(bands, other.bands);
    for (int i = 0; i < above.length; i++) {
      above[i] += other.above[i];
    }
    add(first, other.first);
    add(firstWeights, other.firstWeights);
  }

  private static void add(long[] to, long[] from) {
    for (int i = 0; i < to.length; i++) {
      to[i] += from[i];
    }
  }

  /** The number of replicates that were run, failed ones included. */
  public long replicates() {
    return replicates;
  }

  /** The number of replicates in which no state had a score; nothing else of them is counted. */
  public long failed() {
    return failed;
  }

  /** The number of replicates that count. */
  long counted() {
    return replicates - failed;
  }

  /** How often a state had each rank, doubled. */
  Counts ranks(int row) {
    return ranks[row];
  }

  /** The score that a share of the scores of a state does not exceed; NaN if it never had one. */
  double score(int row, double share) {
    return scores[row].total() == 0
        ? Double.NaN
        : low + scores[row].quantile(share) * (width / BINS);
  }

  long band(int row, int band) {
    return bands[row * bandCount + band];
  }

  boolean hasPairs() {
    return above.length > 0;
  }

  int above(int row, int other) {
    return above[row * states + other];
  }

  /** How often a state stood first, alone or tied. */
  long first(int row) {
    return first[row];
  }

  /** The mean weight drawn with a coordinate while a state stood first. */
  double centralWeight(int row, int coordinate) {
    return firstWeights[row * weightCount + coordinate] / WEIGHT_UNIT / first[row];
  }

  /** Equal if all counts are. */
  @Override
  public boolean equals(Object other) {
    return other instanceof Tally that
        && replicates == that.replicates
        && failed == that.failed
        && Arrays.equals(ranks, that.ranks)
        && Arrays.equals(scores, that.scores)
        && Arrays.equals(bands, that.bands)
        && Arrays.equals(above, that.above)
        && Arrays.equals(first, that.first)
        && Arrays.equals(firstWeights, that.firstWeights);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bands) + Long.hashCode(replicates);
  }

  /** The number of replicates, for reading in a shell. */
  @Override
  public String toString() {
    return "Tally of " + replicates + " replicates, " + failed + " of them failed";
  }
}
