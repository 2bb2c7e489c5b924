package org.ecpat.monitoring.examples.catalogue;

import java.util.List;
import java.util.stream.Collectors;
import org.ecpat.monitoring.methodology.Population;
import org.ecpat.monitoring.observation.Absence;
import org.ecpat.monitoring.observation.Observation;
import org.ecpat.monitoring.observation.Qualifier;
import org.ecpat.monitoring.observation.Round;

/** Tells how much an exercise holds. */
final class Summary {
  private final String name;
  private final Catalogue.Parts parts;

  Summary(String name, Catalogue.Parts parts) {
    this.name = name;
    this.parts = parts;
  }

  /** The counts, a line for the whole and one for each round. */
  String text() {
    StringBuilder text = new StringBuilder(name);
    text.append(": ").append(parts.framework().indicators().size()).append(" indicators, ");
    text.append(parts.framework().commitments().size()).append(" commitments, ");
    text.append(positions()).append(" positions, populations ").append(populations()).append('\n');
    parts.observations().rounds().forEach(round -> text.append(line(round)));
    return text.toString();
  }

  private int positions() {
    return parts.observations().positions().stream().mapToInt(r -> r.positions().size()).sum();
  }

  private String populations() {
    return parts.methodology().populations().stream()
        .map((Population p) -> p.round() + ": " + p.states().size())
        .collect(Collectors.joining(", "));
  }

  private String line(Round round) {
    List<Observation> all =
        parts.observations().observations().stream().filter(o -> o.round().equals(round)).toList();
    StringBuilder text = new StringBuilder("  " + round + ": " + all.size() + " observations of ");
    text.append(all.stream().map(Observation::state).distinct().count()).append(" states, ");
    text.append(all.stream().filter(o -> o.answer().isPresent()).count()).append(" answers");
    for (Absence absence : Absence.values()) {
      long count = all.stream().filter(o -> o.absence().stream().anyMatch(absence::equals)).count();
      text.append(count == 0 ? "" : ", " + count + " " + absence);
    }
    text.append(", ").append(all.stream().filter(o -> o.evidence().size() > 1).count());
    text.append(" of several territories, ");
    text.append(all.stream().filter(o -> o.has(Qualifier.Kind.ESTIMATED)).count());
    return text.append(" estimated\n").toString();
  }
}
