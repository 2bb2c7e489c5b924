package org.ecpat.monitoring.methodology.contract;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.ecpat.monitoring.methodology.Aggregation;
import org.ecpat.monitoring.methodology.Monotonicity;
import org.ecpat.monitoring.methodology.Trait;
import org.ecpat.monitoring.table.Column;
import org.ecpat.monitoring.table.Columns;
import org.ecpat.monitoring.table.Reason;

/** Tries an aggregation. */
final class AggregationContract {
  private static final double BEST = 100;

  private final Aggregation aggregation;
  private final Findings findings;

  AggregationContract(Aggregation aggregation, Findings findings) {
    this.aggregation = aggregation;
    this.findings = findings;
  }

  void run() {
    try {
      Tables.all().forEach(this::checkTable);
      Tables.complete().forEach(this::checkPromises);
    } catch (RuntimeException e) {
      findings.require(false, "throws", "must not throw for any table: " + e);
    }
  }

  private Column results(Columns children) {
    Column out = Column.ofSize(children.rows());
    aggregation.aggregate(children, Tables.weights(children.size()), out);
    return out;
  }

  private void checkTable(Columns children) {
    Columns before = Tables.copy(children);
    double[] weights = Tables.weights(children.size());
    Column out = Column.ofSize(children.rows());
    out.fill(Reason.NOT_BOUNDED);
    aggregation.aggregate(children, weights, out);
    findings.require(
        Tables.same(before, children) && Arrays.equals(weights, Tables.weights(weights.length)),
        "changes-input",
        "must leave children and weights as they are");
    findings.require(
        results(children).equals(out), "repeats", "must give the same bits every time");
    for (int row = 0; row < out.size(); row++) {
      checkRow(children, weights, out, row);
    }
    checkOrder(children, out);
    if (!aggregation.traits().contains(Trait.WHOLE_TABLE)) {
      checkAlone(children, out);
    }
  }

  private void checkRow(Columns children, double[] weights, Column out, int row) {
    findings.require(
        !out.is(row, Reason.NOT_BOUNDED),
        "unwritten",
        "must write a value or a reason to every row");
    boolean empty = IntStream.range(0, children.size()).noneMatch(c -> children.get(c).has(row));
    findings.require(
        !empty || out.is(row, children.absence(row, weights)),
        "absence",
        "must give a row without values the reason of its absences");
    boolean complete = IntStream.range(0, children.size()).allMatch(c -> children.get(c).has(row));
    findings.require(
        !complete || out.has(row) || out.is(row, Reason.CANNOT_COMPUTE),
        "reason",
        "must give a complete row a value or the reason CANNOT_COMPUTE");
  }

  private void checkOrder(Columns children, Column out) {
    int[] order = Tables.shuffled(children.rows());
    findings.require(
        Tables.close(results(children.rows(order)), out.rows(order)),
        "order-of-states",
        "must give a state the same result wherever it stands");
  }

  private void checkAlone(Columns children, Column out) {
    for (int row = 0; row < out.size(); row++) {
      findings.require(
          Tables.close(results(children.rows(row)), out.rows(row)),
          "other-states",
          "must not depend on other states without the trait WHOLE_TABLE");
    }
  }

  private void checkPromises(Columns children) {
    Column out = results(children);
    for (int row = 0; row < out.size(); row++) {
      if (out.has(row)) {
        if (aggregation.traits().contains(Trait.INTERNAL)) {
          checkInternal(children, row, out.value(row));
        }
        for (int c = 0; c < children.size(); c++) {
          checkMonotone(children, row, c, out.value(row));
        }
      }
    }
    checkSplit(children);
  }

  private void checkInternal(Columns children, int row, double result) {
    double least = children.get(0).value(row);
    double greatest = least;
    for (int c = 1; c < children.size(); c++) {
      least = StrictMath.min(least, children.get(c).value(row));
      greatest = StrictMath.max(greatest, children.get(c).value(row));
    }
    double tolerance = Tables.tolerance(least, greatest);
    findings.require(
        result >= least - tolerance && result <= greatest + tolerance,
        "internal",
        "must stay between the smallest and the largest value with the trait INTERNAL");
  }

  private void checkMonotone(Columns children, int row, int child, double result) {
    Monotonicity promised = aggregation.monotonicity(child);
    if (promised == Monotonicity.NONE) {
      return;
    }
    double sign = promised == Monotonicity.INCREASING ? 1 : -1;
    for (double rise : new double[] {0.5, 10, 60}) {
      Columns raised = Tables.copy(children);
      raised.get(child).set(row, children.get(child).value(row) + rise);
      Column out = results(raised);
      findings.require(
          !out.has(row)
              || sign * (out.value(row) - result) >= -Tables.tolerance(result, out.value(row)),
          "monotone",
          "must move with its components as its monotonicity says");
    }
  }

  private void checkSplit(Columns children) {
    if (aggregation.split().isEmpty()) {
      return;
    }
    double[] shares = Tables.weights(children.size());
    double total = Arrays.stream(shares).sum();
    double[] weights = Arrays.stream(shares).map(w -> w / total).toArray();
    for (int row = 0; row < children.rows(); row++) {
      int at = row;
      double[] values =
          IntStream.range(0, weights.length).mapToDouble(c -> children.get(c).value(at)).toArray();
      double[] lost = aggregation.split().get().lost(values, weights, BEST);
      findings.require(
          lost.length == values.length && Arrays.stream(lost).allMatch(Double::isFinite),
          "split",
          "its split must give every component a finite number of lost points");
    }
  }
}
