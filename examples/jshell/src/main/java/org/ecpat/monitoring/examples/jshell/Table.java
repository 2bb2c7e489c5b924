package org.ecpat.monitoring.examples.jshell;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** A result as a title, some sentences and one table; at most {@value #WIDTH} columns wide. */
final class Table implements View {
  static final int WIDTH = 100;
  private static final String GAP = "  ";
  private static final int NARROWEST = 8;

  private final String title;
  private final List<String> notes = new ArrayList<>();
  private final List<String> columns = new ArrayList<>();
  private final List<Boolean> numbers = new ArrayList<>();
  private final List<List<String>> rows = new ArrayList<>();

  private Table(String title) {
    this.title = title;
  }

  static Table of(String title) {
    return new Table(title);
  }

  /** A sentence between title and table. */
  Table note(String sentence) {
    notes.add(sentence);
    return this;
  }

  /** Columns of words, which are broken where they are too long. */
  Table words(String... titles) {
    return columns(false, titles);
  }

  /** Columns of numbers, set to the right and never broken. */
  Table numbers(String... titles) {
    return columns(true, titles);
  }

  private Table columns(boolean number, String... titles) {
    for (String column : titles) {
      columns.add(column);
      numbers.add(number);
    }
    return this;
  }

  Table row(String... cells) {
    return row(List.of(cells));
  }

  Table row(List<String> cells) {
    rows.add(cells.stream().map(Table::clean).toList());
    return this;
  }

  /** Text without what a terminal would obey. */
  private static String clean(String text) {
    return text.replaceAll("\\s+", " ")
        .replaceAll("[\\p{Cc}\\p{Cf}&&[^\\u200C\\u200D]]", "")
        .strip();
  }

  @Override
  public String plain() {
    StringBuilder text = new StringBuilder();
    wrap(clean(title), WIDTH).forEach(line -> text.append(line).append('\n'));
    notes.forEach(n -> wrap(clean(n), WIDTH).forEach(line -> text.append(line).append('\n')));
    if (!columns.isEmpty() && !rows.isEmpty()) {
      int[] widths = widths();
      text.append('\n');
      line(text, widths, columns);
      line(text, widths, Arrays.stream(widths).mapToObj("-"::repeat).toList());
      rows.forEach(row -> line(text, widths, row));
    }
    return text.toString();
  }

  private void line(StringBuilder text, int[] widths, List<String> cells) {
    List<List<String>> broken = new ArrayList<>();
    int height = 1;
    for (int i = 0; i < widths.length; i++) {
      List<String> lines = wrap(cells.get(i), widths[i]);
      broken.add(lines);
      height = Math.max(height, lines.size());
    }
    for (int n = 0; n < height; n++) {
      StringBuilder line = new StringBuilder();
      for (int i = 0; i < widths.length; i++) {
        String cell = n < broken.get(i).size() ? broken.get(i).get(n) : "";
        String padding = " ".repeat(Math.max(0, widths[i] - length(cell)));
        line.append(i == 0 ? "" : GAP).append(numbers.get(i) ? padding + cell : cell + padding);
      }
      text.append(line.toString().stripTrailing()).append('\n');
    }
  }

  private int[] widths() {
    int[] widths = new int[columns.size()];
    int total = GAP.length() * (widths.length - 1);
    for (int i = 0; i < widths.length; i++) {
      widths[i] = length(columns.get(i));
      for (List<String> row : rows) {
        widths[i] = Math.max(widths[i], length(row.get(i)));
      }
      total += widths[i];
    }
    for (; total > WIDTH; total--) {
      int widest = -1;
      for (int i = 0; i < widths.length; i++) {
        boolean breakable = !numbers.get(i) && widths[i] > NARROWEST;
        widest = breakable && (widest < 0 || widths[i] > widths[widest]) ? i : widest;
      }
      if (widest < 0) {
        break;
      }
      widths[widest]--;
    }
    return widths;
  }

  private static int length(String text) {
    return text.codePointCount(0, text.length());
  }

  /** Lines of at most some width, broken between words, and in words that are longer. */
  private static List<String> wrap(String text, int width) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : text.split(" ", -1)) {
      String rest = word;
      while (length(rest) > width) {
        if (!line.isEmpty()) {
          lines.add(line.toString());
          line.setLength(0);
        }
        int end = rest.offsetByCodePoints(0, width);
        lines.add(rest.substring(0, end));
        rest = rest.substring(end);
      }
      if (!line.isEmpty() && length(line.toString()) + 1 + length(rest) > width) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.isEmpty() ? "" : " ").append(rest);
    }
    lines.add(line.toString());
    return lines;
  }

  @Override
  public String markdown() {
    StringBuilder text = new StringBuilder("# " + escape(clean(title)) + "\n");
    notes.forEach(n -> text.append('\n').append(escape(clean(n))).append('\n'));
    if (!columns.isEmpty() && !rows.isEmpty()) {
      text.append('\n').append(bars(columns.stream().map(Table::escape).toList()));
      text.append(bars(numbers.stream().map(n -> n ? "---:" : "---").toList()));
      rows.forEach(row -> text.append(bars(row.stream().map(Table::escape).toList())));
    }
    return text.toString();
  }

  private static String bars(List<String> cells) {
    return cells.stream().collect(Collectors.joining(" | ", "| ", " |\n"));
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replaceAll("([\\\\`*_\\[\\]|~#$])", "\\\\$1");
  }

  /** The table alone as CSV, with no text that a spreadsheet would take for a formula. */
  @Override
  public String csv() {
    StringBuilder text = new StringBuilder(commas(columns));
    rows.forEach(row -> text.append(commas(row)));
    return text.toString();
  }

  private static String commas(List<String> cells) {
    return cells.stream().map(Table::quoted).collect(Collectors.joining(",", "", "\r\n"));
  }

  private static String quoted(String cell) {
    boolean number = cell.matches("[+-]?[0-9.]+");
    String safe = !number && cell.matches("[=+@-].*") ? "'" + cell : cell;
    return safe.matches("[^\",]*") ? safe : '"' + safe.replace("\"", "\"\"") + '"';
  }
}
