package org.ecpat.monitoring.scoring;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.ecpat.monitoring.framework.Indicator;
import org.ecpat.monitoring.observation.Adjudication;
import org.ecpat.monitoring.observation.Observation;
import org.ecpat.monitoring.observation.Observations;
import org.ecpat.monitoring.observation.Round;

/** The observations of one round by state and indicator. */
final class CellIndex {
  /** An order that depends on what observations say, and never on where they stand. */
  private static final Comparator<Observation> BY_CONTENT =
      Comparator.comparing((Observation o) -> o.recordedOn().map(Object::toString).orElse(""))
          .thenComparing(o -> o.assessor().orElse(""))
          .thenComparing(o -> o.id().orElse(""))
          .thenComparing(Observation::toString);

  private final int leaves;
  private final Observation[] first;
  private final Map<Integer, List<Observation>> several = new HashMap<>();
  private final Map<Integer, List<Observation>> superseded = new HashMap<>();
  private final Map<Integer, Adjudication> adjudicated = new HashMap<>();

  CellIndex(Observations observations, Round round, List<String> states, List<Indicator> leaves) {
    this.leaves = leaves.size();
    this.first = new Observation[states.size() * leaves.size()];
    Map<String, Integer> rows = positions(states);
    Map<String, Integer> columns = positions(leaves.stream().map(Indicator::id).toList());
    Set<String> replaced = replaced(observations);
    for (Observation o : observations.observations()) {
      Integer row = rows.get(o.state());
      Integer column = columns.get(o.indicator());
      if (row != null && column != null && counts(o, round)) {
        place(row * this.leaves + column, o, replaced);
      }
    }
    several.values().forEach(list -> list.sort(BY_CONTENT));
    superseded.values().forEach(list -> list.sort(BY_CONTENT));
    adjudicate(observations, round, rows, columns);
  }

  private static boolean counts(Observation observation, Round round) {
    return observation.round().id().equals(round.id()) && observation.disaggregation().isEmpty();
  }

  private static Map<String, Integer> positions(List<String> names) {
    Map<String, Integer> positions = new HashMap<>();
    for (int i = 0; i < names.size(); i++) {
      positions.put(names.get(i), i);
    }
    return positions;
  }

  private static Set<String> replaced(Observations observations) {
    Set<String> replaced = new HashSet<>();
    observations.observations().forEach(o -> o.supersedes().ifPresent(replaced::add));
    return replaced;
  }

  private void place(int cell, Observation observation, Set<String> replaced) {
    if (observation.id().isPresent() && replaced.contains(observation.id().get())) {
      superseded.computeIfAbsent(cell, c -> new ArrayList<>()).add(observation);
    } else if (first[cell] == null) {
      first[cell] = observation;
    } else {
      several.computeIfAbsent(cell, c -> new ArrayList<>(List.of(first[c]))).add(observation);
    }
  }

  private void adjudicate(
      Observations observations,
      Round round,
      Map<String, Integer> rows,
      Map<String, Integer> columns) {
    observations.adjudications().stream()
        .filter(a -> a.round().id().equals(round.id()) && a.indicator().isPresent())
        .sorted(Comparator.comparing(Adjudication::on).thenComparing(Adjudication::toString))
        .forEach(
            a -> {
              Integer row = rows.get(a.state());
              Integer column = columns.get(a.indicator().orElseThrow());
              if (row != null && column != null) {
                adjudicated.put(row * leaves + column, a);
              }
            });
  }

  /** The states with an observation of the round, whatever it is about, in order of code. */
  static List<String> observedStates(Observations observations, Round round) {
    Set<String> states = new TreeSet<>();
    for (Observation o : observations.observations()) {
      if (o.round().id().equals(round.id())) {
        states.add(o.state());
      }
    }
    return List.copyOf(states);
  }

  /** The observations of a cell that are not superseded, in an order of their content. */
  List<Observation> current(int row, int leaf) {
    int cell = row * leaves + leaf;
    List<Observation> many = several.get(cell);
    if (many != null) {
      return many;
    }
    return first[cell] == null ? List.of() : List.of(first[cell]);
  }

  /** The superseded observations of a cell. */
  List<Observation> superseded(int row, int leaf) {
    return superseded.getOrDefault(row * leaves + leaf, List.of());
  }

  /** The last decision on the answer of a cell. */
  java.util.Optional<Adjudication> adjudication(int row, int leaf) {
    return java.util.Optional.ofNullable(adjudicated.get(row * leaves + leaf));
  }
}
