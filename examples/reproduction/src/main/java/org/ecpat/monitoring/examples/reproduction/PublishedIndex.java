package org.ecpat.monitoring.examples.reproduction;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
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
 * @param figures what was published
 */
record PublishedIndex(
    String name,
    Framework framework,
    Methodology methodology,
    Observations observations,
    List<Published> figures) {

  /** Loads the folder of an index. */
  static PublishedIndex load(String name) {
    Framework framework = document(Framework.class, name, "framework.json");
    return new PublishedIndex(
        name,
        framework,
        document(Methodology.class, name, "methodology.json"),
        observations(name, framework),
        figures(name));
  }

  private static <T> T document(Class<T> kind, String name, String file) {
    try (InputStream stream = open(name, file)) {
      return Documents.reader().named(name + "/" + file).read(kind, stream);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Observations observations(String name, Framework framework) {
    List<Observation> all = new ArrayList<>();
    for (CSVRecord row : table(name, "data.csv")) {
      Round round = Round.of(Integer.parseInt(row.get("round")));
      for (Indicator indicator : framework.indicators()) {
        String cell = row.get(indicator.id());
        if (!cell.isEmpty()) {
          all.add(Observation.of(row.get("state"), indicator.id(), round, answer(indicator, cell)));
        }
      }
    }
    return Observations.builder().id(name).framework(framework.id()).observations(all).build();
  }

  private static Answer answer(Indicator indicator, String cell) {
    return indicator.scale() instanceof NumberScale
        ? Answer.of(Double.parseDouble(cell))
        : Answer.of(cell);
  }

  private static List<Published> figures(String name) {
    return table(name, "published.csv").stream()
        .map(
            row ->
                new Published(
                    row.get("state"),
                    row.get("round"),
                    row.get("node"),
                    Published.Kind.valueOf(row.get("kind").toUpperCase(Locale.ROOT)),
                    row.get("value")))
        .toList();
  }

  private static List<CSVRecord> table(String name, String file) {
    CSVFormat format = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
    try (Reader reader = new InputStreamReader(open(name, file), StandardCharsets.UTF_8)) {
      return format.parse(reader).getRecords();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static InputStream open(String name, String file) {
    String path = "/indices/" + name + "/" + file;
    InputStream stream = PublishedIndex.class.getResourceAsStream(path);
    if (stream == null) {
      throw new IllegalStateException("The index has no file " + path + ".");
    }
    return stream;
  }
}
