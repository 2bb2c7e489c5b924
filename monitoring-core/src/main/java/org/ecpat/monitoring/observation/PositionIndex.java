package org.ecpat.monitoring.observation;

import java.time.LocalDate;
import java.util.ArrayList;
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
 * <p>Where several registers know a stand, the first of them counts.
 */
public final class PositionIndex {
  private final List<Register> registers = new ArrayList<>();
  private final StateIndex states;

  private PositionIndex(StateIndex states) {
    this.states = states;
  }

  /** The index of some registers, over states whose dates of existence count. */
  public static PositionIndex of(List<PositionRegister> registers, StateIndex states) {
    PositionIndex index = new PositionIndex(states);
    registers.forEach(r -> index.registers.add(new Register(r)));
    return index;
  }

  /**
   * The stand on a day that a register knows about.
   *
   * <p>Empty after every register's as-of date; and where there is no position, unless a register
   * is complete for the state and the instrument, and the state existed: then it is {@link
   * Stand#NONE}.
   */
  public Optional<Stand> stand(String state, String instrument, LocalDate date) {
    for (Register register : registers) {
      if (!date.isAfter(register.asOf)) {
        Optional<Stand> stand = stand(register, state, instrument, date);
        if (stand.isPresent()) {
          return stand;
        }
      }
    }
    return Optional.empty();
  }

  private Optional<Stand> stand(Register register, String state, String instrument, LocalDate day) {
    Optional<Stand> stand = register.position(state, instrument).map(p -> p.standOn(day));
    if (stand.filter(s -> s != Stand.NONE).isPresent()) {
      return stand;
    }
    boolean silenceCounts = stand.isPresent() || register.isComplete(state, instrument);
    return silenceCounts && states.existed(state, day) ? Optional.of(Stand.NONE) : Optional.empty();
  }

  /**
   * The day on which a stand of {@link Stand#BOUND} was last known, if it is only carried forward.
   *
   * <p>That is the latest as-of date before the day of a register by which the state was bound
   * then; empty if a register knows about the day itself, or the last known stand is another one.
   */
  public Optional<LocalDate> boundCarriedFrom(String state, String instrument, LocalDate date) {
    if (stand(state, instrument, date).isPresent()) {
      return Optional.empty();
    }
    Optional<LocalDate> last =
        registers.stream()
            .filter(r -> r.asOf.isBefore(date))
            .filter(r -> stand(r, state, instrument, r.asOf).isPresent())
            .map(r -> r.asOf)
            .max(LocalDate::compareTo);
    return last.filter(day -> stand(state, instrument, day).equals(Optional.of(Stand.BOUND)));
  }

  /**
   * What the states' and the position registers know about a state on a day.
   *
   * <p>After a register's as-of date <em>bound</em> carries forward, and no other stand is known.
   */
  public Condition.Facts facts(String state, LocalDate date) {
    return new Known(state, date);
  }

  private final class Known implements Condition.Facts {
    private final String state;
    private final LocalDate date;

    Known(String state, LocalDate date) {
      this.state = state;
      this.date = date;
    }

    @Override
    public LocalDate date() {
      return date;
    }

    @Override
    public Truth inGroup(String group) {
      return states.hasGroup(group) ? Truth.of(states.belongs(state, group, date)) : Truth.UNKNOWN;
    }

    @Override
    public Optional<Stand> stand(String instrument) {
      return PositionIndex.this
          .stand(state, instrument, date)
          .or(() -> boundCarriedFrom(state, instrument, date).map(day -> Stand.BOUND));
    }
  }

  /** One register by instrument and state. */
  private static final class Register {
    private final LocalDate asOf;
    private final Set<String> instruments;
    private final Set<String> completeFor;
    private final Map<String, Map<String, Position>> positions = new HashMap<>();

    Register(PositionRegister register) {
      asOf = register.asOf();
      instruments = new HashSet<>(register.instruments());
      completeFor = new HashSet<>(register.completeFor());
      for (Position position : register.positions()) {
        positions
            .computeIfAbsent(position.instrument(), i -> new HashMap<>())
            .putIfAbsent(position.state(), position);
      }
    }

    Optional<Position> position(String state, String instrument) {
      return Optional.ofNullable(positions.getOrDefault(instrument, Map.of()).get(state));
    }

    boolean isComplete(String state, String instrument) {
      return instruments.contains(instrument) && completeFor.contains(state);
    }
  }
}
