package org.ecpat.monitoring.csv;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.ecpat.monitoring.Finding;
import org.ecpat.monitoring.InvalidInputException;
import org.ecpat.monitoring.Names;
import org.ecpat.monitoring.Severity;
import org.ecpat.monitoring.json.ReadLimits;

/** The cells of a table, with the lines they stand on, and what is wrong with them so far. */
final class Sheet {
  private static final String SEPARATORS = ",;\t|";
  private static final String MARK = "\uFEFF";
  private static final int LONGEST_SHOWN = 60;
  private static final String NAMELESS =
      "Names of columns stand in one row, the first; leave out titles above it and cells that are"
          + " merged.";
  private static final Comparator<Finding> BY_PLACE =
      Comparator.<Finding>comparingInt(f -> f.line().orElse(0))
          .thenComparingInt(f -> f.column().orElse(0));

  private final String name;
  private final ReadLimits limits;
  private final List<Finding> findings = new ArrayList<>();
  private final Set<Finding> noted = new HashSet<>();
  private Optional<Finding> tooMany = Optional.empty();
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
    this.name = name;
    this.limits = limits;
  }

  /**
   * The cells of a text in UTF-8.
   *
   * @throws InvalidInputException if it is no table
   */
  static Sheet of(String name, byte[] bytes, ReadLimits limits) {
    Sheet sheet = new Sheet(name, limits);
    String text = sheet.decode(bytes);
    sheet.parse(text.startsWith(MARK) ? text.substring(1) : text);
    return sheet;
  }

  private String decode(byte[] bytes) {
    if (bytes.length > 3 && bytes[0] == 'P' && bytes[1] == 'K' && bytes[2] == 3 && bytes[3] == 4) {
      note(
          Finding.error("encoding", "table", "")
              .rule("must be CSV")
              .value("a workbook (.xlsx, .ods)")
              .remedy("Save it as 'CSV UTF-8'.")
              .line(1)
              .build());
      verify();
    }
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length + 1);
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    CoderResult result = decoder.decode(in, out, true);
    boolean wide = isWide(bytes) || out.flip().toString().indexOf('\0') >= 0;
    if (result.isError() || wide) {
      long line = 1 + out.toString().chars().filter(c -> c == '\n').count();
      note(
          Finding.error("encoding", "table", "")
              .rule("must be in UTF-8")
              .value(
                  wide ? "UTF-16 or UTF-32" : "letters of another encoding, such as Windows-1252")
              .remedy("Save it again as 'CSV UTF-8'.")
              .line(wide ? 1 : (int) line)
              .build());
      verify();
    }
    return out.toString();
  }

  private static boolean isWide(byte[] bytes) {
    int mark = bytes.length < 2 ? 0 : ((bytes[0] & 0xFF) << 8) + (bytes[1] & 0xFF);
    return mark == 0xFFFE || mark == 0xFEFF;
  }

  private void parse(String text) {
    String body = text;
    if (body.regionMatches(true, 0, "sep=", 0, 4) && body.length() > 4) {
      separator = body.charAt(4);
      checkSeparator();
      // The line stays, empty, so that lines are counted as the file has them.
      body = body.substring(5);
    } else {
      separator = Separators.of(body);
    }
    Rows all = new Rows(body, separator, limits.string());
    while (!isFull() && all.next()) {
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

  private Finding last() {
    return findings.get(findings.size() - 1);
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
    boolean spoiled = !findings.isEmpty() && last().line().equals(OptionalInt.of(row.line()));
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
    if (isFull() || !noted.add(finding)) {
      return;
    }
    findings.add(finding);
    if (isFull()) {
      tooMany =
          Optional.of(
              Finding.error("too-many-findings", "table", "")
                  .rule("reading stopped after " + limits.findings() + " findings")
                  .line(finding.line())
                  .build());
    }
  }

  /** Whether there are as many findings as may be reported, so that reading stops. */
  boolean isFull() {
    return findings.size() == limits.findings();
  }

  List<String> header() {
    return header;
  }

  List<Row> rows() {
    return rows;
  }

  /** Does something for each row, until there are too many findings. */
  void forEachRow(Consumer<Row> action) {
    for (int i = 0; i < rows.size() && !isFull(); i++) {
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

  List<Finding> findings() {
    return findings;
  }

  /**
   * Throws if anything is wrong.
   *
   * @throws InvalidInputException with all that was found, in the order of the lines
   */
  void verify() {
    if (findings.stream().anyMatch(f -> f.severity() == Severity.ERROR)) {
      throw new InvalidInputException(name, sorted());
    }
  }

  private List<Finding> sorted() {
    return Stream.concat(findings.stream().sorted(BY_PLACE), tooMany.stream()).toList();
  }
}
