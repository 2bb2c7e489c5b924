package org.ecpat.monitoring.examples.catalogue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;

/**
 * A table with a header, read from CSV in UTF-8.
 *
 * @param name its name, for messages
 * @param rows its rows
 */
record Table(String name, List<Row> rows) {
  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

  /** A table of decisions, kept beside the program. */
  static Table curated(String name) {
    String path = "/curated/" + name + ".csv";
    try (InputStream stream = Table.class.getResourceAsStream(path)) {
      if (stream == null) {
        throw new IllegalStateException("no table " + path);
      }
      return read(name + ".csv", stream);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A table of a file. */
  static Table file(Path file) {
    try (InputStream stream = Files.newInputStream(file)) {
      return read(String.valueOf(file.getFileName()), stream);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Table read(String name, InputStream stream) throws IOException {
    try (BufferedReader reader =
            new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
        CSVParser parser = FORMAT.parse(reader)) {
      return new Table(name, parser.stream().map(cells -> new Row(name, cells)).toList());
    }
  }

  /** The table with the rows that fulfil a condition. */
  Table where(Predicate<Row> condition) {
    return new Table(name, rows.stream().filter(condition).toList());
  }

  /** The table with the rows that have a text in a column. */
  Table where(String column, String text) {
    return where(row -> row.raw(column).equals(text));
  }

  /** The only row that has a text in a column. */
  Row only(String column, String text) {
    List<Row> found = where(column, text).rows();
    if (found.size() != 1) {
      throw new IllegalStateException(
          name + " has " + found.size() + " rows with " + column + " '" + text + "', not one");
    }
    return found.get(0);
  }
}
