package org.ecpat.monitoring.methodology;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.ecpat.monitoring.observation.Round;
import org.ecpat.monitoring.table.Column;
import org.ecpat.monitoring.table.Reason;

/**
 * The values of a round with what a preparation needs to know about states and indicators.
 *
 * <p>Immutable, as long as nobody writes to its columns.
 */
public final class Panel {
  private final Round round;
  private final List<String> states;
  private final List<Item> items;
  private final List<Column> columns;
  private final Groups groups;

  private Panel(
      Round round, List<String> states, List<Item> items, List<Column> columns, Groups groups) {
    this.round = round;
    this.states = List.copyOf(states);
    this.items = List.copyOf(items);
    this.columns = List.copyOf(columns);
    this.groups = groups;
  }

  /**
   * An indicator of a panel.
   *
   * @param id its id
   * @param goal the id of the first goal that uses it
   * @param measure what is known about it
   * @param use whether it is scored or helps others alone
   */
  public record Item(String id, String goal, Measure measure, Use use) {}

  /** What an indicator is there for. */
  public enum Use {
    /** It has a weight. */
    SCORED,
    /** It has the weight 0, such as a denominator or a flag; no step but one that names it. */
    HELPER
  }

  /** Knows the groups of states on the date of the round. */
  @FunctionalInterface
  public interface Groups {
    /** Whether a state belongs to a group. */
    boolean contains(String group, String state);
  }

  /**
   * A panel.
   *
   * @param states the codes of the states, a row for each
   * @param items the indicators, a column for each
   * @param columns their values, in the units of the scales
   * @throws IllegalArgumentException if there are more or fewer columns than indicators
   */
  public static Panel of(
      Round round, List<String> states, List<Item> items, List<Column> columns, Groups groups) {
    if (items.size() != columns.size()) {
      throw new IllegalArgumentException(
          "There must be a column for each of the "
              + items.size()
              + " indicators; there are "
              + columns.size()
              + ".");
    }
    return new Panel(round, states, items, columns, groups);
  }

  /** The round. */
  public Round round() {
    return round;
  }

  /** The codes of the states. */
  public List<String> states() {
    return states;
  }

  /** The number of rows. */
  public int rows() {
    return states.size();
  }

  /** The indicators. */
  public List<Item> items() {
    return items;
  }

  /** The positions of the indicators that are scored, or of those named if any are. */
  public int[] chosen(List<String> named) {
    return IntStream.range(0, items.size())
        .filter(
            i ->
                named.isEmpty()
                    ? items.get(i).use() == Use.SCORED
                    : named.contains(items.get(i).id()))
        .toArray();
  }

  /** The position of an indicator; empty if the panel does not have it. */
  public OptionalInt indicator(String id) {
    return IntStream.range(0, items.size()).filter(i -> items.get(i).id().equals(id)).findFirst();
  }

  /** The values of an indicator; not to be written to. */
  public Column column(int indicator) {
    return columns.get(indicator);
  }

  /** Whether a cell has no value and yet could have one. */
  public boolean isMissing(int indicator, int row) {
    Column column = columns.get(indicator);
    return !column.has(row) && !column.is(row, Reason.NOT_APPLICABLE);
  }

  /** The first of some groups that a state belongs to; empty if it belongs to none. */
  public java.util.Optional<String> group(List<String> some, int row) {
    return some.stream().filter(g -> groups.contains(g, states.get(row))).findFirst();
  }

  /** A panel with changed cells; where a cell is changed twice, the last counts. */
  public Panel with(List<CellChange> changes) {
    List<Column> changed = new ArrayList<>();
    columns.forEach(column -> changed.add(column.copy()));
    for (CellChange change : changes) {
      Column column = changed.get(change.indicator());
      if (change.kind() == CellChange.Kind.REMOVED) {
        column.set(change.row(), change.reason());
      } else {
        column.set(change.row(), change.value());
      }
    }
    return new Panel(round, states, items, changed, groups);
  }
}
