package org.ecpat.monitoring.progress;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.ecpat.monitoring.Finding;
import org.ecpat.monitoring.InvalidInputException;
import org.ecpat.monitoring.framework.Framework;
import org.ecpat.monitoring.scoring.ScoreTable;
import org.ecpat.monitoring.table.Means;

/**
 * Why the scores of one assessment differ from those of another, without residual.
 *
 * <pre>{@code
 * var split = ChangeSplit.between(
 *     Assessment.of(exercise, Round.of(2020)), Assessment.of(exercise, Round.of(2022)));
 * split.nodes("THA").get(0).effect(Cause.OWN_OBSERVATIONS);
 * }</pre>
 *
 * <p>First the past is corrected: what the earlier board would have been with what is known now is
 * {@link Cause#REVISED_PAST}, and on the same round that is all that observations can be. Between
 * the corrected past and now every mixture of the causes is scored again, and each cause receives
 * its Shapley value. So the effects add up for every state and every node, whatever the methods;
 * for weights and values under arithmetic means they are the midpoint split, ½(w₀ + w₁)(s₁ − s₀)
 * and ½(s₀ + s₁)(w₁ − w₀). Where a node is a geometric mean on both boards and positive in every
 * mixture, the same is done to the logarithms, and the shares are multiplied by the logarithmic
 * mean of both scores (LMDI, Ang 2004). Where a mixture has no score, the last of its causes does
 * not act yet.
 *
 * <p>Where a mixture of two editions of a framework and its methods cannot be scored at all, they
 * are one cause. Answers that count in both rounds are the ones that the plans see, so an
 * imputation is part of what it was made for.
 */
public final class ChangeSplit {
  private final Assessment before;
  private final Assessment after;
  private final Mixtures mixtures;
  private final List<Cause> causes;
  private final ScoreTable first;
  private final ScoreTable last;
  private final Map<String, Boolean> geometric = new ConcurrentHashMap<>();

  private ChangeSplit(Assessment before, Assessment after) {
    this.before = before;
    this.after = after;
    this.mixtures = new Mixtures(before, after);
    this.causes = mixtures.causes();
    this.first = mixtures.first();
    this.last = mixtures.of("", EnumSet.allOf(Cause.class));
  }

  /**
   * The change from an earlier assessment to a later one.
   *
   * @throws InvalidInputException if they are of different frameworks, or a part has an error
   */
  public static ChangeSplit between(Assessment before, Assessment after) {
    String earlier = before.exercise().framework().id();
    String later = after.exercise().framework().id();
    if (!earlier.equals(later)) {
      throw new InvalidInputException(
          Finding.builder()
              .code("different-frameworks")
              .subject("change from round " + before.round() + " to round " + after.round())
              .rule("both boards must be of one framework, in whatever version")
              .value("'" + earlier + "' and '" + later + "'")
              .build());
    }
    return new ChangeSplit(before, after);
  }

  /** The earlier assessment. */
  public Assessment before() {
    return before;
  }

  /** The later assessment. */
  public Assessment after() {
    return after;
  }

  /** The codes of the states that stand on both boards, in order. */
  public List<String> states() {
    List<String> both = new ArrayList<>(first.states());
    both.retainAll(last.states());
    return List.copyOf(both);
  }

  /** The codes of the states that stand on one board only, in order; they have no change. */
  public List<String> leftOut() {
    Set<String> all = new TreeSet<>(first.states());
    all.addAll(last.states());
    all.removeAll(states());
    return List.copyOf(all);
  }

  /**
   * The change of every score of a state: the whole first, then the later framework's goals and
   * indicators, then those that only the earlier one has.
   *
   * @return empty if the state does not stand on both boards
   */
  public List<NodeChange> nodes(String state) {
    if (!states().contains(state)) {
      return List.of();
    }
    List<ScoreTable> worlds = worlds(state);
    ScoreTable corrected = worlds.get(0);
    List<NodeChange> changes = new ArrayList<>();
    NodeOrder.of(after.exercise().framework(), before.exercise().framework())
        .forEach((node, parent) -> changes.add(change(state, node, parent, corrected, worlds)));
    return List.copyOf(changes);
  }

  /** The change of the overall score of a state; empty if it does not stand on both boards. */
  public Optional<NodeChange> overall(String state) {
    return nodes(state).stream().findFirst();
  }

