package org.ecpat.monitoring.csv;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.ecpat.monitoring.Finding;
import org.ecpat.monitoring.InvalidInputException;
import org.ecpat.monitoring.Names;
import org.ecpat.monitoring.Severity;

/** The cells of a table, with the lines they stand on, and what is wrong with them so far. */
final class Sheet {
  private static final String SEPARATORS = ",;\t";
  private static final String MARK = "\uFEFF";
  private static final int MOST_FINDINGS = 1_000;

  private final String name;
  private final List<Finding> findings = new ArrayList<>();
  private final List<Row> rows = new ArrayList<>();
  private List<String> header = List.of();
  private int headerLine = 1;
  private char separator = ',';

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

  private Sheet(String name) {
    this.name = name;
  }

  /**
   * The cells of a text in UTF-8.
   *
   * @throws InvalidInputException if it is no table
   */
  static Sheet of(String name, byte[] bytes) {
    Sheet sheet = new Sheet(name);
    String text = sheet.decode(bytes);
    sheet.parse(text.startsWith(MARK) ? text.substring(1) : text);
    return sheet;
  }

  private String decode(byte[] bytes) {
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length);
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    CoderResult result = decoder.decode(in, out, true);
    boolean wide = out.flip().toString().indexOf('\0') >= 0;
    if (result.isError() || wide) {
      long line = 1 + out.toString().chars().filter(c -> c == '\n').count();
      findings.add(
          Finding.error("encoding", "table", "")
              .rule("must be in UTF-8")
              .remedy("Save it again as 'CSV UTF-8'.")
              .line(wide ? 1 : (int) line)
              .build());
      verify();
    }
    return out.toString();
  }

  private void parse(String text) {
    String body = text;
    if (body.regionMatches(true, 0, "sep=", 0, 4) && body.length() > 4) {
      separator = body.charAt(4);
      // The line stays, empty, so that lines are counted as the file has them.
      body = body.substring(5);
    } else {
      separator = separatorOf(body);
    }
    try (CsvReader<CsvRecord> reader =
        CsvReader.builder()
            .fieldSeparator(separator)
            .skipEmptyLines(true)
            .allowExtraFields(true)
            .allowMissingFields(true)
            .ofCsvRecord(body)) {
      reader.forEach(this::add);
    } catch (CsvParseException e) {
      findings.add(
          Finding.error("syntax", "table", "")
              .rule("must be CSV (RFC 4180)")
              .value(String.valueOf(e.getMessage()))
              .build());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (header.isEmpty() && findings.isEmpty()) {
      findings.add(
          Finding.error("empty-table", "table", "").rule("must have a row of names").build());
    }
    if (header.isEmpty()) {
      verify();
    }
  }

  /** The separator that the first line has most often outside quotes. */
  private static char separatorOf(String text) {
    int[] counts = new int[SEPARATORS.length()];
    boolean quoted = false;
    for (int i = 0; i < text.length() && (quoted || text.charAt(i) != '\n'); i++) {
      quoted ^= text.charAt(i) == '"';
      int separator = quoted ? -1 : SEPARATORS.indexOf(text.charAt(i));
      if (separator >= 0) {
        counts[separator]++;
      }
    }
    int most = 0;
    for (int i = 1; i < counts.length; i++) {
      most = counts[i] > counts[most] ? i : most;
    }
    return SEPARATORS.charAt(most);
  }

  private void add(CsvRecord csv) {
    List<String> cells = csv.getFields().stream().map(Cells::text).toList();
    int used = used(cells);
    int line = (int) csv.getStartingLineNumber();
    if (used == 0) {
      return;
    }
    if (header.isEmpty()) {
      header = cells.subList(0, used);
      headerLine = line;
      checkHeader();
      return;
    }
    Row row = new Row(line, padded(cells.subList(0, Math.min(used, header.size()))));
    if (used > header.size()) {
      problem("row-length", row, -1, "has more cells than there are columns", Optional.empty());
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
        headerProblem("column", "column " + (i + 1), "must have a name", Optional.empty());
      } else if (header.indexOf(column) < i) {
        headerProblem(
            "duplicate-column", "column '" + column + "'", "must be there once", Optional.empty());
      }
    }
  }

  private void headerProblem(String code, String subject, String rule, Optional<String> remedy) {
    note(Finding.error(code, subject, "").rule(rule).line(headerLine).remedy(remedy).build());
  }

  /** Notes a column that nobody knows. */
  void unknownColumn(int column, Collection<String> known) {
    headerProblem(
        "unknown-column",
        "column '" + header.get(column) + "'",
        "is not known",
        Optional.of(Names.remedy(header.get(column), known)));
  }

  /** Notes a column that is needed and not there. */
  void missingColumn(String column) {
    headerProblem(
        "missing-column",
        "table",
        "must have a column '" + column + "'",
        Optional.of("It has " + String.join(", ", header) + "."));
  }

  /** Notes what is wrong in a cell, or in a row where the column is negative. */
  void problem(String code, Row row, int column, String rule, Optional<String> remedy) {
    Finding.Builder finding =
        Finding.error(code, subject(row, column), "").rule(rule).line(row.line()).remedy(remedy);
    if (column >= 0) {
      finding.value("'" + row.cell(column) + "'");
    }
    note(finding.build());
  }

  /** What a reader would call a cell. */
  String subject(Row row, int column) {
    String whose = row.cells().get(0).isEmpty() ? "" : " of '" + row.cells().get(0) + "'";
    return column < 0 ? "row" + whose : "column '" + header.get(column) + "'" + whose;
  }

  /** Notes a finding, once. */
  void note(Finding finding) {
    if (findings.size() < MOST_FINDINGS && !findings.contains(finding)) {
      findings.add(finding);
    }
  }

  List<String> header() {
    return header;
  }

  List<Row> rows() {
    return rows;
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
      throw new InvalidInputException(
          name,
          findings.stream().sorted(Comparator.comparingInt(f -> f.line().orElse(0))).toList());
    }
  }
}
