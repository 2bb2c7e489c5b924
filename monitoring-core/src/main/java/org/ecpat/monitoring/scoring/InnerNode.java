package org.ecpat.monitoring.scoring;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.ecpat.monitoring.methodology.Aggregation;
import org.ecpat.monitoring.methodology.MissingPolicy;
import org.ecpat.monitoring.methodology.NodeImputation;
import org.ecpat.monitoring.methodology.Rounding;
import org.ecpat.monitoring.methodology.Split;
import org.ecpat.monitoring.methodology.Trait;
import org.ecpat.monitoring.methodology.Transform;
import org.ecpat.monitoring.methodology.Weighting;

/** A goal or the whole, with its children as slots and its rules as chosen. */
final class InnerNode {
  final String id;
  final int slot;
  final int level;

  /** The slots of the children with a declared weight, in order. */
  final int[] children;

  /** Their ids. */
  final String[] childIds;

  /** Their declared weights, all above 0. */
  final double[] declared;

  /** The number of indicators with weight below each, 1 for an indicator. */
  final int[] leaves;

  final Weighting weighting;
  final Aggregation aggregation;

  /** Whether lost points are weights times distances. */
  final boolean isLinear;

  /** Whether the points of its children follow from its own, and it adds no step. */
  final boolean isPlain;

  final boolean isWholeTable;
  final MissingPolicy missing;
  final double threshold;
  final Optional<Transform> transform;
  final Optional<Rounding> rounding;
  final Optional<NodeImputation> imputation;

  InnerNode(String id, int slot, int level, List<Child> children, ChosenRules rules) {
    this.id = id;
    this.slot = slot;
    this.level = level;
    this.children = children.stream().mapToInt(Child::slot).toArray();
    this.childIds = children.stream().map(Child::id).toArray(String[]::new);
    this.declared = children.stream().mapToDouble(Child::declared).toArray();
    this.leaves = children.stream().mapToInt(Child::leaves).toArray();
    this.weighting = rules.weighting();
    this.aggregation = rules.aggregation().over(List.of(childIds));
    this.isLinear = aggregation.split().map(Split::isLinear).orElse(false);
    this.isWholeTable = aggregation.traits().contains(Trait.WHOLE_TABLE);
    this.missing = rules.missing();
    this.threshold = rules.threshold();
    this.transform = rules.transform();
    this.rounding = rules.rounding();
    this.imputation = rules.imputation();
    this.isPlain = isLinear && !isReworked() && missing != MissingPolicy.WORST;
  }

  /** The aggregation for some of the children, by their positions in rising order. */
  Aggregation aggregation(int... some) {
    return some.length == childIds.length
        ? aggregation
        : aggregation.over(Arrays.stream(some).mapToObj(c -> childIds[c]).toList());
  }

  /** Whether the value of the node differs from its aggregate. */
  boolean isReworked() {
    return transform.isPresent() || rounding.isPresent();
  }

  /** A child with a declared weight above 0, and the number of indicators below it. */
  record Child(String id, int slot, double declared, int leaves) {}

  /** The rules of a node, all of them chosen. */
  record ChosenRules(
      Weighting weighting,
      Aggregation aggregation,
      MissingPolicy missing,
      double threshold,
      Optional<Transform> transform,
      Optional<Rounding> rounding,
      Optional<NodeImputation> imputation) {}
}
