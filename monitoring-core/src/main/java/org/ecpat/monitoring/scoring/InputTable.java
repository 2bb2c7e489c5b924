package org.ecpat.monitoring.scoring;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ecpat.monitoring.commitment.Group;
import org.ecpat.monitoring.methodology.CellChange;
import org.ecpat.monitoring.methodology.Panel;
import org.ecpat.monitoring.methodology.Prepared;
import org.ecpat.monitoring.table.Column;
import org.jspecify.annotations.Nullable;

/**
 * The values of a round before normalisation, prepared as the methodology says: a column for each
 * indicator of a plan.
 *
 * <p>Values are in the units of the scales. Cells can be marked as imputed: they are used, but do
 * not count as answered; and as breaks in a series, which only matter for comparisons.
 */
public final class InputTable {
  private final List<String> states;
  private final Column[] columns;
  private final BitSet[] imputed;
  private final BitSet[] breaks;
  private final Column[] answers;
  private final Map<Long, List<Prepared>> prepared;
  private final Optional<LocalDate> date;

  private InputTable(
      List<String> states,
      Column[] columns,
      BitSet[] imputed,
      BitSet[] breaks,
      Column[] answers,
      Map<Long, List<Prepared>> prepared,
      Optional<LocalDate> date) {
    this.states = states;
    this.columns = columns;
    this.imputed = imputed;
    this.breaks = breaks;
    this.answers = answers;
    this.prepared = prepared;
    this.date = date;
  }

  InputTable(
      List<String> states, Column[] columns, BitSet[] imputed, BitSet[] breaks, LocalDate date) {
    this(states, columns, imputed, breaks, columns, Map.of(), Optional.of(date));
  }

  /**
   * A table without imputed cells.
   *
   * <p>It has no date: a state counts as a member of a group if it ever was one.
   *
   * @param states the codes of the states, in order of code
   * @param columns a column for each indicator, in the order of {@link ScoringPlan#indicators()}
   * @throws IllegalArgumentException if a column has another number of rows than there are states
   */
  public static InputTable of(List<String> states, List<Column> columns) {
    for (int c = 0; c < columns.size(); c++) {
      if (columns.get(c).size() != states.size()) {
        throw new IllegalArgumentException(
            "Column "
                + c
                + " must have a row for each of the "
                + states.size()
                + " states; it has "
                + columns.get(c).size()
                + ".");
      }
    }
    Column[] all = columns.toArray(new Column[0]);
    return new InputTable(
        List.copyOf(states),
        all,
        marks(all.length),
        marks(all.length),
        all,
        Map.of(),
        Optional.empty());
  }

  /** The codes of the states, a row for each. */
  public List<String> states() {
    return states;
  }

  /** The number of rows. */
  public int rows() {
    return states.size();
  }

  /** The number of columns. */
  public int size() {
    return columns.length;
  }

  /** The column of an indicator, by its position in the plan; not to be written to. */
  public Column column(int indicator) {
    return columns[indicator];
  }

  /** Whether a cell is imputed. */
  public boolean isImputed(int indicator, int row) {
    return imputed[indicator].get(row);
  }

  /** Whether any cell of an indicator is imputed. */
  boolean hasImputed(int indicator) {
    return !imputed[indicator].isEmpty();
  }

  /** Whether a cell is not comparable with earlier rounds. */
  public boolean isBreak(int indicator, int row) {
    return breaks[indicator].get(row);
  }

  /** What preparations did to a cell, in order. */
  public List<Prepared> prepared(int indicator, int row) {
    return prepared.getOrDefault(cell(indicator, row), List.of());
  }

  /** Whether a state belongs to a group on the date of the values; no group has no members. */
  boolean isIn(@Nullable Group group, String state) {
    return group != null
        && date.map(day -> group.contains(state, day))
            .orElseGet(() -> group.members().stream().anyMatch(m -> m.state().equals(state)));
  }

  /** The values of an indicator before any preparation; not to be written to. */
  Column answers(int indicator) {
    return answers[indicator];
  }

  /** The table without a row; what preparations did is not kept. */
  InputTable without(int row) {
    return rows(IntStream.range(0, states.size()).filter(r -> r != row).toArray());
  }

  /** The table with some of its rows; what preparations did is not kept. */
  InputTable rows(int... kept) {
    Column[] some = new Column[columns.length];
    BitSet[] marks = marks(columns.length);
    BitSet[] series = marks(columns.length);
    for (int c = 0; c < columns.length; c++) {
      some[c] = columns[c].rows(kept);
      for (int r = 0; r < kept.length; r++) {
        marks[c].set(r, imputed[c].get(kept[r]));
        series[c].set(r, breaks[c].get(kept[r]));
      }
    }
    List<String> others = Arrays.stream(kept).mapToObj(states::get).toList();
    return new InputTable(others, some, marks, series, some, Map.of(), date);
  }

  /** The table after one more step, which left a panel. */
  InputTable prepared(String step, Panel after, List<CellChange> changes) {
    Column[] next = columns.clone();
    BitSet[] marks = Arrays.stream(imputed).map(b -> (BitSet) b.clone()).toArray(BitSet[]::new);
    Map<Long, List<Prepared>> all = new HashMap<>(prepared);
    for (CellChange change : changes) {
      int indicator = change.indicator();
      int row = change.row();
      next[indicator] = after.column(indicator);
      if (change.kind() == CellChange.Kind.IMPUTED) {
        marks[indicator].set(row);
      }
      Prepared done =
          new Prepared(
              step,
              change.kind(),
              value(columns[indicator], row),
              value(after.column(indicator), row),
              change.why());
      all.merge(
          cell(indicator, row),
          List.of(done),
          (before, one) -> Stream.concat(before.stream(), one.stream()).toList());
    }
    return new InputTable(states, next, marks, breaks, answers, all, date);
  }

  private static OptionalDouble value(Column column, int row) {
    return column.has(row) ? OptionalDouble.of(column.value(row)) : OptionalDouble.empty();
  }

  private long cell(int indicator, int row) {
    return (long) indicator * states.size() + row;
  }

  /** An empty set of marks for each column. */
  static BitSet[] marks(int columns) {
    BitSet[] marks = new BitSet[columns];
    Arrays.setAll(marks, c -> new BitSet());
    return marks;
  }
}
