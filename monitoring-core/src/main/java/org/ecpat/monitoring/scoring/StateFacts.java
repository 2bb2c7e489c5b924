package org.ecpat.monitoring.scoring;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ecpat.monitoring.Text;
import org.ecpat.monitoring.commitment.Instrument;
import org.ecpat.monitoring.commitment.PositionRegister;
import org.ecpat.monitoring.commitment.State;
import org.ecpat.monitoring.commitment.StateIndex;
import org.ecpat.monitoring.framework.Condition;
import org.ecpat.monitoring.framework.Framework;
import org.ecpat.monitoring.framework.Truth;
import org.ecpat.monitoring.observation.PositionIndex;

/** What the registers know about the states of a board on its reference date. */
final class StateFacts {
  private final Framework framework;
  private final List<String> states;
  private final LocalDate date;
  private final StateIndex stateIndex;
  private final PositionIndex positions;
  private final Map<String, Instrument> instruments = new HashMap<>();

  StateFacts(
      Framework framework, List<String> states, List<PositionRegister> registers, LocalDate date) {
    this.framework = framework;
    this.states = states;
    this.date = date;
    this.stateIndex = StateIndex.of(framework.states());
    this.positions = PositionIndex.of(registers, stateIndex);
    framework.instruments().forEach(i -> instruments.put(i.id(), i));
  }

  /** The framework whose questions are answered. */
  Framework framework() {
    return framework;
  }

  /** The codes of the states, a row for each. */
  List<String> states() {
    return states;
  }

  /** The reference date. */
  LocalDate date() {
    return date;
  }

  /** The registers of positions. */
  PositionIndex positions() {
    return positions;
  }

  /** The name of a state as the register has it, or else its code. */
  Text name(int row) {
    String code = states.get(row);
    return stateIndex.state(code).map(State::name).orElseGet(() -> Text.of(code));
  }

  /** What conditions can ask about a state, as far as registers know it. */
  Condition.Facts of(int row) {
    return positions.facts(states.get(row), date);
  }

  /** Whether an instrument is open to a state on the reference date. */
  Truth isOpen(String id, int row) {
    Instrument instrument = instruments.get(id);
    return instrument == null
        ? Truth.UNKNOWN
        : Truth.of(stateIndex.isOpen(states.get(row), instrument, date));
  }
}
