package org.ecpat.monitoring.scoring;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ecpat.monitoring.framework.Indicator;
import org.ecpat.monitoring.observation.Adjudication;
import org.ecpat.monitoring.observation.Observation;
import org.ecpat.monitoring.observation.Observations;
import org.ecpat.monitoring.observation.Round;
import org.jspecify.annotations.Nullable;

/** The observations of one round by state and indicator. */
final class CellIndex {
  /** An order that depends on what observations say, and never on where they stand. */
  private static final Comparator<Observation> BY_CONTENT =
      Comparator.comparing((Observation o) -> o.recordedOn().map(Object::toString).orElse(""))
          .thenComparing(o -> o.assessor().orElse(""))
          .thenComparing(o -> o.id().orElse(""))
          .thenComparing(Observation::toString);

  private final Map<String, Integer> rows;
  private final Map<String, Integer> columns;

  /** The one observation of a cell, or the first of several; cells of an indicator side by side. */
  private final @Nullable Observation[] first;

  private final Map<Integer, List<Observation>> several = new HashMap<>();
  private final Map<Integer, List<Observation>> superseded = new HashMap<>();
  private final Map<Integer, Adjudication> adjudicated = new HashMap<>();

  CellIndex(Observations observations, Round round, List<String> states, List<Indicator> leaves) {
    this.rows = positions(states);
    this.columns = positions(leaves.stream().map(Indicator::id).toList());
    this.first = new @Nullable Observation[states.size() * leaves.size()];
    place(observations, round);
    several.values().forEach(list -> list.sort(BY_CONTENT));
    superseded.values().forEach(list -> list.sort(BY_CONTENT));
    adjudicate(observations, round);
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

  /** Goes through the observations once; those with an id wait, as a later one may replace them. */
  private void place(Observations observations, Round round) {
    Set<String> replaced = new HashSet<>();
    List<Observation> named = new ArrayList<>();
    for (Observation o : observations.observations()) {
      o.supersedes().ifPresent(replaced::add);
      if (counts(o, round)) {
        if (o.id().isPresent()) {
          named.add(o);
        } else {
          place(cell(o.state(), o.indicator()), o, replaced);
        }
      }
    }
    named.forEach(o -> place(cell(o.state(), o.indicator()), o, replaced));
  }

  /** The position of a cell; -1 if its state or indicator is not asked for. */
  private int cell(String state, String indicator) {
    int row = rows.getOrDefault(state, -1);
    int column = columns.getOrDefault(indicator, -1);
    return row < 0 || column < 0 ? -1 : cell(column, row);
  }

  private int cell(int leaf, int row) {
    return leaf * rows.size() + row;
  }

  private void place(int cell, Observation observation, Set<String> replaced) {
    if (cell < 0) {
      return;
    }
    if (observation.id().isPresent() && replaced.contains(observation.id().get())) {
      superseded.computeIfAbsent(cell, c -> new ArrayList<>()).add(observation);
      return;
    }
    Observation other = first[cell];
    if (other == null) {
      first[cell] = observation;
    } else {
      several.computeIfAbsent(cell, c -> new ArrayList<>(List.of(other))).add(observation);
    }
  }

  private void adjudicate(Observations observations, Round round) {
    observations.adjudications().stream()
        .filter(a -> a.round().id().equals(round.id()) && a.indicator().isPresent())
        .sorted(Comparator.comparing(Adjudication::on).thenComparing(Adjudication::toString))
        .forEach(
            a -> {
              int cell = cell(a.state(), a.indicator().orElseThrow());
              if (cell >= 0) {
                adjudicated.put(cell, a);
              }
            });
  }

  /** The states with an observation of the round, whatever it is about, in order of code. */
  static List<String> observedStates(Observations observations, Round round) {
    Set<String> states = new HashSet<>();
    for (Observation o : observations.observations()) {
      if (o.round().id().equals(round.id())) {
        states.add(o.state());
      }
    }
    return states.stream().sorted().toList();
  }

  /** The observations of a cell that are not superseded, in an order of their content. */
  List<Observation> current(int leaf, int row) {
    int cell = cell(leaf, row);
    List<Observation> many = several.get(cell);
    if (many != null) {
      return many;
    }
    Observation only = first[cell];
    return only == null ? List.of() : List.of(only);
  }

  /** Whether a cell has more than one observation or a decision. */
  boolean isDisputed(int leaf, int row) {
    int cell = cell(leaf, row);
    return several.containsKey(cell) || adjudicated.containsKey(cell);
  }

  /** The only or the first observation of a cell that is not superseded. */
  @Nullable Observation first(int leaf, int row) {
    return first[cell(leaf, row)];
  }

  /** The superseded observations of a cell. */
  List<Observation> superseded(int leaf, int row) {
    return superseded.getOrDefault(cell(leaf, row), List.of());
  }

  /** The last decision on the answer of a cell. */
  Optional<Adjudication> adjudication(int leaf, int row) {
    return Optional.ofNullable(adjudicated.get(cell(leaf, row)));
  }
}
