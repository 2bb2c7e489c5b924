package org.ecpat.monitoring.examples.catalogue;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;
import org.ecpat.monitoring.Certainty;
import org.ecpat.monitoring.Text;

/**
 * One row of a table.
 *
 * @param table the name of the table, for messages
 * @param cells the cells by the names of the header
 */
record Row(String table, CSVRecord cells) {

  /** A cell as it is, with an empty text where it is empty. */
  String raw(String column) {
    if (!cells.isMapped(column)) {
      throw new IllegalStateException(table + " has no column '" + column + "'");
    }
    return cells.get(column);
  }

  /** A cell, if it is not empty. */
  Optional<String> optional(String column) {
    return Optional.of(raw(column)).filter(text -> !text.isEmpty());
  }

  /** A cell that must not be empty. */
  String text(String column) {
    return optional(column)
        .orElseThrow(() -> new IllegalStateException(where() + " has nothing under " + column));
  }

  /** A cell with a list, separated by vertical bars. */
  List<String> list(String column) {
    return optional(column).stream().flatMap(text -> Stream.of(text.split("\\|"))).toList();
  }

  /** A cell with pairs {@code name:number} or {@code name=number}, separated by vertical bars. */
  Map<String, Double> numbers(String column) {
    Map<String, Double> numbers = new LinkedHashMap<>();
    for (String pair : list(column)) {
      String[] parts = pair.split("[:=]", 2);
      numbers.put(parts[0], Double.valueOf(parts[1]));
    }
    return numbers;
  }

  /** A number. */
  double number(String column) {
    return Double.parseDouble(text(column));
  }

  /** A day. */
  Optional<LocalDate> day(String column) {
    return optional(column).map(LocalDate::parse);
  }

  /** How sure the row is. */
  Certainty certainty() {
    return word(Certainty.class, "certainty");
  }

  /** A word of an enumeration, in lower case with hyphens. */
  <E extends Enum<E>> E word(Class<E> type, String column) {
    return Enum.valueOf(type, text(column).toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  /** A text in English with its translations, from the columns with a prefix. */
  Text translated(String prefix) {
    return translation(prefix).orElseThrow(() -> new IllegalStateException(where() + prefix));
  }

  /** A text in English with its translations, if there is one. */
  Optional<Text> translation(String prefix) {
    return optional(prefix + "_en").map(english -> translate(Text.of(english), prefix));
  }

  private Text translate(Text text, String prefix) {
    Text all = text;
    for (String language : List.of("fr", "es")) {
      String column = prefix + "_" + language;
      if (cells.isMapped(column) && !raw(column).isEmpty()) {
        all = all.with(language, raw(column));
      }
    }
    return all;
  }

  /** The table and the number of the row. */
  String where() {
    return table + ", row " + cells.getRecordNumber();
  }
}