  /**
   * What each answer that changed between the rounds did to the overall score, in points.
   *
   * <p>The effects add up to that of {@link Cause#OWN_OBSERVATIONS}: the Shapley values of the
   * changed answers, in every mixture of the other causes. Exact for up to ten changed answers (six
   * where states are compared with each other); beyond, the mean over some orders drawn from a
   * fixed seed, which adds up all the same. Under a geometric mean each mixture's shares are scaled
   * as its logarithm asks.
   *
   * @return by indicator, in order of the later plan; empty if a score is missing
   */
  public Map<String, Double> answers(String state) {
    boolean scored =
        states().contains(state) && overall(state).orElseThrow().difference().isPresent();
    if (!scored || !causes.contains(Cause.OWN_OBSERVATIONS)) {
      return Map.of();
    }
    List<ScoreTable> worlds = worlds(state);
    double[] worth = worth(state, Framework.OVERALL, worlds.get(0), worlds);
    OptionalDouble mean =
        isLogarithmic(Framework.OVERALL, worth)
            ? OptionalDouble.of(Means.logarithmic(worth[worth.length - 1], worth[0]))
            : OptionalDouble.empty();
    return new AnswerEffects(mixtures, causes, state, mean).effects();
  }

  /** The change of all scores of a state, with the effects of its answers. */
  public Optional<StateChange> state(String state) {
    return states().contains(state)
        ? Optional.of(new StateChange(state, nodes(state), answers(state)))
        : Optional.empty();
  }

  /** The change of all states as a value, for a report or a document. */
  public BoardChange board() {
    return board(states());
  }

  /** The same of some of the states; those that do not stand on both boards are left out. */
  public BoardChange board(Collection<String> states) {
    return BoardChange.builder()
        .before(before.identity())
        .after(after.identity())
        .states(states.stream().sorted().flatMap(s -> state(s).stream()).toList())
        .leftOut(leftOut())
        .build();
  }

  /** The scores with no cause, the first, the second, both, the third, … as they are later. */
  private List<ScoreTable> worlds(String state) {
    List<ScoreTable> worlds = new ArrayList<>();
    for (int coalition = 0; coalition < 1 << causes.size(); coalition++) {
      worlds.add(mixtures.of(state, coalition(causes, coalition)));
    }
    return worlds;
  }

  static Set<Cause> coalition(List<Cause> causes, int coalition) {
    Set<Cause> some = EnumSet.noneOf(Cause.class);
    for (int c = 0; c < causes.size(); c++) {
      if (((coalition >> c) & 1) == 1) {
        some.add(causes.get(c));
      }
    }
    return some;
  }

  private NodeChange change(
      String state,
      String node,
      Optional<String> parent,
      ScoreTable corrected,
      List<ScoreTable> worlds) {
    double start = Mixtures.score(first, node, state);
    double end = Mixtures.score(last, node, state);
    Map<Cause, Double> effects = new EnumMap<>(Cause.class);
    if (!Double.isNaN(start) && !Double.isNaN(end)) {
      double[] worth = worth(state, node, corrected, worlds);
      if (worth[0] != start) {
        effects.put(Cause.REVISED_PAST, worth[0] - start);
      }
      double[] shares = shares(node, worth);
      for (int c = 0; c < shares.length; c++) {
        effects.put(causes.get(c), shares[c]);
      }
    }
    return new NodeChange(node, parent, of(start), of(end), effects);
  }

  private double[] worth(String state, String node, ScoreTable corrected, List<ScoreTable> worlds) {
    double[] worth = worlds.stream().mapToDouble(w -> Mixtures.score(w, node, state)).toArray();
    double known = Mixtures.score(corrected, node, state);
    worth[0] = Double.isNaN(known) ? Mixtures.score(first, node, state) : known;
    worth[worth.length - 1] = Mixtures.score(last, node, state);
    fill(worth);
    return worth;
  }

  private double[] shares(String node, double[] worth) {
    if (!isLogarithmic(node, worth)) {
      return Shapley.exact(worth, causes.size());
    }
    double[] logs = Arrays.stream(worth).map(StrictMath::log).toArray();
    double mean = Means.logarithmic(worth[worth.length - 1], worth[0]);
    return Arrays.stream(Shapley.exact(logs, causes.size())).map(s -> mean * s).toArray();
  }

  /** Whether a score is split by logarithms: a geometric mean that is positive in every mixture. */
  private boolean isLogarithmic(String node, double[] worth) {
    return geometric.computeIfAbsent(node, mixtures::isGeometric)
        && Arrays.stream(worth).allMatch(w -> w > 0);
  }

  /** Lets the last cause of a mixture without a score not act yet. */
  static void fill(double[] worth) {
    for (int coalition = 1; coalition < worth.length; coalition++) {
      if (Double.isNaN(worth[coalition])) {
        worth[coalition] = worth[coalition & ~Integer.highestOneBit(coalition)];
      }
    }
  }

  private static OptionalDouble of(double value) {
    return Double.isNaN(value) ? OptionalDouble.empty() : OptionalDouble.of(value);
  }
}
