package org.ecpat.monitoring.csv;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ecpat.monitoring.Finding;
import org.ecpat.monitoring.InvalidInputException;
import org.ecpat.monitoring.Names;
import org.ecpat.monitoring.Rules;
import org.ecpat.monitoring.Text;
import org.ecpat.monitoring.framework.Framework;
import org.ecpat.monitoring.framework.Indicator;
import org.ecpat.monitoring.observation.Evidence;
import org.ecpat.monitoring.observation.Observation;
import org.ecpat.monitoring.observation.Observations;
import org.ecpat.monitoring.observation.Round;

/** The observations of a table: one a row (long), or one state a row and one question a column. */
final class ObservationTable {
  static final List<String> COLUMNS =
      List.of(
          "id",
          "state",
          "indicator",
          "round",
          "answer",
          "confidence",
          "note",
          "assessor",
          "recordedOn",
          "supersedes",
          "method",
          "source",
          "locator");
  private static final Pattern YEAR = Pattern.compile("[1-9][0-9]{3}");
  private static final Pattern PLACE = Pattern.compile("/observations/([0-9]+)(?:/([^/]+))?.*");

  private static final Pattern OTHER = Pattern.compile("at /observations/([0-9]+)");

  private final Sheet sheet;
  private final Framework framework;
  private final Round otherwise;
  private final List<Observation> observations = new ArrayList<>();
  private final List<AnswerCell> origins = new ArrayList<>();
  private final KnownNames names;

  ObservationTable(Sheet sheet, Framework framework, Round otherwise) {
    this.sheet = sheet;
    this.framework = framework;
    this.otherwise = otherwise;
    this.names = new KnownNames(framework);
  }

  /**
   * The observations, in the order of the cells.
   *
   * @throws org.ecpat.monitoring.InvalidInputException with all that is wrong
   */
  List<Observation> read() {
    int state = sheet.column("state");
    if (sheet.column("indicator") < 0) {
      readWide(Math.max(state, 0));
    } else if (state < 0) {
      sheet.missingColumn("state");
    } else {
      readLong(state);
    }
    hold();
    sheet.verify();
    return List.copyOf(observations);
  }

  private void readWide(int state) {
    int round = sheet.column("round");
    int name = sheet.column("name");
    List<Optional<Indicator>> asked = new ArrayList<>();
    for (int i = 0; i < sheet.header().size(); i++) {
      boolean other = i == state || i == round || i == name;
      Optional<Indicator> indicator =
          other ? Optional.empty() : names.indicator(sheet.header().get(i));
      if (!other && indicator.isEmpty()) {
        sheet.unknownColumn(i, names.indicators());
      }
      asked.add(indicator);
    }
    sheet.forEachRow(
        row -> {
          for (int i = 0; i < asked.size(); i++) {
            if (asked.get(i).isPresent() && !row.cell(i).isEmpty()) {
              AnswerCell cell = new AnswerCell(sheet, row, i);
              add(asked.get(i).get(), Observation.builder(), cell, state, round);
            }
          }
        });
  }

  private void readLong(int state) {
    for (int i = 0; i < sheet.header().size(); i++) {
      String column = sheet.header().get(i);
      if (COLUMNS.stream().noneMatch(column::equalsIgnoreCase)) {
        sheet.unknownColumn(i, COLUMNS);
      }
    }
    int answer = sheet.column("answer");
    if (answer < 0) {
      sheet.missingColumn("answer");
      return;
    }
    sheet.forEachRow(row -> readLong(row, state, answer));
  }

  private void readLong(Sheet.Row row, int state, int answer) {
    int column = sheet.column("indicator");
    Optional<Indicator> indicator = names.indicator(row.cell(column));
    if (indicator.isEmpty()) {
      sheet.problem(
          "unknown-indicator",
          row,
          column,
          "must be an indicator of the framework",
          Optional.of(Names.remedy(row.cell(column), names.indicators())));
      return;
    }
    add(
        indicator.get(),
        rest(row),
        new AnswerCell(sheet, row, answer),
        state,
        sheet.column("round"));
  }

  private void add(
      Indicator indicator, Observation.Builder observation, AnswerCell cell, int state, int round) {
    Optional<String> code = state(cell.row(), state);
    Optional<Round> when = round(cell.row(), round);
    boolean answered = cell.put(indicator, observation);
    if (code.isPresent() && when.isPresent() && answered) {
      try {
        observations.add(
            observation.state(code.get()).round(when.get()).indicator(indicator.id()).build());
        origins.add(cell);
      } catch (InvalidInputException e) {
        sheet.note(e, cell.row());
      }
    }
  }

