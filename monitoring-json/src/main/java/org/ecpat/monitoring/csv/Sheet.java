package org.ecpat.monitoring.csv;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.Consumer;
import org.ecpat.monitoring.Finding;
import org.ecpat.monitoring.InvalidInputException;
import org.ecpat.monitoring.Names;
import org.ecpat.monitoring.json.ReadLimits;

/** The cells of a table, with the lines they stand on, and what is wrong with them so far. */
final class Sheet {
  private static final String SEPARATORS = ",;\t|";
  private static final int LONGEST_SHOWN = 60;
  private static final String NAMELESS =
      "Names of columns stand in one row, the first; leave out titles above it and cells that are"
          + " merged.";

  private final SheetFindings findings;
  private final List<Row> rows = new ArrayList<>();
  private List<String> header = List.of();
  private int headerLine = 1;
  private char separator = ',';
  private boolean commas;

  /**
   * One row.
   *
   * @param line the line on which it begins, counted from 1
   * @param cells the texts, as many as there are columns
   */
  record Row(int line, List<String> cells) {
    String cell(int column) {
      return column < 0 ? "" : cells.get(column);
    }
  }

  private Sheet(String name, ReadLimits limits) {
    this.findings = new SheetFindings(name, limits.findings());
  }

  /**
   * The cells of a text in UTF-8.
   *
   * @throws InvalidInputException if it is no table
   */
  static Sheet of(String name, byte[] bytes, ReadLimits limits) {
    Sheet sheet = new Sheet(name, limits);
    sheet.parse(SheetText.of(name, bytes), limits.string());
    return sheet;
  }

  private void parse(String text, int longest) {
    String body = text;
    if (body.regionMatches(true, 0, "sep=", 0, 4) && body.length() > 4) {
      separator = body.charAt(4);
      checkSeparator();
      // The line stays, empty, so that lines are counted as the file has them.
      body = body.substring(5);
    } else {
      separator = Separators.of(body);
    }
    Rows all = new Rows(body, separator, longest);
    while (!findings.isFull() && all.next()) {
      add(all);
    }
    if (header.isEmpty() && findings.isEmpty()) {
      note(Finding.error("empty-table", "table", "").rule("must have a row of names").build());
    }
    if (header.isEmpty()) {
      verify();
    }
    commas = rows.stream().flatMap(r -> r.cells().stream()).anyMatch(Cells::hasDecimalComma);
  }

  private void checkSeparator() {
    if (SEPARATORS.indexOf(separator) < 0) {
      note(
          Finding.error("separator", "table", "")
              .rule("the line 'sep=' must name a comma, a semicolon, a tab or |")
              .remedy("Leave that line out; the separator is found without it.")
              .line(1)
              .build());
      verify();
    }
  }

  private void add(Rows raw) {
    List<String> cells = raw.cells().stream().map(Cells::text).toList();
    int used = used(cells);
    if (raw.problem().isPresent()) {
      note(
          Finding.error("syntax", "row", "")
              .rule(raw.problem().get())
              .remedy("This row has not been read.")
              .line(raw.line())
              .column(cells.size() + 1)
              .build());
    } else if (used > 0 && header.isEmpty()) {
      header = cells.subList(0, used);
      headerLine = raw.line();
      checkHeader();
    } else if (used > 0) {
      add(new Row(raw.line(), padded(cells.subList(0, Math.min(used, header.size())))), used);
    }
  }

  private void add(Row row, int used) {
    if (used > header.size()) {
      note(
          Finding.error("row-length", subject(row, -1), "")
              .rule("has more cells than there are columns")
              .remedy(
                  "The names of the columns stand in the first row, without a title above; a cell"
                      + " that has the separator in it stands in quotation marks.")
              .line(row.line())
              .column(header.size() + 1)
              .build());
    } else {
      rows.add(row);
    }
  }

  private static int used(List<String> cells) {
    int used = cells.size();
    while (used > 0 && cells.get(used - 1).isEmpty()) {
      used--;
    }
    return used;
  }

  private List<String> padded(List<String> cells) {
    List<String> padded = new ArrayList<>(cells);
    while (padded.size() < header.size()) {
      padded.add("");
    }
    return padded;
  }

