package org.ecpat.monitoring.observation;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ecpat.monitoring.Definitions;
import org.ecpat.monitoring.Finding;
import org.ecpat.monitoring.Severity;
import org.ecpat.monitoring.commitment.Instrument;
import org.ecpat.monitoring.commitment.Position;
import org.ecpat.monitoring.commitment.PositionRegister;

/** Finds what is wrong or doubtful in the registers of positions. */
final class PositionsValidator {
  private final List<PositionRegister> registers;
  private final KnownParts known;
  private final List<Finding> findings;
  private final Definitions ids = Definitions.of("register", "the position registers");

  PositionsValidator(List<PositionRegister> registers, KnownParts known, List<Finding> findings) {
    this.registers = registers;
    this.known = known;
    this.findings = findings;
    for (int i = 0; i < registers.size(); i++) {
      ids.put(registers.get(i).id(), "/positions/" + i + "/id");
    }
  }

  void validate() {
    for (int i = 0; i < registers.size(); i++) {
      register(registers.get(i), "/positions/" + i);
    }
  }

  /** A register may know more than the framework asks, so what it lists besides is a warning. */
  private void register(PositionRegister register, String place) {
    String subject = "position register '" + register.id() + "'";
    ids.requireUnique(register.id(), subject, place + "/id", findings);
    for (int i = 0; i < register.instruments().size(); i++) {
      instrument(register.instruments().get(i), subject, place + "/instruments/" + i);
    }
    for (int i = 0; i < register.completeFor().size(); i++) {
      state(register.completeFor().get(i), subject, place + "/completeFor/" + i);
    }
    Listed listed = new Listed(register);
    for (int i = 0; i < register.positions().size(); i++) {
      position(register.positions().get(i), listed, place + "/positions/" + i);
    }
    known.sources.requireAll(register.sources(), subject, place + "/sources", findings);
  }

  private void instrument(String id, String subject, String place) {
    known.instruments.require(Severity.WARNING, id, subject, place, findings);
  }

  private void state(String code, String subject, String place) {
    if (!known.states.isEmpty()) {
      known.states.require(Severity.WARNING, code, subject, place, findings);
    }
  }

  private void position(Position position, Listed listed, String place) {
    String subject =
        "position of '" + position.state() + "' towards '" + position.instrument() + "'";
    listed(position, listed, subject, place);
    known
        .instrument(position.instrument())
        .ifPresent(instrument -> dates(position, instrument, subject, place));
    notAfter(listed.register.asOf(), position.signed(), subject, place + "/signed");
    notAfter(listed.register.asOf(), position.consented(), subject, place + "/consented");
    notAfter(listed.register.asOf(), position.withdrawn(), subject, place + "/withdrawn");
    known.sources.requireAll(position.sources(), subject, place + "/sources", findings);
  }

  private void listed(Position position, Listed listed, String subject, String place) {
    if (!listed.completeFor.contains(position.state())) {
      unlistedState(position.state(), listed, subject, place + "/state");
    }
    if (!listed.instruments.contains(position.instrument())) {
      unlistedInstrument(position.instrument(), subject, place + "/instrument");
    }
    String first = listed.places.putIfAbsent(new Pair(position), place);
    if (first != null) {
      findings.add(
          Finding.error("duplicate-position", subject, place)
              .rule("a register has one position of a state towards an instrument")
              .remedy("The first is at " + first + ".")
              .build());
    }
  }

  private void unlistedState(String state, Listed listed, String subject, String place) {
    state(state, subject, place);
    if (known.stateIndex.accepts(state) && !listed.completeFor.isEmpty()) {
      findings.add(
          Finding.note("unlisted-state", subject, place)
              .rule("the register is not complete for this state: its silence means nothing")
              .value("'" + state + "'")
              .build());
    }
  }

  private void unlistedInstrument(String instrument, String subject, String place) {
    instrument(instrument, subject, place);
    if (known.instruments.has(instrument)) {
      findings.add(
          Finding.warning("unlisted-instrument", subject, place)
              .rule("only positions towards instruments that the register lists count")
              .value("'" + instrument + "'")
              .build());
    }
  }

  private void dates(Position position, Instrument instrument, String subject, String place) {
    notBefore(instrument, position.signed(), subject, place + "/signed");
    notBefore(instrument, position.consented(), subject, place + "/consented");
    Optional<LocalDate> act = position.consented().or(position::signed);
    if (act.isPresent() && !known.stateIndex.isOpenTo(position.state(), instrument, act.get())) {
      findings.add(
          Finding.warning("not-open", subject, place + "/state")
              .rule("the instrument is open only to " + String.join(", ", instrument.openTo()))
              .value("'" + position.state() + "' on " + act.get())
              .build());
    }
  }

  private void notBefore(
      Instrument instrument, Optional<LocalDate> act, String subject, String place) {
    if (act.isEmpty() || !act.get().isBefore(instrument.openFrom())) {
      return;
    }
    Finding.Builder finding =
        act.get().isBefore(instrument.adopted())
            ? Finding.error("act-before-adoption", subject, place)
                .rule("the instrument was adopted on " + instrument.adopted())
            : Finding.warning("act-before-open", subject, place)
                .rule("the instrument is open from " + instrument.openFrom());
    findings.add(finding.value(act.get().toString()).build());
  }

  private void notAfter(LocalDate asOf, Optional<LocalDate> act, String subject, String place) {
    if (act.isPresent() && act.get().isAfter(asOf)) {
      findings.add(
          Finding.warning("act-after-as-of", subject, place)
              .rule("the register knows only up to " + asOf)
              .value(act.get().toString())
              .build());
    }
  }

  private record Pair(String state, String instrument) {
    Pair(Position position) {
      this(position.state(), position.instrument());
    }
  }

  /** What one register lists. */
  private static final class Listed {
    private final PositionRegister register;
    private final Set<String> instruments;
    private final Set<String> completeFor;
    private final Map<Pair, String> places = new HashMap<>();

    Listed(PositionRegister register) {
      this.register = register;
      instruments = new HashSet<>(register.instruments());
      completeFor = new HashSet<>(register.completeFor());
    }
  }
}
