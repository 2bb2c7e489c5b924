package org.ecpat.monitoring.scoring;

import java.time.LocalDate;
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
import org.ecpat.monitoring.observation.Absence;

/** What registers of positions say about a state and an instrument on a date. */
final class PositionLookup {
  private static final Comparator<PositionRegister> LATEST_FIRST =
      Comparator.comparing(PositionRegister::asOf).reversed().thenComparing(PositionRegister::id);

  private final Map<String, List<Known>> byInstrument = new HashMap<>();

  PositionLookup(List<PositionRegister> registers) {
    for (PositionRegister register : registers.stream().sorted(LATEST_FIRST).toList()) {
      Set<String> complete = new HashSet<>(register.completeFor());
      for (String instrument : register.instruments()) {
        Map<String, Position> positions = new HashMap<>();
        register.positions().stream()
            .filter(p -> p.instrument().equals(instrument))
            .forEach(p -> positions.putIfAbsent(p.state(), p));
        byInstrument
            .computeIfAbsent(instrument, i -> new java.util.ArrayList<>())
            .add(new Known(register, positions, complete));
      }
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
   * What was derived: a stand or an absence.
   *
   * @param stand the stand, if it is known
   * @param absence why it is not
   * @param register the register that says so
   * @param position the state's entry in it
   * @param carried whether the stand was carried forward from the register's last day
   */
  record Derived(
      Optional<Stand> stand,
      Optional<Absence> absence,
      Optional<PositionRegister> register,
      Optional<Position> position,
      Carried carried) {}

  /** Whether a stand was carried forward. */
  enum Carried {
    /** The register knows the date. */
    NO,
    /** The register ends before the date. */
    YES
  }

  /**
   * The stand of a state on a date, from the register with the latest last day that speaks about
   * it.
   */
  Derived derive(String state, String instrument, LocalDate date) {
    Optional<Known> known =
        byInstrument.getOrDefault(instrument, List.of()).stream()
            .filter(k -> k.speaksAbout(state))
            .findFirst();
    if (known.isEmpty()) {
      return new Derived(
          Optional.empty(),
          Optional.of(Absence.NOT_ASSESSED),
          Optional.empty(),
          Optional.empty(),
          Carried.NO);
    }
    PositionRegister register = known.get().register();
    Optional<Position> position = Optional.ofNullable(known.get().positions().get(state));
    boolean after = date.isAfter(register.asOf());
    LocalDate day = after ? register.asOf() : date;
    Stand stand = position.map(p -> p.standOn(day)).orElse(Stand.NONE);
    boolean isKnown = !after || stand == Stand.BOUND;
    return new Derived(
        isKnown ? Optional.of(stand) : Optional.empty(),
        isKnown ? Optional.empty() : Optional.of(Absence.NO_DATA),
        Optional.of(register),
        position,
        after && isKnown ? Carried.YES : Carried.NO);
  }

  /** Whether any register has a signature of a state on or before a date. */
  boolean hasSigned(String state, String instrument, LocalDate date) {
    return byInstrument.getOrDefault(instrument, List.of()).stream()
        .flatMap(k -> Optional.ofNullable(k.positions().get(state)).stream())
        .anyMatch(p -> p.signed().map(s -> !s.isAfter(date)).orElse(false));
  }
}
