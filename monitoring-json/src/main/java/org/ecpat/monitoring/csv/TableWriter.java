package org.ecpat.monitoring.csv;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.ecpat.monitoring.Text;
import org.ecpat.monitoring.framework.Answer;
import org.ecpat.monitoring.observation.Confidentiality;
import org.ecpat.monitoring.observation.Evidence;
import org.ecpat.monitoring.observation.Observation;
import org.ecpat.monitoring.scoring.Rank;
import org.ecpat.monitoring.scoring.Rating;
import org.ecpat.monitoring.scoring.Score;
import org.ecpat.monitoring.scoring.Scoreboard;
import org.ecpat.monitoring.scoring.Scorecard;
import org.ecpat.monitoring.table.Bounds;

/**
 * Writes tables as CSV in UTF-8, with a row of column names and lines ended as spreadsheets want.
 *
 * <p>A text that a spreadsheet would take for a formula gets an apostrophe before it, which the
 * {@linkplain TableReader reader} takes away again. Numbers are written to their last digit.
 * Restricted evidence is left out. Immutable and safe for use by several threads; streams are left
 * open.
 */
public final class TableWriter {
  private static final Pattern DATAFLOW =
      Pattern.compile("[A-Za-z][\\w-]*([.][A-Za-z][\\w-]*)*:[\\w@$-]+\\([0-9]+([.][0-9]+)*\\)");

  private final char separator;

  private TableWriter(char separator) {
    this.separator = separator;
  }

  char separator() {
    return separator;
  }

  static TableWriter withCommas() {
    return new TableWriter(',');
  }

  /**
   * Separates by semicolons and writes decimal commas, after a byte order mark, as Excel in most of
   * Europe.
   */
  public TableWriter withSemicolons() {
    return new TableWriter(';');
  }

  /**
   * A scoreboard, one state a row: its score, bounds, coverage, rating and rank, and the score of
   * each node below.
   *
   * @throws UncheckedIOException if it cannot be written
   */
  public void board(Scoreboard board, OutputStream stream) {
    List<String> nodes = board.header().nodes().stream().skip(1).map(n -> n.id()).toList();
    List<String> names = new ArrayList<>();
    names.addAll(
        List.of("state", "name", "round", "score", "low", "high", "coverage", "rating", "rank"));
    names.addAll(nodes);
    write(stream, names, board.cards().stream().map(card -> row(board, card, nodes)));
  }

  private List<String> row(Scoreboard board, Scorecard card, List<String> nodes) {
    Score overall = card.overall();
    List<String> row = new ArrayList<>();
    row.add(Cells.safe(card.state()));
    row.add(Cells.safe(card.name().value()));
    row.add(Cells.safe(board.round().id()));
    row.add(number(overall.value()));
    row.add(overall.bounds().map(Bounds::low).map(this::number).orElse(""));
    row.add(overall.bounds().map(Bounds::high).map(this::number).orElse(""));
    row.add(number(overall.coverage()));
    row.add(Cells.safe(card.rating().map(Rating::band).orElse("")));
    row.add(card.rank().map(Rank::position).map(this::number).orElse(""));
    for (String node : nodes) {
      row.add(card.score(node).map(s -> number(s.value())).orElse(""));
    }
    return row;
  }

  /**
   * Observations, one a row, with the method, source and locator of the first piece of public
   * evidence.
   *
   * <p>Qualifiers, disaggregation, translations of notes, and other parts of evidence have no place
   * in this table; a {@linkplain org.ecpat.monitoring.json.Documents document} keeps them.
   *
   * @throws UncheckedIOException if it cannot be written
   */
  public void observations(List<Observation> observations, OutputStream stream) {
    write(stream, ObservationTable.COLUMNS, observations.stream().map(this::row));
  }

  private List<String> row(Observation o) {
    Optional<Evidence> evidence =
        o.evidence().stream()
            .filter(e -> e.confidentiality() == Confidentiality.PUBLIC)
            .findFirst();
    return List.of(
        Cells.safe(o.id().orElse("")),
        Cells.safe(o.state()),
        Cells.safe(o.indicator()),
        Cells.safe(o.round().id()),
        answer(o),
        number(o.confidence()),
        Cells.safe(o.note().map(Text::value).orElse("")),
        Cells.safe(o.assessor().orElse("")),
        o.recordedOn().map(Object::toString).orElse(""),
        Cells.safe(o.supersedes().orElse("")),
        evidence.map(e -> NamedRow.spelled(e.method())).orElse(""),
        Cells.safe(evidence.flatMap(Evidence::source).orElse("")),
        Cells.safe(evidence.flatMap(Evidence::locator).orElse("")));
  }

  private String answer(Observation o) {
    if (o.answer().isEmpty()) {
      return o.absence().map(NamedRow::spelled).orElse("");
    }
    return o.answer().get() instanceof Answer.Quantity quantity
        ? number(quantity.value())
        : Cells.safe(o.answer().get().text());
  }

  /**
   * A scoreboard as SDMX-CSV 1.0: a row for each state and node, with {@code OBS_STATUS}.
   *
   * <p>The status is of the code list CL_OBS_STATUS 2.2: A for a score without remark; E, P, I or B
   * for an indicator whose answer is estimated, provisional, imputed or carried forward, or breaks
   * a series; I also where the methodology put a value in the place of a missing one; M where the
   * question does not apply, Q where the answer is withheld, L where nobody looked, and O for any
   * other missing value. Where several fit, the first of B, O, M, L, Q, I, E, P, A is written.
   * Commas and points are those of SDMX whatever the writer's own are.
   *
   * @param dataflow the dataflow that the rows belong to, such as {@code ECPAT:PROGRESS(1.0)}: the
   *     agency, an id and a version
   * @throws IllegalArgumentException if the dataflow has another form
   * @throws UncheckedIOException if it cannot be written
   */
  public void sdmx(Scoreboard board, String dataflow, OutputStream stream) {
    if (!DATAFLOW.matcher(dataflow).matches()) {
      throw new IllegalArgumentException(
          "A dataflow has the form AGENCY:ID(VERSION), such as ECPAT:PROGRESS(1.0), not '"
              + dataflow
              + "'.");
    }
    List<String> names =
        List.of("DATAFLOW", "REF_AREA", "INDICATOR", "TIME_PERIOD", "OBS_VALUE", "OBS_STATUS");
    TableWriter plain = withCommas();
    plain.write(
        stream,
        names,
        board.cards().stream()
            .flatMap(
                card ->
                    card.scores().stream()
                        .map(
                            score ->
                                List.of(
                                    Cells.safe(dataflow),
                                    Cells.safe(card.state()),
                                    Cells.safe(score.node()),
                                    Cells.safe(board.round().id()),
                                    plain.number(score.value()),
                                    ObservationStatus.of(score)))));
  }

  private String number(OptionalDouble number) {
    return number.isPresent() ? number(number.getAsDouble()) : "";
  }

  private String number(double number) {
    String text = Answer.of(number).text();
    return separator == ';' ? text.replace('.', ',') : text;
  }

  private void write(OutputStream stream, List<String> names, Stream<List<String>> rows) {
    try {
      Writer target = new OutputStreamWriter(stream, StandardCharsets.UTF_8);
      if (separator == ';') {
        target.write('\uFEFF');
      }
      CsvWriter csv =
          CsvWriter.builder()
              .fieldSeparator(separator)
              .lineDelimiter(LineDelimiter.CRLF)
              .build(target);
      csv.writeRecord(names.stream().map(Cells::safe).toList());
      rows.forEach(csv::writeRecord);
      csv.flush();
      target.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
