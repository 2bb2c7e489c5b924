package org.ecpat.monitoring.examples.reproduction;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * The files of an index.
 *
 * @param index the name of its folder
 */
record Tables(String index) {

  /** A file that must be there. */
  InputStream open(String file) {
    InputStream stream = find(file);
    if (stream == null) {
      throw new IllegalStateException("The index '" + index + "' has no file " + file + ".");
    }
    return stream;
  }

  /** The rows of a table; none if the index does not have it. */
  List<CSVRecord> rows(String file) {
    CSVFormat format = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
    InputStream stream = find(file);
    if (stream == null) {
      return List.of();
    }
    try (Reader reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
      return format.parse(reader).getRecords();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private @Nullable InputStream find(String file) {
    return Tables.class.getResourceAsStream("/indices/" + index + "/" + file);
  }
}