  private Optional<String> state(Sheet.Row row, int column) {
    String text = row.cell(column);
    Optional<String> known = names.state(text);
    if (known.isEmpty()) {
      sheet.problem(
          "unknown-state",
          row,
          column,
          "must be the code or name of a state",
          Optional.of(names.stateRemedy(text)));
    }
    return known;
  }

  private Optional<Round> round(Sheet.Row row, int column) {
    String text = row.cell(column);
    if (text.isEmpty() || text.equals(otherwise.id())) {
      return Optional.of(otherwise);
    } else if (YEAR.matcher(text).matches()) {
      return Optional.of(Round.of(Integer.parseInt(text)));
    }
    sheet.problem("round", row, column, "must be a year, such as 2010", Optional.empty());
    return Optional.empty();
  }

  private Observation.Builder rest(Sheet.Row row) {
    NamedRow cells = new NamedRow(sheet, row);
    Observation.Builder observation = Observation.builder();
    id(cells, "id").ifPresent(observation::id);
    id(cells, "supersedes").ifPresent(observation::supersedes);
    cells.optional("assessor").ifPresent(observation::assessor);
    cells.optional("note").map(Text::of).ifPresent(observation::note);
    confidence(cells).ifPresent(observation::confidence);
    cells.day("recordedOn").ifPresent(observation::recordedOn);
    method(cells)
        .ifPresent(
            method ->
                observation.addEvidence(
                    Evidence.builder()
                        .method(method)
                        .source(id(cells, "source"))
                        .locator(cells.optional("locator"))
                        .build()));
    return observation;
  }

  /** An id, as documents want it. */
  private Optional<String> id(NamedRow cells, String column) {
    Optional<String> id = cells.optional(column);
    try {
      id.ifPresent(text -> Rules.of(column).id(column, text).verify());
      return id;
    } catch (InvalidInputException e) {
      sheet.note(e, cells.row());
      return Optional.empty();
    }
  }

  private OptionalDouble confidence(NamedRow cells) {
    String text = cells.text("confidence");
    OptionalDouble number = sheet.number(text);
    double value = number.orElse(-1);
    if (!text.isEmpty() && !(value >= 0 && value <= 1)) {
      sheet.problem(
          "share",
          cells.row(),
          sheet.column("confidence"),
          "must be a number from 0 to 1",
          Optional.empty());
      return OptionalDouble.empty();
    }
    return number;
  }

  /** The method of the evidence; a source without one is a document. */
  private static Optional<Evidence.Method> method(NamedRow cells) {
    return cells.text("method").isEmpty()
        ? cells.optional("source").map(source -> Evidence.Method.DOCUMENT)
        : cells.word("method", Evidence.Method.class);
  }

  /** A remedy that names lines where it named places in a document. */
  private String inLines(String remedy) {
    return OTHER
        .matcher(remedy)
        .replaceAll(m -> "in line " + origins.get(Integer.parseInt(m.group(1))).row().line());
  }

  private boolean isWide() {
    return sheet.column("indicator") < 0;
  }

  /** Says once of a row, not of each of its cells, that another one has answered. */
  private void secondRow(Sheet.Row row, Finding finding) {
    Matcher first = OTHER.matcher(finding.remedy().orElse(""));
    sheet.note(
        Finding.error(finding.code(), sheet.subject(row, -1), "")
            .rule("must not answer again what another row has answered for that state and round")
            .remedy(
                first.find()
                    ? "The first is in line "
                        + origins.get(Integer.parseInt(first.group(1))).row().line()
                        + "; delete one of the two."
                    : "Delete one of the two.")
            .line(row.line())
            .build());
  }

  /** Holds what was read against the framework, and finds the cells of what is wrong. */
  private void hold() {
    Observations all =
        Observations.builder()
            .id("table")
            .framework(framework.id())
            .observations(observations)
            .build();
    for (Finding finding : all.findings(framework)) {
      Matcher place = PLACE.matcher(finding.place());
      boolean elsewhere = finding.code().equals("unknown-source");
      if (place.matches() && !elsewhere) {
        AnswerCell cell = origins.get(Integer.parseInt(place.group(1)));
        if (isWide() && finding.code().equals("duplicate-observation")) {
          secondRow(cell.row(), finding);
          continue;
        }
        int named = place.group(2) == null ? -1 : sheet.column(place.group(2));
        int column = named < 0 ? cell.column() : named;
        sheet.note(
            Finding.builder()
                .from(finding)
                .subject(sheet.subject(cell.row(), column))
                .place("")
                .remedy(finding.remedy().map(this::inLines))
                .line(cell.row().line())
                .column(column + 1)
                .build());
      }
    }
  }
}
