package org.ecpat.monitoring.methodology;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import org.ecpat.monitoring.table.Column;
import org.ecpat.monitoring.table.Range;

/** A value's place among the values of the population, counted from the worst. */
record RankScore(Kind kind, TiedRank ties) implements Normalization {

  /** What is made of the rank. */
  enum Kind {
    RANK("rank"),
    BORDA("borda"),
    PERCENTILE("percentile-rank"),
    FRACTIONAL("fractional-rank");

    private final String method;

    Kind(String method) {
      this.method = method;
    }
  }

  @Override
  public Fit fit(Column population, Measure measure) {
    double[] sorted = Direct.sorted(population, measure);
    int n = sorted.length;
    Range output = measure.output();
    double sign = Direct.sign(measure);
    DoubleUnaryOperator rank = x -> rank(sorted, sign * x + 0.0);
    Map<String, Double> parameters = Map.of("states", (double) n);
    boolean tooFew = n < (kind == Kind.PERCENTILE ? 2 : 1);
    if (tooFew) {
      return new NoFit(kind == Kind.PERCENTILE ? Optional.of(output) : Optional.empty());
    }
    return switch (kind) {
      case RANK -> counted(rank, 1, n, parameters);
      case BORDA -> counted(x -> rank.applyAsDouble(x) - 1, 0, n - 1, parameters);
      case PERCENTILE -> spread(x -> (rank.applyAsDouble(x) - 1) / (n - 1), output, parameters);
      case FRACTIONAL -> spread(x -> (rank.applyAsDouble(x) - 0.5) / n, output, parameters);
    };
  }

  /** A count; with one state it has no range, because both ends are the same. */
  private static Fit counted(
      DoubleUnaryOperator rank, double low, double high, Map<String, Double> parameters) {
    return low < high
        ? CurveFit.within(rank, Range.of(low, high), parameters)
        : CurveFit.open(rank, parameters);
  }

  private static Fit spread(
      DoubleUnaryOperator share, Range output, Map<String, Double> parameters) {
    return CurveFit.within(
        x -> output.low() + share.applyAsDouble(x) * output.width(), output, parameters);
  }

  /** The rank of a value, from 1 to the number of values, also of one that is not among them. */
  private double rank(double[] sorted, double value) {
    int worse = first(sorted, value);
    int end = worse;
    while (end < sorted.length && sorted[end] == value) {
      end++;
    }
    int lowest = Math.min(worse + 1, sorted.length);
    int highest = Math.max(lowest, end);
    return switch (ties) {
      case LOWEST -> lowest;
      case MEAN -> (lowest + highest) / 2.0;
      case HIGHEST -> highest;
    };
  }

  private static int first(double[] sorted, double value) {
    int place = Arrays.binarySearch(sorted, value);
    if (place < 0) {
      return -place - 1;
    }
    while (place > 0 && sorted[place - 1] == value) {
      place--;
    }
    return place;
  }

  @Override
  public Optional<Spec> spec() {
    Spec spec = Spec.of(kind.method);
    return Optional.of(
        kind == Kind.FRACTIONAL ? spec : Direct.with(spec, "ties", ties, TiedRank.LOWEST));
  }
}
