package org.ecpat.monitoring.examples.reproduction;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVRecord;
import org.ecpat.monitoring.framework.Answer;
import org.ecpat.monitoring.framework.Framework;
import org.ecpat.monitoring.framework.Indicator;
import org.ecpat.monitoring.framework.NumberScale;
import org.ecpat.monitoring.json.Documents;
import org.ecpat.monitoring.methodology.Methodology;
import org.ecpat.monitoring.observation.Observation;
import org.ecpat.monitoring.observation.Observations;
import org.ecpat.monitoring.observation.Round;

/**
 * A published index: framework and methodology as documents, data and figures as tables.
 *
 * @param name the name of its folder
 * @param framework the framework
 * @param methodology the methodology
 * @param observations the data; an empty cell is no observation
 * @param published what was published
 */
record PublishedIndex(
    String name,
    Framework framework,
    Methodology methodology,
    Observations observations,
    PublishedFigures published) {

  /** Loads the folder of an index. */
  static PublishedIndex load(String name) {
    Tables tables = new Tables(name);
    Framework framework = document(Framework.class, tables, "framework.json");
    Methodology methodology = document(Methodology.class, tables, "methodology.json");
    return new PublishedIndex(
        name,
        framework,
        methodology,
        observations(tables, framework),
        new PublishedFigures(tables, methodology.preparation().size()));
  }

  private static <T> T document(Class<T> kind, Tables tables, String file) {
    try (InputStream stream = tables.open(file)) {
      return Documents.reader().named(tables.index() + "/" + file).read(kind, stream);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Observations observations(Tables tables, Framework framework) {
    List<Observation> all = new ArrayList<>();
    for (CSVRecord row : tables.rows("data.csv")) {
      Round round = Round.of(Integer.parseInt(row.get("round")));
      for (Indicator indicator : framework.indicators()) {
        String cell = row.get(indicator.id());
        if (!cell.isEmpty()) {
          all.add(Observation.of(row.get("state"), indicator.id(), round, answer(indicator, cell)));
        }
      }
    }
    return Observations.builder()
        .id(tables.index())
        .framework(framework.id())
        .observations(all)
        .build();
  }

  private static Answer answer(Indicator indicator, String cell) {
    return indicator.scale() instanceof NumberScale
        ? Answer.of(Double.parseDouble(cell))
        : Answer.of(cell);
  }
}
