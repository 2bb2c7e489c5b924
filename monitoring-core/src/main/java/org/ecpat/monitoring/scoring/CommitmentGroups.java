package org.ecpat.monitoring.scoring;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.ecpat.monitoring.commitment.Commitment;
import org.ecpat.monitoring.commitment.Force;
import org.ecpat.monitoring.commitment.Instrument;
import org.ecpat.monitoring.framework.Framework;

/** The commitments that belong together; only groups in which one is measured. */
final class CommitmentGroups {
  private final Framework framework;
  private final List<Commitment> measured;
  private final List<Group> groups = new ArrayList<>();

  /** What commitments of a group have in common. */
  enum Kind {
    INSTRUMENT,
    THEME,
    FORCE
  }

  /** One group. */
  record Group(Kind kind, String id, Predicate<Commitment> has) {}

  CommitmentGroups(Framework framework, List<Commitment> measured) {
    this.framework = framework;
    this.measured = measured;
    Map<String, Force> forces =
        framework.instruments().stream()
            .collect(Collectors.toMap(Instrument::id, Instrument::force));
    for (Instrument instrument : framework.instruments()) {
      add(Kind.INSTRUMENT, instrument.id(), c -> c.instrument().equals(instrument.id()));
    }
    Set<String> themes = new TreeSet<>();
    measured.forEach(c -> themes.addAll(c.themes()));
    themes.forEach(theme -> add(Kind.THEME, theme, c -> c.themes().contains(theme)));
    for (Force force : Force.values()) {
      add(Kind.FORCE, Acceptances.word(force), c -> forces.get(c.instrument()) == force);
    }
  }

  private void add(Kind kind, String id, Predicate<Commitment> has) {
    if (measured.stream().anyMatch(has)) {
      groups.add(new Group(kind, id, has));
    }
  }

  /** The groups of a kind: instruments as declared, themes by name, binding before political. */
  List<Group> of(Kind kind) {
    return groups.stream().filter(g -> g.kind() == kind).toList();
  }

  /** The ids of the commitments of each group of a kind, measured or not. */
  Map<String, Set<String>> ids(Kind kind) {
    return of(kind).stream()
        .collect(
            Collectors.toMap(
                Group::id,
                g ->
                    framework.commitments().stream()
                        .filter(g.has())
                        .map(Commitment::id)
                        .collect(Collectors.toCollection(HashSet::new))));
  }
}
