package org.ecpat.monitoring.methodology;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.ecpat.monitoring.framework.Direction;
import org.ecpat.monitoring.observation.Round;
import org.ecpat.monitoring.table.Column;
import org.ecpat.monitoring.table.Columns;
import org.ecpat.monitoring.table.Range;
import org.ecpat.monitoring.table.Reason;

/** Awkward columns and tables, and how outcomes are written in the tables of expectations. */
final class EdgeCases {
  private EdgeCases() {}

  /**
   * A column: numbers, and {@code na} not applicable, {@code wh} withheld, {@code nd} no data.
   *
   * <p>An infinite number is no value: a column says that it cannot be computed, {@code cc}.
   */
  static Column column(String text) {
    String[] cells = text.isBlank() ? new String[0] : text.trim().split("\\s+", -1);
    Column column = Column.ofSize(cells.length);
    for (int row = 0; row < cells.length; row++) {
      switch (cells[row]) {
        case "na" -> column.set(row, Reason.NOT_APPLICABLE);
        case "wh" -> column.set(row, Reason.WITHHELD);
        case "nd" -> column.set(row, Reason.NO_DATA);
        case "up" -> column.set(row, StrictMath.nextUp(1.0));
        default -> column.set(row, Double.parseDouble(cells[row]));
      }
    }
    return column;
  }

  /** The cells of a column, numbers with up to four decimals. */
  static String text(Column column) {
    return IntStream.range(0, column.size())
        .mapToObj(row -> text(column, row))
        .collect(Collectors.joining(" "));
  }

  private static String text(Column column, int row) {
    if (column.has(row)) {
      return number(column.value(row));
    }
    return switch (column.reason(row).orElseThrow()) {
      case NOT_APPLICABLE -> "na";
      case WITHHELD -> "wh";
      case NO_DATA -> "nd";
      case CANNOT_COMPUTE -> "cc";
      case BELOW_THRESHOLD -> "bt";
      default -> column.reason(row).orElseThrow().name();
    };
  }

  static String number(double value) {
    if (!Double.isFinite(value)) {
      throw new AssertionError("A result must be finite; found " + value + ".");
    }
    String text = String.format(Locale.ROOT, "%.4f", value).replaceAll("\\.?0+$", "");
    return text.equals("-0") ? "0" : text;
  }

  static Measure measure() {
    return new Measure(
        Direction.HIGHER_IS_BETTER,
        OptionalDouble.of(1),
        OptionalDouble.of(5),
        Optional.empty(),
        Range.PERCENT);
  }

  /** Columns between semicolons. */
  static Columns columns(String text) {
    return Columns.of(Arrays.stream(text.split(";", -1)).map(EdgeCases::column).toList());
  }

  /** Two columns of one number. */
  static Columns constant(int rows, double value) {
    double[] values = new double[rows];
    Arrays.fill(values, value);
    return Columns.of(List.of(Column.of(values), Column.of(values)));
  }

  /** A, B, … */
  static List<String> states(int rows) {
    return IntStream.range(0, rows).mapToObj(i -> String.valueOf((char) ('A' + i))).toList();
  }

  /** A panel of a goal with indicators i0, i1, …; the states A, B and C are the group g. */
  static Panel panel(int year, Columns columns) {
    List<Panel.Item> items = new ArrayList<>();
    List<Column> all = new ArrayList<>();
    for (int c = 0; c < columns.size(); c++) {
      items.add(new Panel.Item("i" + c, "goal", measure(), Panel.Use.SCORED));
      all.add(columns.get(c));
    }
    return Panel.of(
        Round.of(year),
        states(columns.rows()),
        items,
        all,
        (group, state) -> group.equals("g") && "ABC".contains(state));
  }

  /** The cells of a file of expectations: the situations, what is given, a line for each method. */
  static List<List<String>> table(String file) {
    try (InputStream in = Objects.requireNonNull(EdgeCases.class.getResourceAsStream(file), file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .map(line -> Arrays.stream(line.split("\\|", -1)).map(String::strip).toList())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
