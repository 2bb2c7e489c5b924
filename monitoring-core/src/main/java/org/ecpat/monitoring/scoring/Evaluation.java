package org.ecpat.monitoring.scoring;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.ecpat.monitoring.framework.Framework;
import org.ecpat.monitoring.methodology.Fit;
import org.ecpat.monitoring.methodology.IndicatorRules;
import org.ecpat.monitoring.methodology.Methodology;
import org.ecpat.monitoring.methodology.MissingPolicy;
import org.ecpat.monitoring.methodology.NodeImputation;
import org.ecpat.monitoring.methodology.Rounding;
import org.ecpat.monitoring.methodology.Siblings;
import org.ecpat.monitoring.methodology.Transform;
import org.ecpat.monitoring.methodology.Weighting;
import org.ecpat.monitoring.table.Column;
import org.ecpat.monitoring.table.Columns;
import org.ecpat.monitoring.table.Decimals;
import org.ecpat.monitoring.table.Range;
import org.ecpat.monitoring.table.Reason;

/** Turns values into scores: normalises the indicators, then aggregates the nodes from below. */
final class Evaluation {
  private final Layout layout;
  private final Methodology methodology;
  private final NodeImputer imputer;
  private final double[][] structuralWeights;

  Evaluation(Layout layout, Framework framework, Methodology methodology) {
    this.layout = layout;
    this.imputer = new NodeImputer(framework);
    this.methodology = methodology;
    this.structuralWeights = new double[layout.nodes.size()][];
    for (int n = 0; n < structuralWeights.length; n++) {
      InnerNode node = layout.nodes.get(n);
      if (node.weighting.dependence() == Weighting.Dependence.ON_STRUCTURE) {
        structuralWeights[n] =
            checked(node, node.weighting.weights(siblings(node, noScores(node))));
      }
    }
  }

  ScoreTable run(InputTable input, Fit[] fits) {
    ScoreTable table = new ScoreTable(layout, input, fits);
    for (int leaf = 0; leaf < layout.leaves.size(); leaf++) {
      table.columns[leaf] = normalize(leaf, input.column(leaf), fits[leaf]);
    }
    aggregate(table);
    return table;
  }

  /** Aggregates all nodes of a table whose indicators have their scores. */
  void aggregate(ScoreTable table) {
    for (int n = 0; n < layout.nodes.size(); n++) {
      InnerNode node = layout.nodes.get(n);
      Columns children = children(node, table.columns, table.input.rows());
      table.weights[n] = weights(n, node, children);
      Column out = aggregate(node, children, table.weights[n], table.fits);
      if (node.isReworked()) {
        table.aggregates[node.slot] = out.copy();
        rework(node, out);
      }
      if (node.imputation.isPresent()) {
        table.unfilled[node.slot] = out;
        out = filled(node.imputation.get(), out, table);
      }
      table.columns[node.slot] = out;
    }
  }

  /** The scores of a node with those filled in that it takes from other states. */
  Column filled(NodeImputation imputation, Column scores, ScoreTable table) {
    return imputer.filled(imputation, scores, table);
  }

  private Column normalize(int leaf, Column values, Fit fit) {
    Column out = Column.ofSize(values.size());
    normalize(leaf, values, fit, out);
    return out;
  }

  /** Writes the scores of an indicator. */
  void normalize(int leaf, Column values, Fit fit, Column out) {
    fit.apply(values, out);
    leafRounding(leaf).ifPresent(rounding -> round(rounding, out));
  }

  Optional<Rounding> leafRounding(int leaf) {
    IndicatorRules rules = methodology.indicators().get(layout.leaves.get(leaf).id());
    return rules == null ? Optional.empty() : rules.rounding();
  }

  static Columns children(InnerNode node, Column[] columns, int rows) {
    Column[] children = new Column[node.children.length];
    for (int c = 0; c < children.length; c++) {
      children[c] = columns[node.children[c]];
    }
    return Columns.of(rows, children);
  }

  /** The weights of a node's children; where they follow from the structure, always the same. */
  double[] weights(int n, InnerNode node, Columns children) {
    return structuralWeights[n] != null
        ? structuralWeights[n]
        : checked(node, node.weighting.weights(siblings(node, children)));
  }

  private static Siblings siblings(InnerNode node, Columns children) {
    return new Siblings(
        node.id,
        List.of(node.childIds),
        Arrays.stream(node.declared).boxed().toList(),
        Arrays.stream(node.leaves).boxed().toList(),
        children);
  }

  private static Columns noScores(InnerNode node) {
    Column[] none = new Column[node.children.length];
    Arrays.setAll(none, c -> Column.ofSize(0));
    return Columns.of(0, none);
  }

