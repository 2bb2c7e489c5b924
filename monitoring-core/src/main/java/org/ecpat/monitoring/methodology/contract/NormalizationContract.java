package org.ecpat.monitoring.methodology.contract;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.ecpat.monitoring.framework.Direction;
import org.ecpat.monitoring.methodology.Fit;
import org.ecpat.monitoring.methodology.Measure;
import org.ecpat.monitoring.methodology.Normalization;
import org.ecpat.monitoring.table.Column;
import org.ecpat.monitoring.table.Columns;
import org.ecpat.monitoring.table.Range;
import org.ecpat.monitoring.table.Reason;

/** Tries a normalisation. */
final class NormalizationContract {
  private final Normalization normalization;
  private final Findings findings;

  NormalizationContract(Normalization normalization, Findings findings) {
    this.normalization = normalization;
    this.findings = findings;
  }

  void run() {
    try {
      for (Measure measure : measures()) {
        if (normalization.lacks(measure).isEmpty()) {
          for (Columns table : Tables.all()) {
            check(table.get(0), measure);
          }
        }
      }
    } catch (RuntimeException e) {
      findings.require(false, "throws", "must not throw for any population: " + e);
    }
  }

  private static List<Measure> measures() {
    return List.of(
        measure(Direction.HIGHER_IS_BETTER, OptionalDouble.empty(), OptionalDouble.empty()),
        measure(Direction.LOWER_IS_BETTER, OptionalDouble.empty(), OptionalDouble.empty()),
        measure(Direction.HIGHER_IS_BETTER, OptionalDouble.of(10), OptionalDouble.of(90)),
        measure(Direction.LOWER_IS_BETTER, OptionalDouble.of(90), OptionalDouble.of(10)));
  }

  private static Measure measure(Direction direction, OptionalDouble worst, OptionalDouble best) {
    return new Measure(direction, worst, best, Optional.empty(), Range.PERCENT);
  }

  private static Column scores(Fit fit, Column values) {
    Column out = Column.ofSize(values.size());
    out.fill(Reason.NOT_BOUNDED);
    fit.apply(values, out);
    return out;
  }

  private void check(Column population, Measure measure) {
    Column before = population.copy();
    Fit fit = normalization.fit(population, measure);
    Column out = scores(fit, population);
    findings.require(
        population.equals(before), "changes-input", "must leave the population as it is");
    findings.require(
        scores(normalization.fit(population, measure), population).equals(out),
        "repeats",
        "must give the same bits every time");
    findings.require(
        fit.parameters().values().stream().allMatch(Double::isFinite),
        "parameters",
        "its parameters must be finite numbers");
    for (int row = 0; row < out.size(); row++) {
      checkRow(population, fit, out, row);
    }
    checkPairs(population, measure, out);
    int[] order = Tables.shuffled(population.size());
    Column shuffled = population.rows(order);
    findings.require(
        Tables.close(scores(normalization.fit(shuffled, measure), shuffled), out.rows(order)),
        "order-of-states",
        "must give a state the same score wherever it stands");
  }

  private void checkRow(Column population, Fit fit, Column out, int row) {
    findings.require(
        !out.is(row, Reason.NOT_BOUNDED),
        "unwritten",
        "must write a score or a reason to every row");
    findings.require(
        population.has(row) || out.reason(row).equals(population.reason(row)),
        "absence",
        "must keep the reason of a missing value");
    findings.require(
        !population.has(row) || out.has(row) || out.is(row, Reason.CANNOT_COMPUTE),
        "reason",
        "must give a value a score or the reason CANNOT_COMPUTE");
    findings.require(
        !out.has(row)
            || fit.range().isEmpty()
            || fit.range().get().clamp(out.value(row)) == out.value(row),
        "range",
        "must keep every score in the range of its fit");
  }

  /** Equal values have equal scores, and the best of a population is not below its worst. */
  private void checkPairs(Column population, Measure measure, Column out) {
    double sign = measure.direction() == Direction.HIGHER_IS_BETTER ? 1 : -1;
    int best = -1;
    int worst = -1;
    for (int row = 0; row < out.size(); row++) {
      if (out.has(row)) {
        double value = sign * population.value(row);
        best = best < 0 || value > sign * population.value(best) ? row : best;
        worst = worst < 0 || value < sign * population.value(worst) ? row : worst;
        for (int other = 0; other < row; other++) {
          findings.require(
              !out.has(other)
                  || population.value(row) != population.value(other)
                  || out.value(row) == out.value(other),
              "ties",
              "must give equal values equal scores");
        }
      }
    }
    findings.require(
        best < 0
            || !normalization.followsDirection()
            || out.value(best) >= out.value(worst) - Tables.tolerance(1, out.value(best)),
        "direction",
        "must not score the best value of a population below its worst");
  }
}
