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
import org.ecpat.monitoring.methodology.ClassAssignment;
import org.ecpat.monitoring.methodology.Classifier;
import org.ecpat.monitoring.methodology.Methodology;
import org.ecpat.monitoring.methodology.Ranking;
import org.ecpat.monitoring.methodology.RatingRules;
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
    Optional<Classifier> classifier =
        methodology
            .rating()
            .map(r -> r.classification().classifier(r, methodology.ranking().order()));
    for (int row = 0; row < rows; row++) {
      Optional<Unrated> cause = unrated(row);
      Optional<ClassAssignment> assigned =
          cause.isPresent() ? Optional.empty() : assignment(classifier, row);
      boolean classless = cause.isEmpty() && classifier.isPresent() && assigned.isEmpty();
      unrated.add(classless ? Optional.of(without(Unrated.Cause.NO_CLASS, row)) : cause);
      int rated = row;
      ratings.add(assigned.map(a -> new Rater(rated).rating(a)));
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
    if (!results.overall().has(row)) {
      return Optional.of(without(Unrated.Cause.NO_SCORE, row));
    }
    boolean enough =
        coverage.isPresent()
            && Decimals.reaches(coverage.getAsDouble(), methodology.minimumCoverage());
    return enough ? Optional.empty() : Optional.of(without(Unrated.Cause.LOW_COVERAGE, row));
  }

  private Unrated without(Unrated.Cause cause, int row) {
    return new Unrated(cause, results.coverageOf(row), methodology.minimumCoverage());
  }

  private Optional<ClassAssignment> assignment(Optional<Classifier> classifier, int row) {
    return classifier.flatMap(c -> c.assign(results.of(row)));
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

    Rater(int row) {
      this.rules = methodology.rating().orElseThrow();
      this.row = row;
      this.up = methodology.ranking().order() == Ranking.Order.HIGHEST_FIRST ? 1 : -1;
    }

    Rating rating(ClassAssignment assigned) {
      int uncapped = assigned.band();
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
          Rating.builder()
              .band(id(worse(uncapped, known)))
              .uncapped(id(uncapped))
              .tests(assigned.tests())
              .caps(outcomes);
      if (assigned.worst().isPresent() && assigned.best().isPresent()) {
        rating.lowest(id(worse(assigned.worst().getAsInt(), worse(known, possible))));
        rating.highest(id(worse(assigned.best().getAsInt(), known)));
      }
      return rating.build();
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
