package org.ecpat.monitoring.csv;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.ecpat.monitoring.Finding;
import org.ecpat.monitoring.InvalidInputException;
import org.ecpat.monitoring.Text;
import org.ecpat.monitoring.commitment.Consent;
import org.ecpat.monitoring.commitment.Position;
import org.ecpat.monitoring.commitment.State;
import org.ecpat.monitoring.framework.Framework;
import org.ecpat.monitoring.json.ReadLimits;
import org.ecpat.monitoring.json.file.FileAccess;
import org.ecpat.monitoring.observation.Observation;
import org.ecpat.monitoring.observation.Round;

/**
 * Reads tables, and reports all that is wrong in one of them at once, with its lines and columns.
 *
 * <p>A table is CSV in UTF-8, with or without a byte order mark, with a row of column names. It is
 * separated by commas, semicolons or tabs, whichever the first row has most; a line {@code sep=;}
 * before it is understood. Decimals have a point or, where the comma does not separate cells, a
 * comma. Spaces around cells, empty rows and empty columns at the end mean nothing; an apostrophe
 * that keeps a text from being a formula is dropped. Refused are: other encodings, thousands
 * separators, percent signs, formulas, what a spreadsheet shows where it failed ({@code #N/A}),
 * days in other forms than 2010-12-31, and words such as n/a or - that do not say why there is no
 * answer. A row with a mistake in its quotation marks hides nothing in the next. The whole is
 * described in the archive, in {@code /org/ecpat/monitoring/json/schema/tables.md}.
 *
 * <p>In findings on tables, lines count from 1 as in the file, and columns are cells of a row,
 * counted from 1. At most 64 MB are read, cells of 1 000 000 characters, 16 384 cells a row, and 1
 * 000 findings reported; {@link #within(ReadLimits)} changes that.
 *
 * <p>Immutable and safe for use by several threads.
 */
public final class TableReader {
  private static final int MOST_BYTES = 1 << 26;

  private final ReadLimits limits;

  private TableReader(ReadLimits limits) {
    this.limits = limits;
  }

  static TableReader usual() {
    return new TableReader(ReadLimits.standard().withBytes(MOST_BYTES));
  }

  /**
   * Reads within other limits than 64 MB, cells of 1 000 000 characters and 1 000 findings.
   *
   * <p>Of the limits, those of size, strings and findings count here.
   */
  public TableReader within(ReadLimits others) {
    return new TableReader(others);
  }

  /**
   * Observations, one a row or one state a row.
   *
   * <p><b>Long:</b> the columns {@code state}, {@code indicator} and {@code answer}, and perhaps
   * {@code round}, {@code id}, {@code confidence}, {@code note}, {@code assessor}, {@code
   * recordedOn}, {@code supersedes}, {@code method}, {@code source}, {@code locator}. <b>Wide:</b>
   * the column {@code state}, or else the first one, perhaps {@code round} and {@code name}, and a
   * column for each indicator, called by its id, its label or its question. States are named by
   * code or name.
   *
   * <p>An answer is yes or no (in English, French or Spanish, or as TRUE, VRAI, VERDADERO, 1 and so
   * on), a number, the id or label of a level, a stand, or an absence such as {@code no-data}. An
   * empty cell is no observation.
   *
   * @param round the round of rows that name none
   * @throws InvalidInputException with all that is wrong
   * @throws UncheckedIOException if it cannot be read
   */
  public List<Observation> observations(Framework framework, Round round, Path file) {
    return new ObservationTable(sheet(file), framework, round).read();
  }

  /**
   * Observations from a stream, which is read to its end and left open; see {@link
   * #observations(Framework, Round, Path)}.
   *
   * @throws InvalidInputException with all that is wrong
   * @throws UncheckedIOException if it cannot be read
   */
  public List<Observation> observations(Framework framework, Round round, InputStream stream) {
    return new ObservationTable(sheet(stream), framework, round).read();
  }

  /**
   * States, with the columns {@code code} and {@code name}, and perhaps {@code existsFrom} and
   * {@code existsUntil}.
   *
   * @throws InvalidInputException with all that is wrong
   * @throws UncheckedIOException if it cannot be read
   */
  public List<State> states(Path file) {
    return states(sheet(file));
  }

