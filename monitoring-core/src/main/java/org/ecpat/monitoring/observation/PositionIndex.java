package org.ecpat.monitoring.observation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ecpat.monitoring.commitment.Position;
import org.ecpat.monitoring.commitment.PositionRegister;
import org.ecpat.monitoring.commitment.Stand;
import org.ecpat.monitoring.commitment.StateIndex;
import org.ecpat.monitoring.framework.Condition;
import org.ecpat.monitoring.framework.Truth;

/**
 * Position registers made ready for looking up.
 *
 * <p>Where several registers speak about a state and an instrument, the one with the latest as-of
 * date counts. A position towards an instrument that its register does not list is left out.
 */
public final class PositionIndex {
  private static final Comparator<PositionRegister> LATEST_FIRST =
      Comparator.comparing(PositionRegister::asOf).reversed().thenComparing(PositionRegister::id);

  private final Map<String, List<Known>> byInstrument = new HashMap<>();
  private final StateIndex states;

  private PositionIndex(StateIndex states) {
    this.states = states;
  }

  /** The index of some registers, over states whose dates of existence count. */
  public static PositionIndex of(List<PositionRegister> registers, StateIndex states) {
    PositionIndex index = new PositionIndex(states);
    registers.stream().sorted(LATEST_FIRST).forEach(index::add);
    return index;
  }

  private void add(PositionRegister register) {
    Set<String> complete = new HashSet<>(register.completeFor());
    Map<String, Map<String, Position>> positions = new HashMap<>();
    for (Position position : register.positions()) {
      positions
          .computeIfAbsent(position.instrument(), i -> new HashMap<>())
          .putIfAbsent(position.state(), position);
    }
    for (String instrument : register.instruments()) {
      Known known = new Known(register, positions.getOrDefault(instrument, Map.of()), complete);
      byInstrument.computeIfAbsent(instrument, i -> new ArrayList<>()).add(known);
    }
  }

  /** One register's knowledge of one instrument. */
  private record Known(
      PositionRegister register, Map<String, Position> positions, Set<String> complete) {
    boolean speaksAbout(String state) {
      return positions.containsKey(state) || complete.contains(state);
    }
  }

  /**
   * What registers say about a state and an instrument on a day.
   *
   * @param stand the stand, if it is known
   * @param absence why it is not
   * @param register the register that says so
   * @param position the state's entry in it
   * @param carriedFrom the register's as-of date, if the stand is carried forward from it
   */
  public record Derived(
      Optional<Stand> stand,
      Optional<Absence> absence,
      Optional<PositionRegister> register,
      Optional<Position> position,
      Optional<LocalDate> carriedFrom) {

    private static Derived notAssessed() {
      return new Derived(
          Optional.empty(),
          Optional.of(Absence.NOT_ASSESSED),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());
    }
  }

  /**
   * The stand of a state on a day, as far as it follows from the registers.
   *
   * <p>Up to the as-of date, silence about a state for which the register is complete means {@link
   * Stand#NONE}. After it <em>bound</em> is carried forward, and every other stand is {@link
   * Absence#NO_DATA}. Where no register speaks about the state, or the state did not exist, it is
   * {@link Absence#NOT_ASSESSED}.
   */
  public Derived derive(String state, String instrument, LocalDate date) {
    if (!states.existed(state, date)) {
      return Derived.notAssessed();
    }
    return byInstrument.getOrDefault(instrument, List.of()).stream()
        .filter(known -> known.speaksAbout(state))
        .findFirst()
        .map(known -> derive(known, state, date))
        .orElseGet(Derived::notAssessed);
  }

  private static Derived derive(Known known, String state, LocalDate date) {
    PositionRegister register = known.register();
    Optional<Position> position = Optional.ofNullable(known.positions().get(state));
    boolean after = date.isAfter(register.asOf());
    LocalDate day = after ? register.asOf() : date;
    Stand stand = position.map(p -> p.standOn(day)).orElse(Stand.NONE);
    boolean isKnown = !after || stand == Stand.BOUND;
    return new Derived(
        isKnown ? Optional.of(stand) : Optional.empty(),
        isKnown ? Optional.empty() : Optional.of(Absence.NO_DATA),
        Optional.of(register),
        position,
        after && isKnown ? Optional.of(register.asOf()) : Optional.empty());
  }

  /** Whether any register has a signature of a state on or before a day. */
  public boolean hasSigned(String state, String instrument, LocalDate date) {
    return byInstrument.getOrDefault(instrument, List.of()).stream()
        .flatMap(known -> Optional.ofNullable(known.positions().get(state)).stream())
        .anyMatch(p -> p.signed().map(s -> !s.isAfter(date)).orElse(false));
  }

  /** What the states' and the position registers know about a state on a day. */
  public Condition.Facts facts(String state, LocalDate date) {
    return new Condition.Facts() {
      @Override
      public LocalDate date() {
        return date;
      }

      @Override
      public Truth inGroup(String group) {
        return states.hasGroup(group)
            ? Truth.of(states.belongs(state, group, date))
            : Truth.UNKNOWN;
      }

      @Override
      public Optional<Stand> stand(String instrument) {
        return derive(state, instrument, date).stand();
      }
    };
  }
}
