package org.ecpat.monitoring.scoring;

import java.util.Optional;
import java.util.OptionalDouble;
import org.ecpat.monitoring.framework.Answer;
import org.ecpat.monitoring.framework.Framework;
import org.ecpat.monitoring.methodology.Criterion;
import org.ecpat.monitoring.table.Bounds;
import org.ecpat.monitoring.table.Column;
import org.ecpat.monitoring.table.Reason;

/** All columns of a scored round: scores, coverage, bounds, and the cells behind them. */
final class Results {
  private static final OptionalDouble ALL = OptionalDouble.of(1);

  final Layout layout;
  final ScoreTable table;
  final Coverage coverage;
  final BoundsRun bounds;
  final StateFacts facts;

  /** The cells behind the values; empty if only values were given. */
  final Optional<CellResolver> cells;

  Results(
      Layout layout,
      ScoreTable table,
      Evaluation evaluation,
      StateFacts facts,
      Optional<CellResolver> cells) {
    this.layout = layout;
    this.table = table;
    Gaps gaps = Gaps.of(layout, table);
    this.coverage = Coverage.of(layout, table, gaps);
    this.bounds = BoundsRun.of(layout, evaluation, table, gaps);
    this.facts = facts;
    this.cells = cells;
  }

  int rows() {
    return table.input.rows();
  }

  Column overall() {
    return table.overall();
  }

  OptionalDouble coverageOf(int row) {
    return share(layout.size() - 1, row);
  }

  /** The coverage of a cell, empty where nothing applies. */
  OptionalDouble share(int slot, int row) {
    double share = coverage.share(slot, row);
    if (share == 1) {
      return ALL;
    }
    return Double.isNaN(share) ? OptionalDouble.empty() : OptionalDouble.of(share);
  }

  /** What a cell rests on before preparations; empty if only values were given. */
  Optional<Basis> basis(int leaf, int row) {
    return cells.map(c -> c.basis(leaf, row));
  }

  /** What criteria can ask about one state. */
  Criterion.Results of(int row) {
    return new Criterion.Results() {
      @Override
      public Optional<Answer> answer(String indicator) {
        return layout.slot(indicator).flatMap(leaf -> basis(leaf, row)).flatMap(Basis::answer);
      }

      @Override
      public boolean isNotApplicable(String node) {
        return layout
            .slot(node)
            .map(slot -> table.columns[slot].is(row, Reason.NOT_APPLICABLE))
            .orElse(false);
      }

      @Override
      public OptionalDouble score(String node) {
        return table.score(node, row);
      }

      @Override
      public Optional<Bounds> bounds(String node) {
        return layout
            .slot(node)
            .flatMap(s -> bounds.bounds(s, row).or(() -> coverage.certain(s, row)));
      }

      @Override
      public OptionalDouble coverage(String node) {
        return layout.slot(node).map(slot -> share(slot, row)).orElse(OptionalDouble.empty());
      }
    };
  }

  /** The framework whose questions are answered. */
  Framework framework() {
    return facts.framework();
  }
}
