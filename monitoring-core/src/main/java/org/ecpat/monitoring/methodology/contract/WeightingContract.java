package org.ecpat.monitoring.methodology.contract;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.ecpat.monitoring.InvalidInputException;
import org.ecpat.monitoring.methodology.Siblings;
import org.ecpat.monitoring.methodology.Weighting;
import org.ecpat.monitoring.table.Column;
import org.ecpat.monitoring.table.Columns;

/** Tries a weighting. */
final class WeightingContract {
  private final Weighting weighting;
  private final Findings findings;

  WeightingContract(Weighting weighting, Findings findings) {
    this.weighting = weighting;
    this.findings = findings;
  }

  void run() {
    try {
      Tables.all().forEach(this::check);
    } catch (RuntimeException e) {
      findings.require(false, "throws", "must not throw for any table: " + e);
    }
  }

  private static Siblings siblings(Columns scores) {
    int n = scores.size();
    List<String> ids = IntStream.range(0, n).mapToObj(c -> "child" + c).toList();
    List<Double> declared = Arrays.stream(Tables.weights(n)).boxed().toList();
    return new Siblings("node", ids, declared, Collections.nCopies(n, 2), scores);
  }

  /** The weights of a table; empty if it is refused. */
  private Optional<double[]> weights(Columns scores) {
    try {
      return Optional.of(weighting.weights(siblings(scores)));
    } catch (InvalidInputException e) {
      return Optional.empty();
    }
  }

  private void check(Columns scores) {
    Columns before = Tables.copy(scores);
    Optional<double[]> weights = weights(scores);
    findings.require(
        Tables.same(before, scores), "changes-input", "must leave the scores as they are");
    findings.require(
        weights.map(Arrays::toString).equals(weights(scores).map(Arrays::toString)),
        "repeats",
        "must give the same bits every time");
    weights.ifPresent(
        found ->
            findings.require(
                found.length == scores.size()
                    && Arrays.stream(found).allMatch(w -> w >= 0 && w < Double.POSITIVE_INFINITY),
                "weights",
                "must give every child a finite weight, 0 or more"));
    checkShares(
        weights,
        weights(scores.rows(Tables.shuffled(scores.rows()))),
        "order-of-states",
        "must not depend on the order of states");
    if (weighting.dependence() == Weighting.Dependence.ON_STRUCTURE) {
      Column[] none = new Column[scores.size()];
      Arrays.setAll(none, c -> Column.ofSize(0));
      checkShares(
          weights,
          weights(Columns.of(0, none)),
          "dependence",
          "must not depend on scores if it says ON_STRUCTURE");
    }
  }

  private void checkShares(
      Optional<double[]> some, Optional<double[]> others, String code, String rule) {
    if (some.isPresent() && others.isPresent() && some.get().length == others.get().length) {
      findings.require(
          Tables.close(Column.of(shares(some.get())), Column.of(shares(others.get()))), code, rule);
    } else {
      findings.require(some.isPresent() == others.isPresent(), code, rule);
    }
  }

  private static double[] shares(double[] weights) {
    double total = Arrays.stream(weights).sum();
    return Arrays.stream(weights).map(w -> total > 0 ? w / total : 0).toArray();
  }
}