  private void checkHeader() {
    for (int i = 0; i < header.size(); i++) {
      String column = header.get(i);
      if (column.isEmpty()) {
        headerProblem("column", i, "column " + (i + 1), "must have a name", Optional.of(NAMELESS));
      } else if (header.indexOf(column) < i) {
        headerProblem(
            "duplicate-column",
            i,
            "column '" + column + "'",
            "must be there once",
            Optional.empty());
      }
    }
  }

  private void headerProblem(
      String code, int column, String subject, String rule, Optional<String> remedy) {
    note(
        Finding.error(code, subject, "")
            .rule(rule)
            .line(headerLine)
            .column(column + 1)
            .remedy(remedy)
            .build());
  }

  /** Notes a column that has a name, and one that nobody knows. */
  void unknownColumn(int column, Collection<String> known) {
    if (header.get(column).isEmpty()) {
      return;
    }
    headerProblem(
        "unknown-column",
        column,
        "column '" + header.get(column) + "'",
        "is not known",
        Optional.of(Names.remedy(header.get(column), known)));
  }

  /** Notes a column that is needed and not there. */
  void missingColumn(String column) {
    note(
        Finding.error("missing-column", "table", "")
            .rule("must have a column '" + column + "'")
            .line(headerLine)
            .remedy("It has " + String.join(", ", header) + ".")
            .build());
  }

  /** Notes what is wrong in a cell, or in a row where the column is negative. */
  void problem(String code, Row row, int column, String rule, Optional<String> remedy) {
    Finding.Builder finding =
        Finding.error(code, subject(row, column), "").rule(rule).line(row.line()).remedy(remedy);
    if (column >= 0) {
      finding.value(shown(row.cell(column))).column(column + 1);
    }
    note(finding.build());
  }

  private static String shown(String text) {
    boolean isLong = text.codePointCount(0, text.length()) > LONGEST_SHOWN;
    return "'"
        + (isLong ? text.substring(0, text.offsetByCodePoints(0, LONGEST_SHOWN)) + "…" : text)
        + "'";
  }

  /**
   * Notes what a value made of a row says about itself; about the whole of it only where none of
   * its cells was refused before, which may be why.
   */
  void note(InvalidInputException problem, Row row) {
    boolean spoiled = findings.endOn(row.line());
    for (Finding finding : problem.findings()) {
      int column = column(finding.place().replaceFirst("^/([^/]*).*", "$1"));
      if (spoiled && column < 0) {
        continue;
      }
      note(
          Finding.builder()
              .from(finding)
              .subject(subject(row, column))
              .place("")
              .line(row.line())
              .column(column < 0 ? OptionalInt.empty() : OptionalInt.of(column + 1))
              .build());
    }
  }

  /** What a reader would call a cell. */
  String subject(Row row, int column) {
    String whose = row.cells().get(0).isEmpty() ? "" : " of '" + row.cells().get(0) + "'";
    return column < 0 ? "row" + whose : "column '" + header.get(column) + "'" + whose;
  }

  /** Notes a finding, once, if there are not as many as may be reported. */
  void note(Finding finding) {
    findings.note(finding);
  }

  List<String> header() {
    return header;
  }

  List<Row> rows() {
    return rows;
  }

  /** Does something for each row, until there are too many findings. */
  void forEachRow(Consumer<Row> action) {
    for (int i = 0; i < rows.size() && !findings.isFull(); i++) {
      action.accept(rows.get(i));
    }
  }

  /** The number in a cell, if it is one and can mean nothing else. */
  OptionalDouble number(String cell) {
    return commas && hasDecimalComma() && Cells.mayHaveThousands(cell)
        ? OptionalDouble.empty()
        : Cells.number(cell, hasDecimalComma());
  }

  /** Whether numbers may have a decimal comma: where the comma does not separate cells. */
  boolean hasDecimalComma() {
    return separator != ',';
  }

  /** The index of a column by its name in any case, or -1. */
  int column(String column) {
    for (int i = 0; i < header.size(); i++) {
      if (header.get(i).equalsIgnoreCase(column)) {
        return i;
      }
    }
    return -1;
  }

  /**
   * Throws if anything is wrong.
   *
   * @throws InvalidInputException with all that was found, in the order of the lines
   */
  void verify() {
    findings.verify();
  }
}
