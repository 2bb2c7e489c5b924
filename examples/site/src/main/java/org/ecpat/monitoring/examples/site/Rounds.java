package org.ecpat.monitoring.examples.site;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ecpat.monitoring.methodology.Methodology;
import org.ecpat.monitoring.methodology.Population;
import org.ecpat.monitoring.observation.Observations;
import org.ecpat.monitoring.observation.Round;

/** The rounds that can be scored: those observed, and the years whose states are listed. */
public final class Rounds {
  private final List<Round> all;

  private Rounds(List<Round> all) {
    this.all = all;
  }

  /** The rounds of observations and of a methodology for them. */
  public static Rounds of(Methodology methodology, Observations observations) {
    Set<String> observed =
        observations.rounds().stream().map(Round::id).collect(Collectors.toSet());
    Stream<Round> listed =
        methodology.populations().stream()
            .map(Population::round)
            .filter(id -> !observed.contains(id) && id.matches("\\d{1,4}"))
            .map(id -> Round.of(id, LocalDate.of(Integer.parseInt(id), 12, 31)));
    return new Rounds(Stream.concat(observations.rounds().stream(), listed).sorted().toList());
  }

  /** All of them, the earliest first. */
  public List<Round> all() {
    return all;
  }

  /** The round with an id. */
  public Optional<Round> find(String id) {
    return all.stream().filter(r -> r.id().equals(id)).findFirst();
  }

  /** Their ids, for a message. */
  @Override
  public String toString() {
    return all.stream().map(Round::id).collect(Collectors.joining(", "));
  }
}
