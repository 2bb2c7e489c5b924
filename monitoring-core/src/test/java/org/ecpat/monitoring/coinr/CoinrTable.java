package org.ecpat.monitoring.coinr;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.ecpat.monitoring.table.Column;
import org.ecpat.monitoring.table.Reason;

/** A table that COINr 1.1.14 (R 4.2.2) wrote, with NA for what is missing. */
record CoinrTable(List<String> names, List<List<String>> rows) {

  static CoinrTable read(String file) {
    try (InputStream in = Objects.requireNonNull(CoinrTable.class.getResourceAsStream(file), file);
        BufferedReader reader =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      List<List<String>> lines = reader.lines().map(CoinrTable::fields).toList();
      return new CoinrTable(lines.get(0), lines.subList(1, lines.size()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> fields(String line) {
    List<String> fields = new ArrayList<>();
    StringBuilder field = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '"') {
        quoted = !quoted;
      } else if (c == ',' && !quoted) {
        fields.add(field.toString());
        field.setLength(0);
      } else {
        field.append(c);
      }
    }
    fields.add(field.toString());
    return fields;
  }

  /** The texts of a column. */
  List<String> texts(String name) {
    int at = names.indexOf(name);
    return rows.stream().map(row -> row.get(at)).toList();
  }

  /** The numbers of a column: NaN for NA and NaN, infinities as they are. */
  double[] numbers(String name) {
    return texts(name).stream().mapToDouble(CoinrTable::number).toArray();
  }

  static double number(String text) {
    return switch (text) {
      case "NA", "NaN", "" -> Double.NaN;
      case "Inf" -> Double.POSITIVE_INFINITY;
      case "-Inf" -> Double.NEGATIVE_INFINITY;
      default -> Double.parseDouble(text);
    };
  }

  /** A column as the library has it, with no data where a value is missing. */
  Column column(String name) {
    double[] numbers = numbers(name);
    Column column = Column.of(numbers);
    for (int row = 0; row < numbers.length; row++) {
      if (Double.isNaN(numbers[row])) {
        column.set(row, Reason.NO_DATA);
      }
    }
    return column;
  }

  /** The number in a column of the row that has a text in a key column. */
  double number(String keyColumn, String key, String name) {
    return numbers(name)[texts(keyColumn).indexOf(key)];
  }

  /** The names of the columns but for the first, which holds the codes. */
  List<String> indicators() {
    return names.subList(1, names.size());
  }

  /**
   * The largest deviation of a column from numbers, relative above 1; infinite if one is missing.
   */
  static double deviation(Column ours, double[] theirs) {
    return Arrays.stream(deviations(ours, theirs)).max().orElse(0);
  }

  private static double[] deviations(Column ours, double[] theirs) {
    double[] deviations = new double[theirs.length];
    for (int row = 0; row < theirs.length; row++) {
      if (ours.has(row) != Double.isFinite(theirs[row])) {
        deviations[row] = Double.POSITIVE_INFINITY;
      } else if (ours.has(row)) {
        deviations[row] =
            Math.abs(ours.value(row) - theirs[row]) / Math.max(1, Math.abs(theirs[row]));
      }
    }
    return deviations;
  }
}
