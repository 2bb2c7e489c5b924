package org.ecpat.monitoring.observation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ecpat.monitoring.Definitions;

/** Finds what is wrong in how observations replace each other. */
final class Supersessions {
  private static final int NONE = -1;

  private final List<Observation> observations;
  private final Definitions ids = Definitions.of("observation", "the observations with an id");
  private final Map<String, Integer> indexById = new HashMap<>();

  /** The index of the observation that each one names as replaced, if it is there. */
  private final int[] replaces;

  private final boolean[] replaced;
  private final Map<Integer, String> cycles = new HashMap<>();
  private final SeenCells seen;
  private final Map<Cell, Integer> firstOfCell = new HashMap<>();

  Supersessions(List<Observation> observations, int indicators) {
    this.observations = observations;
    seen = new SeenCells(indicators, observations.size());
    replaces = new int[observations.size()];
    replaced = new boolean[observations.size()];
    for (int i = 0; i < observations.size(); i++) {
      Optional<String> id = observations.get(i).id();
      if (id.isPresent()) {
        ids.put(id.get(), place(i) + "/id");
        indexById.putIfAbsent(id.get(), i);
      }
    }
    for (int i = 0; i < observations.size(); i++) {
      Optional<String> name = observations.get(i).supersedes();
      replaces[i] = name.map(n -> indexById.getOrDefault(n, NONE)).orElse(NONE);
      if (replaces[i] != NONE && sameCell(i, replaces[i])) {
        replaced[replaces[i]] = true;
      }
    }
    findCycles();
  }

  /** Whether another observation of the same cell replaces this one. */
  boolean isReplaced(int observation) {
    return replaced[observation];
  }

  /** Whether an observation has neither id nor predecessor, and its cell is new. */
  boolean isPlain(Observation observation) {
    return observation.id().isEmpty()
        && observation.supersedes().isEmpty()
        && seen.add(observation);
  }

  /** Finds what is wrong with the id of an observation, and with what it replaces. */
  void validate(int i, Spot spot) {
    Observation observation = observations.get(i);
    if (observation.id().isPresent() && indexById.getOrDefault(observation.id().get(), i) != i) {
      ids.requireUnique(
          observation.id().get(), spot.subject().get(), place(i) + "/id", spot.findings());
    }
    if (observation.supersedes().isPresent()) {
      supersedes(i, observation.supersedes().get(), spot.at("/supersedes"));
    }
    if (!replaced[i]) {
      duplicate(i, spot);
    }
  }

  private void supersedes(int i, String name, Spot spot) {
    spot.require(ids, name);
    if (replaces[i] != NONE && !sameCell(i, replaces[i])) {
      spot.add(
          spot.error("supersedes-other-cell")
              .rule(
                  "an observation can only replace one of its own state, indicator, round and"
                      + " disaggregation")
              .value("'" + name + "', the " + subject(observations.get(replaces[i]))));
    }
    if (cycles.containsKey(i)) {
      spot.add(
          spot.error("supersedes-cycle")
              .rule("an observation cannot replace itself, not even through others")
              .value(cycles.get(i)));
    }
  }

  private void duplicate(int i, Spot spot) {
    if (seen.add(observations.get(i))) {
      return;
    }
    int first = firsts().getOrDefault(Cell.of(observations.get(i)), i);
    Optional<String> assessor = observations.get(i).assessor();
    spot.add(
        spot.error("duplicate-observation")
            .rule("an assessor has one observation of a cell that no other replaces")
            .value(assessor.map(a -> "'" + a + "' twice").orElse("two without assessor"))
            .remedy("The first is at " + place(first) + "; say which one supersedes the other."));
  }

  /** The first observation of each cell that no other replaces, only looked for once needed. */
  private Map<Cell, Integer> firsts() {
    if (firstOfCell.isEmpty()) {
      for (int i = 0; i < replaced.length; i++) {
        if (!replaced[i]) {
          firstOfCell.putIfAbsent(Cell.of(observations.get(i)), i);
        }
      }
    }
    return firstOfCell;
  }

  /** Each observation replaces at most one, so a walk that meets itself is a cycle. */
  private void findCycles() {
    int[] walks = new int[replaces.length];
    for (int start = 0; start < replaces.length; start++) {
      int at = start;
      while (at != NONE && walks[at] == 0) {
        walks[at] = start + 1;
        at = replaces[at];
      }
      if (at != NONE && walks[at] == start + 1) {
        cycle(at);
      }
    }
  }

  private void cycle(int any) {
    List<String> names = new ArrayList<>();
    int first = any;
    int at = any;
    do {
      first = Math.min(first, at);
      at = replaces[at];
    } while (at != any);
    at = first;
    do {
      names.add(observations.get(at).id().orElse(""));
      at = replaces[at];
    } while (at != first);
    names.add(names.get(0));
    cycles.put(first, String.join(" → ", names));
  }

  private boolean sameCell(int a, int b) {
    Cell cell = Cell.of(observations.get(a)).withoutAssessor();
    return cell.equals(Cell.of(observations.get(b)).withoutAssessor());
  }

  /** How messages call an observation. */
  static String subject(Observation observation) {
    return "observation of '"
        + observation.state()
        + "' on '"
        + observation.indicator()
        + "' in "
        + observation.round().id();
  }

  /** Where an observation stands in the document. */
  static String place(int observation) {
    return "/observations/" + observation;
  }
}
