package org.ecpat.monitoring.scoring;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.ecpat.monitoring.Rules;
import org.ecpat.monitoring.table.Reason;
import org.ecpat.monitoring.table.Sum;

/**
 * Results by group of states, such as a region: what a board says of the states it shows.
 *
 * <pre>{@code
 * var africa = board.only(group.statesOn(round.date()));
 * GroupScores.mean(africa, Framework.OVERALL);
 * }</pre>
 *
 * <p>States without a score are left out of the value and lower the coverage, but for those to
 * which the node is not applicable, which leave both alone. A group has no bounds and no rating.
 */
public final class GroupScores {
  private static final Optional<Reason> NOT_APPLICABLE = Optional.of(Reason.NOT_APPLICABLE);

  private GroupScores() {}

  /**
   * The mean of the states' scores on a node.
   *
   * @throws org.ecpat.monitoring.InvalidInputException if the board does not have the node
   */
  public static GroupScore mean(Scoreboard board, String node) {
    Scores scores = new Scores(board, node);
    scores.weighAlike();
    return scores.weighted();
  }

  /**
   * The mean of the states' scores on a node, weighted by population or another size.
   *
   * @param sizes the sizes by code of state, finite and 0 or more
   * @throws org.ecpat.monitoring.InvalidInputException if a state of the board has no size, or the
   *     board does not have the node
   */
  public static GroupScore weightedMean(Scoreboard board, String node, Map<String, Double> sizes) {
    Scores scores = new Scores(board, node);
    scores.weighBy(sizes);
    return scores.weighted();
  }

  /**
   * The median of the states' scores on a node; between two, their middle.
   *
   * @throws org.ecpat.monitoring.InvalidInputException if the board does not have the node
   */
  public static GroupScore median(Scoreboard board, String node) {
    Scores scores = new Scores(board, node);
    scores.weighAlike();
    double[] sorted = Arrays.stream(scores.values).filter(v -> !Double.isNaN(v)).sorted().toArray();
    int half = sorted.length / 2;
    OptionalDouble median =
        sorted.length == 0
            ? OptionalDouble.empty()
            : OptionalDouble.of(
                sorted.length % 2 == 1
                    ? sorted[half]
                    : sorted[half - 1] + (sorted[half] - sorted[half - 1]) / 2);
    return new GroupScore(median, scores.coverage(), sorted.length);
  }

  /** The scores of a node, NaN where there is none, for the states to which it applies. */
  private static final class Scores {
    final String[] states;
    final double[] values;
    final double[] weights;

    Scores(Scoreboard board, String node) {
      BoardNodes.check(board, List.of(node), "group result");
      Map<String, Double> scores = new TreeMap<>();
      for (Scorecard card : board.cards()) {
        Optional<Score> score = card.score(node);
        if (score.isPresent() && !score.get().reason().equals(NOT_APPLICABLE)) {
          scores.put(card.state(), score.get().value().orElse(Double.NaN));
        }
      }
      this.states = scores.keySet().toArray(String[]::new);
      this.values = scores.values().stream().mapToDouble(Double::doubleValue).toArray();
      this.weights = new double[values.length];
    }

    void weighAlike() {
      Arrays.fill(weights, 1);
    }

    void weighBy(Map<String, Double> sizes) {
      Rules rules = Rules.of("sizes of states");
      for (int i = 0; i < weights.length; i++) {
        weights[i] = sizes.getOrDefault(states[i], Double.NaN);
        rules.weight(states[i], weights[i]);
      }
      rules.verify();
    }

    GroupScore weighted() {
      Sum sum = new Sum();
      Sum present = new Sum();
      int count = 0;
      for (int i = 0; i < values.length; i++) {
        if (!Double.isNaN(values[i])) {
          sum.add(weights[i] * values[i]);
          present.add(weights[i]);
          count++;
        }
      }
      OptionalDouble mean =
          present.value() > 0
              ? OptionalDouble.of(sum.value() / present.value())
              : OptionalDouble.empty();
      return new GroupScore(mean, coverage(), count);
    }

    OptionalDouble coverage() {
      Sum present = new Sum();
      Sum all = new Sum();
      for (int i = 0; i < values.length; i++) {
        all.add(weights[i]);
        present.add(Double.isNaN(values[i]) ? 0 : weights[i]);
      }
      return all.value() > 0
          ? OptionalDouble.of(StrictMath.min(1, present.value() / all.value()))
          : OptionalDouble.empty();
    }
  }
}
