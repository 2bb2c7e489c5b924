package org.ecpat.monitoring.scoring;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ecpat.monitoring.table.Range;
import org.ecpat.monitoring.table.Sum;

/**
 * The points that one card lost, by node: at indicators, and in the steps of goals and the whole.
 *
 * <p>Together they are what the overall score lacks to the best. A node used in several places has
 * them all.
 *
 * @param lost the lost points, in the order of the tree; nodes that take no part are left out
 */
record Losses(Map<String, Double> lost) {

  /** The losses of a card. */
  static Losses of(Scorecard card) {
    Map<String, Double> lost = new LinkedHashMap<>();
    Set<String> inner = inner(card);
    for (Score score : card.scores()) {
      if (inner.contains(score.node())) {
        for (Step step : score.steps()) {
          lost.merge(score.node(), step.lost(), Double::sum);
        }
      } else if (score.lost().isPresent()) {
        lost.merge(score.node(), score.lost().getAsDouble(), Double::sum);
      }
    }
    return new Losses(lost);
  }

  /** What a card would have lost at the lowest score everywhere, where lower is better. */
  static Losses atLowest(Scorecard card, Range range) {
    Map<String, Double> lost = new LinkedHashMap<>();
    Set<String> inner = inner(card);
    for (Score score : card.scores()) {
      boolean stands = !inner.contains(score.node()) || isFilled(score);
      if (stands && score.lost().isPresent()) {
        lost.merge(score.node(), score.pathWeight() * (range.high() - range.low()), Double::sum);
      }
    }
    return new Losses(lost);
  }

  /** The mean of some losses; a node that takes no part in one lost nothing there. */
  static Losses mean(List<Losses> some) {
    Map<String, Sum> sums = new LinkedHashMap<>();
    for (Losses losses : some) {
      losses.lost().forEach((node, lost) -> sums.computeIfAbsent(node, n -> new Sum()).add(lost));
    }
    Map<String, Double> means = new LinkedHashMap<>();
    sums.forEach((node, sum) -> means.put(node, sum.value() / some.size()));
    return new Losses(means);
  }

  /** The points that a card has at each node with losses. */
  static Map<String, Double> contributions(Scorecard card) {
    Map<String, Double> points = new LinkedHashMap<>();
    Set<String> inner = inner(card);
    for (Score score : card.scores()) {
      if (!inner.contains(score.node()) || isFilled(score)) {
        points.merge(score.node(), score.contribution(), Double::sum);
      } else {
        for (Step step : score.steps()) {
          points.merge(score.node(), -step.lost(), Double::sum);
        }
      }
    }
    return points;
  }

  double of(String node) {
    return lost.getOrDefault(node, 0.0);
  }

  /** The nodes that have something below them. */
  private static Set<String> inner(Scorecard card) {
    Set<String> inner = new HashSet<>(List.of(card.overall().node()));
    for (Score score : card.scores()) {
      score.parent().ifPresent(inner::add);
    }
    return inner;
  }

  /** Whether a goal's value is not made of what is below it. */
  private static boolean isFilled(Score score) {
    return score.steps().stream()
        .anyMatch(s -> s.kind() == Step.Kind.IMPUTED || s.kind() == Step.Kind.COUNTED_AS_WORST);
  }
}
