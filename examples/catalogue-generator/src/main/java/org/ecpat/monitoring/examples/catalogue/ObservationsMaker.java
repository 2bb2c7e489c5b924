package org.ecpat.monitoring.examples.catalogue;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.ecpat.monitoring.Finding;
import org.ecpat.monitoring.Text;
import org.ecpat.monitoring.framework.Framework;
import org.ecpat.monitoring.observation.Evidence;
import org.ecpat.monitoring.observation.Observation;
import org.ecpat.monitoring.observation.Observations;
import org.ecpat.monitoring.observation.Round;

/** Makes the observations of the public record. */
final class ObservationsMaker {
  private static final String SOURCE = "ilab";

  private final Inputs inputs;
  private final Values values;
  private final List<Finding> oddities = new ArrayList<>();

  ObservationsMaker(Inputs inputs) {
    this.inputs = inputs;
    this.values = new Values(inputs.curated("values"));
  }

  /** Observations of the indicators that a column feeds, by round, state and indicator. */
  Observations make(IndicatorTable indicators) {
    Map<String, List<Row>> findings = byColumn(inputs.findings());
    Map<String, List<Row>> record = byColumn(inputs.record());
    Map<Cell, Observation> observations = new TreeMap<>();
    List<Row> rows = indicators.rows();
    for (int order = 0; order < rows.size(); order++) {
      Row indicator = rows.get(order);
      Optional<String> column = indicator.optional("source_column");
      if (column.isPresent()) {
        boolean yesNo = indicator.text("source_file").equals("ilab_findings.csv");
        List<Row> cells = (yesNo ? findings : record).getOrDefault(column.get(), List.of());
        add(indicator, order, cells, observations);
      }
    }
    return collection("public-record", observations.values());
  }

  /** The observations that also answer a framework with some of the same indicators. */
  Observations answering(Framework framework, Observations all) {
    return collection(framework.id(), all.answering(framework).observations());
  }

  /** What is odd in the record, as far as an indicator uses it. */
  List<Finding> oddities() {
    return List.copyOf(oddities);
  }

  private Observations collection(String framework, Collection<Observation> observations) {
    Row document = inputs.curated("documents").only("document", framework + ".observations");
    return Observations.builder()
        .id(framework)
        .version(document.text("version"))
        .title(document.translated("title"))
        .framework(framework)
        .sources(new SourceList(inputs).of(List.of(SOURCE, "untc")))
        .addPositions(new RegisterMaker(inputs).make())
        .observations(observations)
        .build();
  }

  private static Map<String, List<Row>> byColumn(Table table) {
    Map<String, List<Row>> columns = new LinkedHashMap<>();
    for (Row row : table.rows()) {
      columns.computeIfAbsent(row.text("indicator"), c -> new ArrayList<>()).add(row);
    }
    return columns;
  }

  private void add(Row indicator, int order, List<Row> rows, Map<Cell, Observation> observations) {
    Map<Cell, List<Row>> cells = new TreeMap<>();
    for (Row row : rows) {
      Cell cell = new Cell(Integer.parseInt(row.text("year")), row.text("iso3"), order);
      cells.computeIfAbsent(cell, c -> new ArrayList<>()).add(row);
    }
    cells.forEach((cell, found) -> observations.put(cell, observation(indicator, cell, found)));
  }

  private Observation observation(Row indicator, Cell cell, List<Row> rows) {
    String column = indicator.text("source_column");
    List<Meaning> meanings =
        rows.stream().map(row -> meaning(indicator.text("scale"), row)).toList();
    Observation.Builder observation =
        Observation.builder()
            .state(cell.state())
            .indicator(indicator.text("id"))
            .round(Round.of(cell.year()));
    TerritoryRule.apply(meanings, observation);
    for (int i = 0; i < rows.size(); i++) {
      observation.addEvidence(evidence(column, meanings.get(i)));
      oddity(rows.get(i), meanings.get(i), indicator.text("id"));
    }
    return observation.build();
  }

  private Meaning meaning(String scale, Row row) {
    Optional<String> territory =
        row.cells().isMapped("territory") ? row.optional("territory") : Optional.empty();
    return values.of(scale, row.text("value"), territory);
  }

  private static Evidence evidence(String column, Meaning meaning) {
    Evidence.Builder evidence =
        Evidence.builder().method(Evidence.Method.DOCUMENT).source(SOURCE).locator(column);
    if (meaning.saysMore()) {
      evidence.summary(Text.of(meaning.said()));
    }
    return evidence.build();
  }

  private void oddity(Row row, Meaning meaning, String indicator) {
    if (meaning.finding().isPresent()) {
      String state = row.text("iso3");
      String year = row.text("year");
      oddities.add(
          Finding.warning(
                  meaning.finding().get(),
                  "observation of '" + state + "' on '" + indicator + "' in " + year,
                  "")
              .rule("the record has a value that values.csv marks as odd")
              .value("'" + meaning.raw() + "' in " + row.where())
              .build());
    }
  }

  /**
   * Where an observation belongs, in the order in which they are written.
   *
   * @param year the year of the round
   * @param state the code of the state
   * @param indicator the position of the indicator in its table
   */
  private record Cell(int year, String state, int indicator) implements Comparable<Cell> {
    private static final java.util.Comparator<Cell> ORDER =
        java.util.Comparator.comparingInt(Cell::year)
            .thenComparing(Cell::state)
            .thenComparingInt(Cell::indicator);

    @Override
    public int compareTo(Cell other) {
      return ORDER.compare(this, other);
    }
  }
}
