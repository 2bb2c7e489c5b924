package org.ecpat.monitoring.scoring;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.ecpat.monitoring.methodology.Fit;
import org.ecpat.monitoring.table.Column;
import org.ecpat.monitoring.table.Reason;
import org.jspecify.annotations.Nullable;

/** The scores of a round as plain columns, one for each indicator, goal and the whole. */
public final class ScoreTable {
  private final Layout layout;
  final InputTable input;
  final Fit[] fits;

  /** The score of every slot. */
  final Column[] columns;

  /** The aggregate of a node before transform and rounding, where it has any. */
  final Column[] aggregates;

  /** The scores of a node before it was filled from other states, where it can be. */
  final @Nullable Column[] unfilled;

  /** The nominal weights of the children of a node, by position of the node. */
  final double[][] weights;

  ScoreTable(Layout layout, InputTable input, Fit[] fits) {
    this.layout = layout;
    this.input = input;
    this.fits = fits;
    this.columns = new Column[layout.size()];
    this.aggregates = new Column[layout.size()];
    this.unfilled = new Column[layout.size()];
    this.weights = new double[layout.nodes.size()][];
  }

  /** The codes of the states, a row for each. */
  public List<String> states() {
    return input.states();
  }

  /** The values that the scores were made of. */
  public InputTable input() {
    return input;
  }

  /** The scores of an indicator, a goal or the whole; not to be written to. */
  public Optional<Column> column(String node) {
    return layout.slot(node).map(slot -> columns[slot]);
  }

  /** The overall scores; not to be written to. */
  public Column overall() {
    return columns[layout.size() - 1];
  }

  /** The score of an indicator, a goal or the whole in a row; empty if it has none. */
  OptionalDouble score(String node, int row) {
    Optional<Integer> slot = layout.slot(node);
    return slot.isPresent() && columns[slot.get()].has(row)
        ? OptionalDouble.of(columns[slot.get()].value(row))
        : OptionalDouble.empty();
  }

  /** The scores in a slot before any was filled in from other states. */
  Column unfilled(int slot) {
    Column before = unfilled[slot];
    return before == null ? columns[slot] : before;
  }

  /** Whether the score of a goal or the whole was filled in from other states. */
  boolean isFilled(int slot, int row) {
    Column before = unfilled[slot];
    return before != null && columns[slot].has(row) && !before.has(row);
  }

  /** Whether a node was dropped for its threshold, whatever was filled in then. */
  boolean isDropped(int slot, int row) {
    return unfilled(slot).is(row, Reason.BELOW_THRESHOLD);
  }

  /** The nominal weights of the children of a node. */
  double[] weights(InnerNode node) {
    return weights[node.slot - layout.leaves.size()];
  }
}
