package org.ecpat.monitoring.scoring;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.ecpat.monitoring.framework.Answer;
import org.ecpat.monitoring.methodology.Methodology;
import org.ecpat.monitoring.table.Column;

/**
 * A scored round that can be scored again and again with changed inputs.
 *
 * <p>Made by {@link ScoringPlan#baseline}, immutable and thread-safe. A {@link Workspace} does the
 * scoring, one for each thread.
 */
public final class Baseline {
  final ScoringPlan plan;
  final Layout layout;
  final Evaluation evaluation;
  final ScoreTable table;
  final List<InputTable> fitOn;
  final Optional<CellResolver> cells;
  final CapTruths caps;

  /** The row of the cells that the first row here is about. */
  private final int firstCell;

  /** The codes of the states that normalisations are fitted on, a row for each. */
  final List<String> fitStates;

  Baseline(
      ScoringPlan plan,
      Layout layout,
      Evaluation evaluation,
      ScoreTable table,
      List<InputTable> fitOn,
      Optional<CellResolver> cells) {
    this(plan, layout, evaluation, table, fitOn, cells, 0);
  }

  private Baseline(
      ScoringPlan plan,
      Layout layout,
      Evaluation evaluation,
      ScoreTable table,
      List<InputTable> fitOn,
      Optional<CellResolver> cells,
      int firstCell) {
    this.plan = plan;
    this.layout = layout;
    this.evaluation = evaluation;
    this.table = table;
    this.fitOn = List.copyOf(fitOn);
    this.cells = cells;
    this.firstCell = firstCell;
    this.fitStates = fitOn.stream().flatMap(t -> t.states().stream()).toList();
    this.caps = CapTruths.of(this);
  }

  /** The plan that scores. */
  public ScoringPlan plan() {
    return plan;
  }

  /** The scores without any change. */
  public ScoreTable scores() {
    return table;
  }

  /** The codes of the states, a row for each, in order of code. */
  public List<String> states() {
    return table.states();
  }

  /** The ids of the goals and the whole, from below, the whole last. */
  public List<String> nodes() {
    return layout.nodes.stream().map(node -> node.id).toList();
  }

  /** The ids of the children of a node that have a declared weight, by its position. */
  public List<String> children(int node) {
    return List.of(layout.nodes.get(node).childIds);
  }

  /** The nominal weights of the children of a node, by its position; not adding up to 1. */
  public double[] weights(int node) {
    return table.weights[node].clone();
  }

  /** The answer that counts for an indicator and a state, by their positions. */
  public Optional<Answer> answer(int indicator, int row) {
    return basis(indicator, row).flatMap(Basis::answer);
  }

  /** What an answer rests on; empty if only values were given. */
  public Optional<Basis> basis(int indicator, int row) {
    return cells.map(c -> c.basis(indicator, firstCell + row));
  }

  /**
   * The same inputs judged by another plan, whose methodology differs in its methods only.
   *
   * @throws IllegalArgumentException if the other plan is for a framework with other indicators
   */
  public Baseline judgedBy(ScoringPlan other) {
    if (!other.indicators().equals(plan.indicators())) {
      throw new IllegalArgumentException(
          "The other plan must be for the same indicators as '"
              + plan.framework().id()
              + "'; it is for '"
              + other.framework().id()
              + "'.");
    }
    return other.baseline(table.input, fitOn, cells);
  }

  /** Whether a node is a weighted arithmetic mean of its children, by its position. */
  public boolean isWeightedMean(int node) {
    return layout.nodes.get(node).isLinear;
  }

  /**
   * The same inputs without a state, as if it had never been in this round's population.
   *
   * <p>Preparations are not repeated, other rounds stay as they are, and there are no answers
   * behind the values any more, so a cap that asks for one is not known to apply.
   *
   * @param row the position of the state
   */
  public Baseline without(int row) {
    InputTable own = table.input.without(row);
    return plan.baseline(
        own,
        fitOn.stream().map(other -> other == table.input ? own : other).toList(),
        Optional.empty());
  }

  /**
   * The same inputs of one state alone, where no state's score depends on another state.
   *
   * <p>Other methods would be fitted on this state only. What preparations did is not kept.
   *
   * @param row the position of the state
   */
  public Baseline only(int row) {
    InputTable own = table.input.rows(row);
    ScoreTable scores = plan.evaluate(own);
    return new Baseline(plan, layout, evaluation, scores, List.of(own), cells, firstCell + row);
  }

  /** A workspace, for one thread. */
  public Workspace workspace() {
    return new Workspace(this);
  }

  /** The position of the child with an id among the slots; empty if it is unknown. */
  OptionalInt slot(String id) {
    return layout.slot(id).map(OptionalInt::of).orElse(OptionalInt.empty());
  }

  Methodology methodology() {
    return plan.methodology();
  }

  /** The values on which an indicator is fitted, where those of this round are others. */
  Column population(int leaf, Column own) {
    Column population = Column.ofSize(0);
    for (InputTable other : fitOn) {
      Column next = other == table.input ? own : other.column(leaf);
      population = population.size() == 0 ? next : population.append(next);
    }
    return population;
  }
}
