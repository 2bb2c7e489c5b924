package org.ecpat.monitoring.csv;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What spreadsheets write into cells, and what it means. */
final class Cells {
  private static final String DANGEROUS = "=+-@\t\r";
  private static final Pattern POINT =
      Pattern.compile("[+-]?([0-9]+\\.?[0-9]*|\\.[0-9]+)([eE][+-]?[0-9]{1,3})?");
  private static final Pattern COMMA = Pattern.compile("[+-]?[0-9]*,[0-9]+([eE][+-]?[0-9]{1,3})?");
  private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
  private static final List<String> YES =
      List.of("yes", "y", "true", "1", "oui", "vrai", "sí", "si", "verdadero");
  private static final List<String> NO = List.of("no", "n", "false", "0", "non", "faux", "falso");

  private Cells() {}

  /** The text of a cell without the spaces around it and the mark against formulas. */
  static String text(String cell) {
    String text = cell.replace('\u00A0', ' ').strip();
    return text.length() > 1 && text.charAt(0) == '\'' && isDangerous(text.substring(1))
        ? text.substring(1)
        : text;
  }

  /** A text that no spreadsheet takes for a formula. */
  static String safe(String text) {
    return isDangerous(text) ? "'" + text : text;
  }

  private static boolean isDangerous(String text) {
    return !text.isEmpty() && DANGEROUS.indexOf(text.charAt(0)) >= 0;
  }

  /** The number in a cell, if it is one. */
  static OptionalDouble number(String cell, boolean decimalComma) {
    boolean comma = decimalComma && COMMA.matcher(cell).matches();
    if (!comma && !POINT.matcher(cell).matches()) {
      return OptionalDouble.empty();
    }
    double value = Double.parseDouble(cell.replace(',', '.'));
    return Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty();
  }

  /** What to do about a cell that should be a number. */
  static String numberRemedy(String cell, boolean decimalComma) {
    if (cell.endsWith("%")) {
      return "Write it without %.";
    } else if (!decimalComma && COMMA.matcher(cell).matches()) {
      return "In a table separated by commas, write a point before the decimals.";
    } else if (cell.matches("[0-9 .,'\u202F]+")) {
      return "Write it without separators of thousands.";
    }
    return "Write digits, with a point" + (decimalComma ? " or comma" : "") + " before decimals.";
  }

  /** Yes or no, in English, French or Spanish; nothing if it is neither. */
  static Optional<Boolean> truth(String cell) {
    String word = cell.toLowerCase(Locale.ROOT);
    return YES.contains(word)
        ? Optional.of(true)
        : NO.contains(word) ? Optional.of(false) : Optional.empty();
  }

  /** The day in a cell, if it is one in ISO 8601 form. */
  static @Nullable LocalDate day(String cell) {
    try {
      return DAY.matcher(cell).matches() ? LocalDate.parse(cell) : null;
    } catch (DateTimeException e) {
      return null;
    }
  }

  /** Whether a spreadsheet shows that it failed, such as {@code #N/A}. */
  static boolean isFailure(String cell) {
    return cell.startsWith("#");
  }
}
