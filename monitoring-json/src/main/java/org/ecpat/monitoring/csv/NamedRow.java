package org.ecpat.monitoring.csv;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.ecpat.monitoring.Names;

/** The cells of a row by the names of their columns; empty where there is no such column. */
record NamedRow(Sheet sheet, Sheet.Row row) {

  String text(String column) {
    return row.cell(sheet.column(column));
  }

  Optional<String> optional(String column) {
    return Optional.of(text(column)).filter(t -> !t.isEmpty());
  }

  /** The day in a cell; empty if there is none, which is noted where something else is there. */
  Optional<LocalDate> day(String column) {
    LocalDate day = Cells.day(text(column));
    if (day == null && !text(column).isEmpty()) {
      sheet.problem(
          "date",
          row,
          sheet.column(column),
          "must be a day such as 2010-12-31",
          Cells.dayRemedy(text(column)));
    }
    return Optional.ofNullable(day);
  }

  /**
   * The constant in a cell; empty if there is none, which is noted where something else is there.
   */
  <E extends Enum<E>> Optional<E> word(String column, Class<E> type) {
    String text = text(column);
    Optional<E> constant =
        Stream.of(type.getEnumConstants())
            .filter(c -> spelled(c).equalsIgnoreCase(text))
            .findFirst();
    if (constant.isEmpty() && !text.isEmpty()) {
      sheet.problem(
          "unknown-word",
          row,
          sheet.column(column),
          "must be one of the words of the format",
          Optional.of(
              Names.remedy(
                  text, Stream.of(type.getEnumConstants()).map(c -> spelled(c)).toList())));
    }
    return constant;
  }

  /** A constant as a cell has it: in lower case with hyphens. */
  static String spelled(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
