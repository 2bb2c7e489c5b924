package org.ecpat.monitoring.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;

/**
 * How far assessors agree beyond chance: 1 for full agreement, 0 for chance, below 0 for less.
 *
 * <table>
 * <caption>Coefficients</caption>
 * <tr><th>function</th><th>assessors</th><th>missing answers</th><th>source</th></tr>
 * <tr><td>{@link #cohen}</td><td>two</td><td>the row is left out</td><td>Cohen 1960</td></tr>
 * <tr><td>{@link #fleiss}</td><td>two or more</td><td>the row is left out</td><td>Fleiss
 * 1971</td></tr>
 * <tr><td>{@link #krippendorff}</td><td>two or more</td><td>rows with two answers
 * count</td><td>Krippendorff 2011</td></tr>
 * </table>
 *
 * <p>Each column holds one assessor's answers as numbers: for nominal answers any different
 * numbers, for ordinal ones their places, for interval ones their values. The result is empty if no
 * row can be used, or if only one answer occurs, so that chance would agree as well.
 */
public final class Agreement {
  private Agreement() {}

  /** How much two answers differ. */
  public enum Metric {
    /** Different answers differ fully. */
    NOMINAL,
    /** By the number of answers that lie between, squared. */
    ORDINAL,
    /** By the distance of the values, squared. */
    INTERVAL
  }

  /** Cohen's κ, (P − Pₑ)/(1 − Pₑ) with each assessor's own frequencies. */
  public static OptionalDouble cohen(Column first, Column second) {
    Map<Double, double[]> counts = new TreeMap<>();
    int rows = 0;
    int agreed = 0;
    for (int row = 0; row < first.size(); row++) {
      if (first.has(row) && second.has(row)) {
        counts.computeIfAbsent(first.value(row) + 0.0, v -> new double[2])[0]++;
        counts.computeIfAbsent(second.value(row) + 0.0, v -> new double[2])[1]++;
        agreed += first.value(row) == second.value(row) ? 1 : 0;
        rows++;
      }
    }
    double chance = 0;
    for (double[] count : counts.values()) {
      chance += count[0] * count[1];
    }
    return beyondChance((double) agreed * rows, chance, (double) rows * rows);
  }

  /** (observed − chance)/(most − chance). */
  private static OptionalDouble beyondChance(double observed, double chance, double most) {
    return most > chance
        ? OptionalDouble.of((observed - chance) / (most - chance))
        : OptionalDouble.empty();
  }

  /** Fleiss' κ over the rows that every assessor answered. */
  public static OptionalDouble fleiss(Columns assessors) {
    int n = assessors.size();
    List<Map<Double, Double>> rows = new ArrayList<>();
    for (int row = 0; row < assessors.rows(); row++) {
      Map<Double, Double> counts = counts(assessors, row);
      if (size(counts) == n && n > 1) {
        rows.add(counts);
      }
    }
    Map<Double, Double> totals = totals(rows);
    double all = size(totals);
    double chance = 0;
    for (double total : totals.values()) {
      chance += total / all * (total / all);
    }
    double agreement = 0;
    for (Map<Double, Double> counts : rows) {
      for (double count : counts.values()) {
        agreement += count * (count - 1) / n / (n - 1) / rows.size();
      }
    }
    return totals.size() < 2 ? OptionalDouble.empty() : beyondChance(agreement, chance, 1);
  }

  /** Krippendorff's α, 1 − Dₒ/Dₑ, over the rows that two assessors or more answered. */
  public static OptionalDouble krippendorff(Columns assessors, Metric metric) {
    List<Map<Double, Double>> rows = new ArrayList<>();
    for (int row = 0; row < assessors.rows(); row++) {
      Map<Double, Double> counts = counts(assessors, row);
      if (size(counts) > 1) {
        rows.add(counts);
      }
    }
    Map<Double, Double> totals = totals(rows);
    double expected = disagreement(totals, totals, metric) / (size(totals) - 1);
    Sum observed = new Sum();
    for (Map<Double, Double> counts : rows) {
      observed.add(disagreement(counts, totals, metric) / (size(counts) - 1));
    }
    return totals.size() < 2
        ? OptionalDouble.empty()
        : OptionalDouble.of(1 - observed.value() / expected);
  }

  /** The difference of all pairs of answers. */
  private static double disagreement(
      Map<Double, Double> counts, Map<Double, Double> totals, Metric metric) {
    Sum sum = new Sum();
    counts.forEach(
        (a, countA) ->
            counts.forEach(
                (b, countB) -> sum.add(countA * countB * difference(a, b, totals, metric))));
    return sum.value();
  }

  private static double difference(double a, double b, Map<Double, Double> totals, Metric metric) {
    return switch (metric) {
      case NOMINAL -> a == b ? 0 : 1;
      case INTERVAL -> (a - b) * (a - b);
      case ORDINAL -> {
        double between = 0;
        for (Map.Entry<Double, Double> total : totals.entrySet()) {
          double value = total.getKey();
          boolean inside = value > Math.min(a, b) && value < Math.max(a, b);
          boolean end = a != b && (value == a || value == b);
          between += inside ? total.getValue() : end ? total.getValue() / 2 : 0;
        }
        yield between * between;
      }
    };
  }

  private static Map<Double, Double> counts(Columns assessors, int row) {
    Map<Double, Double> counts = new TreeMap<>();
    for (int c = 0; c < assessors.size(); c++) {
      if (assessors.get(c).has(row)) {
        counts.merge(assessors.get(c).value(row) + 0.0, 1.0, Double::sum);
      }
    }
    return counts;
  }

  private static Map<Double, Double> totals(List<Map<Double, Double>> rows) {
    Map<Double, Double> totals = new TreeMap<>();
    rows.forEach(counts -> counts.forEach((value, n) -> totals.merge(value, n, Double::sum)));
    return totals;
  }

  private static double size(Map<Double, Double> counts) {
    return counts.values().stream().mapToDouble(Double::doubleValue).sum();
  }
}
