package org.ecpat.monitoring.scoring;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.ecpat.monitoring.framework.Truth;
import org.ecpat.monitoring.methodology.Cap;
import org.ecpat.monitoring.methodology.Methodology;
import org.ecpat.monitoring.methodology.Ranking;
import org.ecpat.monitoring.methodology.RatingRules;
import org.ecpat.monitoring.table.Bounds;
import org.ecpat.monitoring.table.Column;
import org.ecpat.monitoring.table.Decimals;
import org.ecpat.monitoring.table.Ranks;
import org.ecpat.monitoring.table.Reason;

/** Ratings and ranks of a round. */
final class Judgement {
  private final Methodology methodology;
  private final Results results;
  private final List<Optional<Rating>> ratings = new ArrayList<>();
  private final List<Optional<Unrated>> unrated = new ArrayList<>();
  private final double[] ranks;
  private final double[] sorted;
  private final int[] sharing;
  private final int rows;

  Judgement(Methodology methodology, Results results) {
    this.methodology = methodology;
    this.results = results;
    this.rows = results.rows();
    for (int row = 0; row < rows; row++) {
      unrated.add(unrated(row));
      ratings.add(rating(row));
    }
    this.ranks = ranks(methodology.ranking(), this::overall, this::bandOf, rows);
    this.sorted = ranks.clone();
    Arrays.sort(sorted);
    this.sharing = sharing(sorted);
  }

  Optional<Rating> ratingOf(int row) {
    return ratings.get(row);
  }

  Optional<Unrated> unratedOf(int row) {
    return unrated.get(row);
  }

  Optional<Rank> rankOf(int row) {
    double rank = ranks[row];
    if (Double.isNaN(rank)) {
      return Optional.empty();
    }
    return Optional.of(new Rank(rank, sharing[Arrays.binarySearch(sorted, rank)]));
  }

  /** How many share each rank, in the order of the ranks. */
  private static int[] sharing(double[] sorted) {
    int[] sharing = new int[sorted.length];
    for (int first = 0, end = 0; first < sorted.length; first = end) {
      while (end < sorted.length && Double.compare(sorted[end], sorted[first]) == 0) {
        end++;
      }
      Arrays.fill(sharing, first, end, end - first);
    }
    return sharing;
  }

  private Optional<Unrated> unrated(int row) {
    OptionalDouble coverage = results.coverageOf(row);
    double minimum = methodology.minimumCoverage();
    if (!results.overall().has(row)) {
      return Optional.of(new Unrated(Unrated.Cause.NO_SCORE, coverage, minimum));
    }
    boolean enough = coverage.isPresent() && Decimals.reaches(coverage.getAsDouble(), minimum);
    return enough
        ? Optional.empty()
        : Optional.of(new Unrated(Unrated.Cause.LOW_COVERAGE, coverage, minimum));
  }

