package org.ecpat.monitoring.scoring;

import org.ecpat.monitoring.table.Sum;

/** Adds up the points of a card. */
final class Points {
  private Points() {}

  /** The contributions of what has nothing below it that takes part. */
  static double ofLeaves(Scorecard card) {
    Sum sum = new Sum();
    card.scores().stream()
        .filter(s -> card.below(s.node()).stream().noneMatch(b -> b.available().isPresent()))
        .forEach(s -> sum.add(s.contribution()));
    return sum.value();
  }

  /** The points lost in the steps of nodes that have something below them. */
  static double ofSteps(Scorecard card) {
    Sum sum = new Sum();
    card.scores().stream()
        .filter(s -> card.below(s.node()).stream().anyMatch(b -> b.available().isPresent()))
        .flatMap(s -> s.steps().stream())
        .filter(step -> step.kind() != Step.Kind.COUNTED_AS_WORST)
        .forEach(step -> sum.add(step.lost()));
    return sum.value();
  }
}
