package org.ecpat.monitoring.commitment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A state register made ready for looking up.
 *
 * <p>Every question takes the same time however many states and groups there are.
 */
public final class StateIndex {
  private final Map<String, State> states = new HashMap<>();
  private final Map<String, Map<String, List<Membership>>> groups = new HashMap<>();

  private StateIndex() {}

  /** The index of a register; of two states or groups with one id the first counts. */
  public static StateIndex of(StateRegister register) {
    StateIndex index = new StateIndex();
    register.states().forEach(s -> index.states.putIfAbsent(s.code(), s));
    register.groups().forEach(g -> index.groups.putIfAbsent(g.id(), byState(g)));
    return index;
  }

  private static Map<String, List<Membership>> byState(Group group) {
    Map<String, List<Membership>> members = new HashMap<>();
    group
        .members()
        .forEach(m -> members.computeIfAbsent(m.state(), s -> new ArrayList<>(1)).add(m));
    return members;
  }

  /** The state with a code. */
  public Optional<State> state(String code) {
    return Optional.ofNullable(states.get(code));
  }

  /** Whether a state may be observed: it is listed, or the register lists no states at all. */
  public boolean accepts(String code) {
    return states.isEmpty() || states.containsKey(code);
  }

  /** Whether a state existed on a day; a state that is not listed always did. */
  public boolean existed(String code, LocalDate date) {
    State state = states.get(code);
    return state == null || state.existsOn(date);
  }

  /** Whether there is a group with an id. */
  public boolean hasGroup(String group) {
    return groups.containsKey(group);
  }

  /** Whether a state belongs to a group on a day; to no group that is not there. */
  public boolean belongs(String state, String group, LocalDate date) {
    return groups.getOrDefault(group, Map.of()).getOrDefault(state, List.of()).stream()
        .anyMatch(m -> m.holdsOn(date));
  }

  /**
   * Whether a state could accept an instrument on a day.
   *
   * <p>The instrument is open from that day or before, and to all or to a group of the state.
   */
  public boolean isOpen(String state, Instrument instrument, LocalDate date) {
    return !date.isBefore(instrument.openFrom()) && isOpenTo(state, instrument, date);
  }

  /** Whether an instrument is open to all, or to a group that a state belongs to on a day. */
  public boolean isOpenTo(String state, Instrument instrument, LocalDate date) {
    return instrument.openTo().isEmpty()
        || instrument.openTo().stream().anyMatch(g -> belongs(state, g, date));
  }
}
