package org.ecpat.monitoring.csv;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What spreadsheets write into cells, and what it means. */
final class Cells {
  /** What begins a formula, in narrow and in wide letters, or is dropped before one. */
  private static final String DANGEROUS = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

  private static final Pattern NO_BREAK = Pattern.compile("[\u00A0\u2007\u202F]");
  private static final Pattern INVISIBLE =
      Pattern.compile("^[\u200B\u2060\uFEFF]+|[\u200B\u2060\uFEFF]+$");
  private static final Pattern POINT =
      Pattern.compile("[+-]?([0-9]+\\.?[0-9]*|\\.[0-9]+)([eE][+-]?[0-9]{1,3})?");
  private static final Pattern THOUSANDS = Pattern.compile("[+-]?[1-9][0-9]{0,2}([.][0-9]{3})+");
  private static final Pattern COMMA = Pattern.compile("[+-]?[0-9]*,[0-9]+([eE][+-]?[0-9]{1,3})?");
  private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

  /** What a spreadsheet makes of 3-4, 3/4 or mar4: a day or a month. */
  private static final Pattern LIKE_A_DAY =
      Pattern.compile(
          "[0-9]{1,4}[-/.][0-9]{1,2}[-/.][0-9]{1,4}"
              + "|[0-9]{1,2}[-. /]\\p{L}{3,5}\\.?([-. /][0-9]{2,4})?"
              + "|\\p{L}{3,5}\\.?[-. /][0-9]{2,4}");

  /** The truth values of spreadsheets in English, French, Spanish and German, and usual words. */
  private static final Set<String> YES =
      Set.of("yes", "y", "true", "1", "oui", "vrai", "sí", "si", "verdadero", "wahr");

  private static final Set<String> NO =
      Set.of("no", "n", "false", "0", "non", "faux", "falso", "falsch");

  static final String MADE_A_DAY =
      "A spreadsheet has made a day of what was typed: give the column the format Text, and type it"
          + " again.";

  private Cells() {}

  /**
   * The text of a cell without the spaces around it, the mark against formulas, and the form {@code
   * ="0012"} that keeps digits from being a number.
   */
  static String text(String cell) {
    String spaced = NO_BREAK.matcher(cell).replaceAll(" ").strip();
    String text = INVISIBLE.matcher(spaced).replaceAll("").strip();
    if (text.length() > 2 && text.startsWith("=\"") && text.endsWith("\"")) {
      return text.substring(2, text.length() - 1).replace("\"\"", "\"");
    }
    return text.startsWith("'") && isDangerous(text) ? text.substring(1) : text;
  }

  /**
   * A text that no spreadsheet takes for a formula; {@link #text(String)} gives it back.
   *
   * <p>What a spreadsheet might look at after spaces and apostrophes counts, too.
   */
  static String safe(String text) {
    return isDangerous(text) ? "'" + text : text;
  }

  private static boolean isDangerous(String text) {
    int i = 0;
    while (i < text.length() && (text.charAt(i) == '\'' || text.charAt(i) == ' ')) {
      i++;
    }
    return i < text.length() && DANGEROUS.indexOf(text.charAt(i)) >= 0;
  }

  /** Whether a cell holds a formula, whose value is not in the file. */
  static boolean isFormula(String cell) {
    return cell.startsWith("=");
  }

  /** Whether a cell looks like a day or month. */
  static boolean isLikeADay(String cell) {
    return cell.length() < 30 && LIKE_A_DAY.matcher(cell).matches();
  }

  /** Whether a cell is a number with a decimal comma. */
  static boolean hasDecimalComma(String cell) {
    return COMMA.matcher(cell).matches();
  }

  /** Whether a point may separate thousands. */
  static boolean mayHaveThousands(String cell) {
    return THOUSANDS.matcher(cell).matches();
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
    } else if (isLikeADay(cell)) {
      return MADE_A_DAY;
    } else if (decimalComma && mayHaveThousands(cell)) {
      return "The table has decimal commas, so this may be a thousand or a decimal: write it"
          + " without a point, or with a comma.";
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

  /** What to do about a cell that should be a day. */
  static Optional<String> dayRemedy(String cell) {
    if (cell.matches("[1-9][0-9]{3,4}")) {
      return Optional.of(
          "It may be the number that a spreadsheet has for a day: give the column the format"
              + " yyyy-mm-dd.");
    }
    return isLikeADay(cell)
        ? Optional.of(
            "Which is the day and which the month is not sure: give the column the format"
                + " yyyy-mm-dd.")
        : Optional.empty();
  }

  /** Whether a spreadsheet shows that it failed, such as {@code #N/A}. */
  static boolean isFailure(String cell) {
    return cell.startsWith("#");
  }
}