  private static double[] checked(InnerNode node, double[] weights) {
    boolean right =
        weights.length == node.children.length
            && Arrays.stream(weights).allMatch(w -> w >= 0 && w < Double.POSITIVE_INFINITY);
    if (!right) {
      throw new IllegalStateException(
          "The weighting of node '"
              + node.id
              + "' must return "
              + node.children.length
              + " finite numbers, 0 or more; it returned "
              + Arrays.toString(weights)
              + ".");
    }
    return weights;
  }

  private Column aggregate(InnerNode node, Columns children, double[] weights, Fit[] fits) {
    Column out = Column.ofSize(children.rows());
    aggregateWeighted(node, used(node, children, fits), weights, out);
    drop(node, children, weights, out);
    return out;
  }

  /** What is aggregated of the children: missing ones as worst, where that is the policy. */
  Columns used(InnerNode node, Columns children, Fit[] fits) {
    return node.missing == MissingPolicy.WORST ? filled(node, children, fits) : children;
  }

  /** Aggregates over the children with weight, because those without take no part. */
  static void aggregateWeighted(InnerNode node, Columns children, double[] weights, Column out) {
    if (weights.length > 0 && allPositive(weights)) {
      node.aggregation.aggregate(children, weights, out);
      return;
    }
    int[] some = IntStream.range(0, weights.length).filter(c -> weights[c] > 0).toArray();
    if (some.length == 0) {
      out.fill(Reason.NO_WEIGHT);
    } else {
      Column[] picked = new Column[some.length];
      Arrays.setAll(picked, i -> children.get(some[i]));
      double[] theirs = Arrays.stream(some).mapToDouble(c -> weights[c]).toArray();
      node.aggregation(some).aggregate(Columns.of(children.rows(), picked), theirs, out);
    }
  }

  private static boolean allPositive(double[] weights) {
    for (double weight : weights) {
      if (!(weight > 0)) {
        return false;
      }
    }
    return true;
  }

  private Columns filled(InnerNode node, Columns children, Fit[] fits) {
    Column[] filled = new Column[children.size()];
    for (int c = 0; c < filled.length; c++) {
      filled[c] = Column.ofSize(children.rows());
    }
    Columns all = Columns.of(children.rows(), filled);
    fill(node, children, fits, all);
    return all;
  }

  /** Copies the children, the missing ones as worst. */
  void fill(InnerNode node, Columns children, Fit[] fits, Columns filled) {
    for (int c = 0; c < filled.size(); c++) {
      Column from = children.get(c);
      Column column = filled.get(c);
      Optional<Range> range = range(node.children[c], fits);
      for (int row = 0; row < column.size(); row++) {
        if (from.has(row) || from.is(row, Reason.NOT_APPLICABLE)) {
          column.copy(row, from);
        } else if (range.isPresent()) {
          column.set(row, range.get().low());
        } else {
          column.set(row, Reason.CANNOT_COMPUTE);
        }
      }
    }
  }

  /** The range of the scores in a slot, if it is known. */
  Optional<Range> range(int slot, Fit[] fits) {
    return layout.isLeaf(slot) ? fits[slot].range() : Optional.of(methodology.range());
  }

  /** Takes values away that stand on too few children. */
  static void drop(InnerNode node, Columns children, double[] weights, Column out) {
    if (!(node.threshold > 0 || node.missing == MissingPolicy.REFUSE)) {
      return;
    }
    for (int row = 0; row < out.size(); row++) {
      int present = 0;
      int missing = 0;
      for (int c = 0; c < children.size(); c++) {
        if (weights[c] > 0) {
          present += children.get(c).has(row) ? 1 : 0;
          missing +=
              children.get(c).has(row) || children.get(c).is(row, Reason.NOT_APPLICABLE) ? 0 : 1;
        }
      }
      if (out.has(row) && isBelow(node.threshold, present, missing)) {
        out.set(row, Reason.BELOW_THRESHOLD);
      } else if (out.has(row) && missing > 0 && node.missing == MissingPolicy.REFUSE) {
        out.set(row, Reason.REFUSED);
      }
    }
  }

  private static boolean isBelow(double threshold, int present, int missing) {
    int all = present + missing;
    return all > 0 && !Decimals.reaches((double) present / all, threshold);
  }

  /** Applies transform and rounding of a node. */
  static void rework(InnerNode node, Column column) {
    node.transform.ifPresent(transform -> transform(transform, column));
    node.rounding.ifPresent(rounding -> round(rounding, column));
  }

  private static void transform(Transform transform, Column column) {
    for (int row = 0; row < column.size(); row++) {
      if (column.has(row)) {
        column.set(row, transform.apply(column.value(row)));
      }
    }
  }

  static void round(Rounding rounding, Column column) {
    for (int row = 0; row < column.size(); row++) {
      if (column.has(row)) {
        column.set(row, rounding.apply(column.value(row)));
      }
    }
  }
}