  /**
   * States from a stream, which is read to its end and left open; see {@link #states(Path)}.
   *
   * @throws InvalidInputException with all that is wrong
   * @throws UncheckedIOException if it cannot be read
   */
  public List<State> states(InputStream stream) {
    return states(sheet(stream));
  }

  private static List<State> states(Sheet sheet) {
    return rows(
        sheet,
        List.of("code", "name"),
        List.of("existsFrom", "existsUntil"),
        row ->
            State.builder()
                .code(row.text("code"))
                .name(Text.of(row.text("name")))
                .existsFrom(row.day("existsFrom"))
                .existsUntil(row.day("existsUntil"))
                .build());
  }

  /**
   * Positions, with the columns {@code state} and {@code instrument}, and perhaps {@code signed},
   * {@code consented}, {@code consent}, {@code withdrawn} and {@code reservation}.
   *
   * @throws InvalidInputException with all that is wrong
   * @throws UncheckedIOException if it cannot be read
   */
  public List<Position> positions(Path file) {
    return positions(sheet(file));
  }

  /**
   * Positions from a stream, which is read to its end and left open; see {@link #positions(Path)}.
   *
   * @throws InvalidInputException with all that is wrong
   * @throws UncheckedIOException if it cannot be read
   */
  public List<Position> positions(InputStream stream) {
    return positions(sheet(stream));
  }

  private static List<Position> positions(Sheet sheet) {
    return rows(
        sheet,
        List.of("state", "instrument"),
        List.of("signed", "consented", "consent", "withdrawn", "reservation"),
        row ->
            Position.builder()
                .state(row.text("state"))
                .instrument(row.text("instrument"))
                .signed(row.day("signed"))
                .consented(row.day("consented"))
                .consent(row.word("consent", Consent.class))
                .withdrawn(row.day("withdrawn"))
                .reservations(row.optional("reservation").map(Text::of).stream().toList())
                .build());
  }

  /**
   * The texts of all cells, the names of the columns first, each row as long as that one.
   *
   * @throws InvalidInputException if it is no table
   * @throws UncheckedIOException if it cannot be read
   */
  public List<List<String>> cells(Path file) {
    Sheet sheet = sheet(file);
    sheet.verify();
    List<List<String>> cells = new ArrayList<>(List.of(List.copyOf(sheet.header())));
    sheet.rows().forEach(row -> cells.add(List.copyOf(row.cells())));
    return cells;
  }

  private Sheet sheet(Path file) {
    try (InputStream stream = FileAccess.open(file)) {
      return sheet(String.valueOf(file.getFileName()), stream);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Sheet sheet(InputStream stream) {
    try {
      return sheet("table", stream);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Sheet sheet(String name, InputStream stream) throws IOException {
    byte[] bytes = stream.readNBytes(limits.bytes() + 1);
    if (bytes.length > limits.bytes()) {
      throw new InvalidInputException(
          name,
          List.of(
              Finding.error("limit", "table", "")
                  .rule("must not be larger than " + limits.bytes() + " bytes")
                  .build()));
    }
    return Sheet.of(name, bytes, limits);
  }

  private static <T> List<T> rows(
      Sheet sheet, List<String> required, List<String> optional, Function<NamedRow, T> make) {
    List<String> known = Stream.concat(required.stream(), optional.stream()).toList();
    for (int i = 0; i < sheet.header().size(); i++) {
      if (known.stream().noneMatch(sheet.header().get(i)::equalsIgnoreCase)) {
        sheet.unknownColumn(i, known);
      }
    }
    required.stream().filter(c -> sheet.column(c) < 0).forEach(sheet::missingColumn);
    List<T> values = new ArrayList<>();
    sheet.forEachRow(
        row -> {
          try {
            values.add(make.apply(new NamedRow(sheet, row)));
          } catch (InvalidInputException e) {
            sheet.note(e, row);
          }
        });
    sheet.verify();
    return values;
  }
}
