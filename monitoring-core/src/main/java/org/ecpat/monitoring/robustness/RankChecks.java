package org.ecpat.monitoring.robustness;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ecpat.monitoring.Rules;
import org.ecpat.monitoring.framework.Goal;
import org.ecpat.monitoring.framework.Indicator;
import org.ecpat.monitoring.scoring.Baseline;
import org.ecpat.monitoring.scoring.Workspace;
import org.ecpat.monitoring.table.Column;
import org.ecpat.monitoring.table.Correlation;
import org.ecpat.monitoring.table.Decimals;
import org.ecpat.monitoring.table.Reason;
import org.ecpat.monitoring.table.Sum;

/**
 * What ranks owe to single indicators, to single states, and to weighing at all.
 *
 * <table>
 * <caption>Checks</caption>
 * <tr><th>function</th><th>asks</th></tr>
 * <tr><td>{@link #leaveOneOut}</td><td>what moves if an indicator or goal is left out?</td></tr>
 * <tr><td>{@link #reversals}</td><td>who changes places if another state is away?</td></tr>
 * <tr><td>{@link #transitivity}</td><td>do majorities of indicators form cycles?</td></tr>
 * <tr><td>{@link #importance}</td><td>does a part decide as much as its weight says?</td></tr>
 * </table>
 */
public final class RankChecks {
  private RankChecks() {}

  /**
   * All checks.
   *
   * @param threads the number of threads, at least one
   * @throws org.ecpat.monitoring.InvalidInputException if fewer than three states have a score
   * @throws java.util.concurrent.CancellationException if the watch ended the work
   * @throws IllegalArgumentException if there is not at least one thread
   */
  public static RankCheckup all(Baseline baseline, int threads, Watch watch) {
    return new RankCheckup(
        leaveOneOut(baseline),
        reversals(baseline, threads, watch),
        transitivity(baseline),
        importance(baseline));
  }

  /**
   * What becomes of every state if an indicator or a goal is left out, one after the other.
   *
   * @return the indicators that have a weight, then the goals, each in the framework's order
   */
  public static List<Omission> leaveOneOut(Baseline baseline) {
    Workspace workspace = baseline.workspace();
    workspace.run();
    double[] scores = new double[baseline.states().size()];
    double[] ranks = new double[scores.length];
    for (int row = 0; row < scores.length; row++) {
      scores[row] = workspace.score(row);
      ranks[row] = workspace.rank(row);
    }
    List<String> weighted =
        IntStream.range(0, baseline.nodes().size())
            .boxed()
            .flatMap(node -> baseline.children(node).stream())
            .toList();
    return Stream.concat(
            baseline.plan().indicators().stream().map(Indicator::id),
            baseline.plan().framework().goals().stream().map(Goal::id))
        .filter(weighted::contains)
        .map(id -> omission(baseline, workspace, id, scores, ranks))
        .toList();
  }

  private static Omission omission(
      Baseline baseline, Workspace workspace, String id, double[] scores, double[] ranks) {
    workspace.reset();
    workspace.leaveOut(id);
    workspace.run();
    List<StateMove> states = new ArrayList<>();
    for (int row = 0; row < scores.length; row++) {
      states.add(
          new StateMove(
              baseline.states().get(row),
              known(scores[row]),
              known(workspace.score(row)),
              known(ranks[row]),
              known(workspace.rank(row))));
    }
    return new Omission(id, states);
  }

  private static OptionalDouble known(double value) {
    return Double.isNaN(value) ? OptionalDouble.empty() : OptionalDouble.of(value);
  }

  /**
   * Which states change places by score if another one is not there, for every state.
   *
   * <p>What is fitted on this round's population is fitted anew without that state, and methods
   * over the whole table do not see it; imputed values and other rounds stay as they are. Where
   * scores follow from a state's own answers alone, nobody ever changes places.
   *
   * @param threads the number of threads, at least one
   * @return the states whose absence turns a pair, in order of code
   * @throws org.ecpat.monitoring.InvalidInputException if there are fewer than three states
   * @throws java.util.concurrent.CancellationException if the watch ended the work
   * @throws IllegalArgumentException if there is not at least one thread
   */
  public static List<RankReversal> reversals(Baseline baseline, int threads, Watch watch) {
    List<String> states = baseline.states();
    Rules.of("rank reversal")
        .require(
            states.size() >= 3,
            "too-few-states",
            "",
            "two states must be left when one is away",
            states.size())
        .verify();
    double[] before = settled(baseline);
    return Parallel.run(
            0, states.size(), threads, watch, () -> new ReversalWorker(baseline, before))
        .stream()
        .flatMap(List::stream)
        .sorted(Comparator.comparing(RankReversal::without))
        .toList();
  }

  /** The overall scores as they are compared. */
  static double[] settled(Baseline baseline) {
    Column overall = baseline.scores().overall();
    return IntStream.range(0, overall.size())
        .mapToDouble(row -> Decimals.settle(overall.value(row)))
        .toArray();
  }

  /**
   * Whether majorities of indicators put the states that have a score in one order.
   *
   * <p>Time grows with the square of the states times the indicators, and with their cube over 64.
   *
   * @throws org.ecpat.monitoring.InvalidInputException if fewer than three states have a score
   */
  public static Transitivity transitivity(Baseline baseline) {
    return new Majorities(baseline).transitivity();
  }

  /** How much each part of each node decides of its variance, from below, the whole last. */
  public static List<ComponentImportance> importance(Baseline baseline) {
    List<ComponentImportance> all = new ArrayList<>();
    for (int node = 0; node < baseline.nodes().size(); node++) {
      Column result = column(baseline, baseline.nodes().get(node));
      double[] weights = baseline.weights(node);
      double total = Sum.of(weights);
      for (int c = 0; c < weights.length; c++) {
        Column part = column(baseline, baseline.children(node).get(c));
        double share = total > 0 ? weights[c] / total : 0;
        OptionalDouble importance =
            baseline.isWeightedMean(node)
                ? Correlation.importance(share, part, result)
                : OptionalDouble.empty();
        all.add(
            new ComponentImportance(
                baseline.nodes().get(node),
                baseline.children(node).get(c),
                share,
                importance,
                importance.isPresent() ? Optional.empty() : Optional.of(Reason.CANNOT_COMPUTE),
                Correlation.pearson(part, result)));
      }
    }
    return all;
  }

  private static Column column(Baseline baseline, String node) {
    return baseline.scores().column(node).orElseThrow();
  }
}
