package org.ecpat.monitoring.csv;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The rows of a text after RFC 4180, one after the other.
 *
 * <p>A row with a mistake hides nothing: the next one begins on the line after that on which it
 * began. A quotation mark inside a cell that does not begin with one is a letter like others.
 */
final class Rows {
  /** As many as a spreadsheet has. */
  private static final int MOST_CELLS = 16_384;

  private final String text;
  private final char separator;
  private final int longest;
  private final List<String> cells = new ArrayList<>();
  private Optional<String> problem = Optional.empty();
  private int at;
  private int line;
  private int nextLine = 1;

  /**
   * The rows of a text.
   *
   * @param longest the most characters of a cell
   */
  Rows(String text, char separator, int longest) {
    this.text = text;
    this.separator = separator;
    this.longest = longest;
  }

  /** Goes to the next row; false at the end of the text. */
  boolean next() {
    if (at >= text.length()) {
      return false;
    }
    int start = at;
    line = nextLine;
    problem = Optional.empty();
    cells.clear();
    do {
      cell();
    } while (problem.isEmpty() && skip(separator));
    if (problem.isEmpty()) {
      endOfLine();
    } else {
      at = start;
      nextLine = line;
      while (at < text.length() && !isLineEnd(at)) {
        at++;
      }
      endOfLine();
    }
    return true;
  }

  /** The line on which the row begins, counted from 1. */
  int line() {
    return line;
  }

  /** The texts of its cells; up to the mistake, if there is one. */
  List<String> cells() {
    return cells;
  }

  /** What is wrong with its form, in the cell after those that are there. */
  Optional<String> problem() {
    return problem;
  }

  private void cell() {
    if (cells.size() == MOST_CELLS) {
      problem = Optional.of("must not have more than " + MOST_CELLS + " cells");
    } else if (at < text.length() && text.charAt(at) == '"') {
      quoted();
    } else {
      int start = at;
      while (at < text.length() && text.charAt(at) != separator && !isLineEnd(at)) {
        at++;
      }
      add(text.substring(start, Math.min(at, start + longest + 1)));
    }
  }

  private void quoted() {
    StringBuilder cell = new StringBuilder();
    at++;
    while (at < text.length() && cell.length() <= longest && !closes()) {
      char c = text.charAt(at);
      boolean pair = c == '\r' && at + 1 < text.length() && text.charAt(at + 1) == '\n';
      if (isLineEnd(at)) {
        nextLine++;
      }
      cell.append(pair ? '\n' : c);
      at += pair || c == '"' ? 2 : 1;
    }
    if (cell.length() <= longest && at >= text.length()) {
      problem = Optional.of("a quotation mark that opens a cell must be closed");
      return;
    }
    at++;
    if (cell.length() <= longest
        && at < text.length()
        && text.charAt(at) != separator
        && !isLineEnd(at)) {
      problem =
          Optional.of("nothing may stand between the closing quotation mark and the next cell");
    } else {
      add(cell.toString());
    }
  }

  /** Whether the character at hand is a quotation mark, and not the first of two. */
  private boolean closes() {
    return text.charAt(at) == '"' && (at + 1 == text.length() || text.charAt(at + 1) != '"');
  }

  private void add(String cell) {
    if (cell.length() > longest) {
      problem = Optional.of("must not be longer than " + longest + " characters");
    } else {
      cells.add(cell);
    }
  }

  private boolean skip(char c) {
    boolean there = at < text.length() && text.charAt(at) == c;
    at += there ? 1 : 0;
    return there;
  }

  private void endOfLine() {
    boolean returned = skip('\r');
    boolean fed = skip('\n');
    nextLine += returned || fed ? 1 : 0;
  }

  private boolean isLineEnd(int i) {
    return text.charAt(i) == '\n' || text.charAt(i) == '\r';
  }
}