  private Optional<Rating> rating(int row) {
    if (unrated.get(row).isPresent() || methodology.rating().isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(new Rater(methodology.rating().get(), row).rating());
  }

  private OptionalDouble overall(int row) {
    return unrated.get(row).isEmpty()
        ? OptionalDouble.of(results.overall().value(row))
        : OptionalDouble.empty();
  }

  private OptionalInt bandOf(int row) {
    return ratings
        .get(row)
        .map(r -> OptionalInt.of(methodology.rating().orElseThrow().index(r.band())))
        .orElse(OptionalInt.empty());
  }

  /** Gives the score of a row that takes part. */
  interface ScoreOf {
    OptionalDouble score(int row);
  }

  /** Gives the band of a row that is rated. */
  interface BandOf {
    OptionalInt band(int row);
  }

  /** The rank of every row; NaN for those without a score. */
  static double[] ranks(Ranking ranking, ScoreOf scores, BandOf bands, int rows) {
    double sign = ranking.order() == Ranking.Order.HIGHEST_FIRST ? 1 : -1;
    Column keys = Column.ofSize(rows);
    for (int row = 0; row < rows; row++) {
      OptionalDouble score = scores.score(row);
      if (score.isPresent()) {
        keys.set(row, sign * compared(ranking, score.getAsDouble()));
      } else {
        keys.set(row, Reason.CANNOT_COMPUTE);
      }
    }
    if (ranking.by() == Ranking.By.RATING_THEN_SCORE) {
      keys = byBand(keys, bands, sign);
    }
    return Ranks.descending(keys, ranking.ties());
  }

  private static double compared(Ranking ranking, double score) {
    return ranking.digits().isPresent()
        ? Decimals.round(score, ranking.digits().getAsInt(), java.math.RoundingMode.HALF_UP)
        : Decimals.settle(score);
  }

  /** Keys in the order of band and, within it, of the given keys; equal where both are. */
  private static Column byBand(Column keys, BandOf bands, double sign) {
    record Key(int row, double band, double score) {}
    List<Key> sorted = new ArrayList<>();
    for (int row = 0; row < keys.size(); row++) {
      if (keys.has(row)) {
        sorted.add(new Key(row, sign * bands.band(row).orElse(0), keys.value(row)));
      }
    }
    Comparator<Key> order = Comparator.comparingDouble(Key::band).thenComparingDouble(Key::score);
    sorted.sort(order);
    Column combined = keys.copy();
    int place = 0;
    for (int i = 0; i < sorted.size(); i++) {
      if (i > 0 && order.compare(sorted.get(i - 1), sorted.get(i)) != 0) {
        place++;
      }
      combined.set(sorted.get(i).row(), place);
    }
    return combined;
  }

  /** Rates one row. */
  private final class Rater {
    private final RatingRules rules;
    private final int row;

    /** 1 if higher bands are better, −1 if lower ones are. */
    private final int up;

    Rater(RatingRules rules, int row) {
      this.rules = rules;
      this.row = row;
      this.up = methodology.ranking().order() == Ranking.Order.HIGHEST_FIRST ? 1 : -1;
    }

    Rating rating() {
      int uncapped = rules.indexOf(results.overall().value(row));
      int known = best();
      int possible = best();
      List<CapOutcome> outcomes = new ArrayList<>();
      for (Cap cap : rules.caps()) {
        Truth truth = cap.when().test(results.of(row));
        int limit = rules.index(cap.atMost());
        if (truth == Truth.TRUE) {
          boolean lowers = worse(limit, uncapped) != uncapped;
          known = worse(known, limit);
          outcomes.add(
              new CapOutcome(
                  cap.id(), lowers ? CapOutcome.Effect.LOWERED : CapOutcome.Effect.HELD));
        } else if (truth == Truth.UNKNOWN) {
          possible = worse(possible, limit);
          outcomes.add(new CapOutcome(cap.id(), CapOutcome.Effect.UNKNOWN));
        }
      }
      Rating.Builder rating =
          Rating.builder().band(id(worse(uncapped, known))).uncapped(id(uncapped)).caps(outcomes);
      addBounds(rating, known, worse(known, possible));
      return rating.build();
    }

    /** Adds the bands of the bounds, under the caps that hold and those that may hold. */
    private void addBounds(Rating.Builder rating, int known, int possible) {
      Optional<Bounds> bounds = results.overallBounds(row);
      if (bounds.isPresent()) {
        int low = rules.indexOf(bounds.get().low());
        int high = rules.indexOf(bounds.get().high());
        rating.lowest(id(worse(worse(low, high), possible)));
        rating.highest(id(worse(up > 0 ? high : low, known)));
      }
    }

    private int best() {
      return up > 0 ? rules.bands().size() - 1 : 0;
    }

    private int worse(int a, int b) {
      return up > 0 ? Math.min(a, b) : Math.max(a, b);
    }

    private String id(int index) {
      return rules.bands().get(index).id();
    }
  }
}
