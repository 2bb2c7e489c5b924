package org.ecpat.monitoring.scoring;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.ecpat.monitoring.Text;
import org.ecpat.monitoring.commitment.Instrument;
import org.ecpat.monitoring.commitment.Position;
import org.ecpat.monitoring.commitment.PositionRegister;
import org.ecpat.monitoring.commitment.Stand;
import org.ecpat.monitoring.commitment.State;
import org.ecpat.monitoring.commitment.StateIndex;
import org.ecpat.monitoring.framework.Answer;
import org.ecpat.monitoring.framework.Condition;
import org.ecpat.monitoring.framework.Framework;
import org.ecpat.monitoring.framework.Indicator;
import org.ecpat.monitoring.framework.PositionScale;
import org.ecpat.monitoring.framework.Scale;
import org.ecpat.monitoring.framework.Truth;
import org.ecpat.monitoring.methodology.Methodology;
import org.ecpat.monitoring.observation.Absence;
import org.ecpat.monitoring.observation.Adjudication;
import org.ecpat.monitoring.observation.Evidence;
import org.ecpat.monitoring.observation.Observation;
import org.ecpat.monitoring.observation.Observations;
import org.ecpat.monitoring.observation.PositionIndex;
import org.ecpat.monitoring.observation.PositionIndex.Derived;
import org.ecpat.monitoring.observation.Qualifier;
import org.ecpat.monitoring.observation.Round;
import org.ecpat.monitoring.table.Column;
import org.ecpat.monitoring.table.Reason;

/** Finds for every state and indicator of a round the answer that counts, and its basis. */
final class CellResolver {
  private final Framework framework;
  private final Methodology methodology;
  private final List<Indicator> leaves;
  private final List<String> states;
  private final LocalDate date;
  private final CellIndex index;
  private final StateIndex stateIndex;
  private final PositionIndex positions;
  private final Map<String, Instrument> instruments = new HashMap<>();
  private final Map<String, List<Integer>> leavesOnInstrument = new HashMap<>();

  CellResolver(
      Framework framework,
      Methodology methodology,
      List<Indicator> leaves,
      List<String> states,
      Observations observations,
      Round round) {
    this.framework = framework;
    this.methodology = methodology;
    this.leaves = leaves;
    this.states = states;
    this.date = round.date();
    this.index = new CellIndex(observations, round, states, leaves);
    this.stateIndex = StateIndex.of(framework.states());
    this.positions = PositionIndex.of(observations.positions(), stateIndex);
    framework.instruments().forEach(i -> instruments.put(i.id(), i));
    for (int leaf = 0; leaf < leaves.size(); leaf++) {
      if (leaves.get(leaf).scale() instanceof PositionScale scale) {
        leavesOnInstrument.computeIfAbsent(scale.instrument(), i -> new ArrayList<>()).add(leaf);
      }
    }
  }

  /** The values of all cells. */
  InputTable table() {
    Column[] columns = new Column[leaves.size()];
    BitSet[] imputed = InputTable.marks(leaves.size());
    BitSet[] breaks = InputTable.marks(leaves.size());
    for (int leaf = 0; leaf < columns.length; leaf++) {
      columns[leaf] = Column.ofSize(states.size());
      for (int row = 0; row < states.size(); row++) {
        List<Qualifier> qualifiers = fill(columns[leaf], row, leaf);
        imputed[leaf].set(row, has(qualifiers, Qualifier.Kind.IMPUTED));
        breaks[leaf].set(row, has(qualifiers, Qualifier.Kind.BREAK_IN_SERIES));
      }
    }
    return new InputTable(states, columns, imputed, breaks, date);
  }

  private static boolean has(List<Qualifier> qualifiers, Qualifier.Kind kind) {
    return !qualifiers.isEmpty() && qualifiers.stream().anyMatch(q -> q.kind() == kind);
  }

  /** Fills a cell and returns the remarks on its answer. */
  private List<Qualifier> fill(Column column, int row, int leaf) {
    List<Observation> current = index.current(row, leaf);
    Indicator indicator = leaves.get(leaf);
    boolean simple =
        current.size() <= 1
            && index.adjudication(row, leaf).isEmpty()
            && indicator.condition().isEmpty()
            && !(indicator.scale() instanceof PositionScale);
    if (!simple) {
      return fill(column, row, leaf, basis(row, leaf));
    }
    if (current.isEmpty()) {
      return List.of();
    }
    Observation only = current.get(0);
    if (only.answer().isPresent()) {
      column.set(row, indicator.scale().value(only.answer().get()));
    } else {
      column.set(row, Reason.of(only.absence().orElseThrow()));
    }
    return only.qualifiers();
  }

  private List<Qualifier> fill(Column column, int row, int leaf, Basis basis) {
    if (basis.answer().isPresent()) {
      column.set(row, value(row, leaf, basis));
    } else {
      column.set(row, Reason.of(basis.absence().orElseThrow()));
    }
    return basis.qualifiers();
  }

  private double value(int row, int leaf, Basis basis) {
    Scale scale = leaves.get(leaf).scale();
    OptionalDouble reserved = methodology.reservedPoints();
    return reserved.isPresent() && isBoundWithReservations(row, scale, basis)
        ? reserved.getAsDouble()
        : scale.value(basis.answer().orElseThrow());
  }

  /** Whether a register says that a state is bound, with reservations. */
  private boolean isBoundWithReservations(int row, Scale scale, Basis basis) {
    return basis.origin() == Basis.Origin.REGISTER
        && scale instanceof PositionScale position
        && position.stand(basis.answer().orElseThrow()).equals(Optional.of(Stand.BOUND))
        && positions
            .derive(states.get(row), position.instrument(), date)
            .position()
            .map(p -> !p.reservations().isEmpty())
            .orElse(false);
  }

  /** What a cell rests on. */
  Basis basis(int row, int leaf) {
    Indicator indicator = leaves.get(leaf);
    List<Observation> beside = new ArrayList<>(index.superseded(row, leaf));
    List<Observation> current = index.current(row, leaf);
    Truth applies = applies(row, indicator);
    if (applies != Truth.TRUE) {
      beside.addAll(current);
      return Basis.builder()
          .origin(Basis.Origin.CONDITION)
          .absence(applies == Truth.FALSE ? Absence.NOT_APPLICABLE : Absence.NO_DATA)
          .beside(beside)
          .build();
    }
    Optional<Adjudication> decision = index.adjudication(row, leaf);
    if (decision.isPresent()) {
      beside.addAll(current);
      return Basis.builder()
          .origin(Basis.Origin.ADJUDICATED)
          .answer(spelled(row, indicator, decision.get().answer().orElseThrow()))
          .adjudication(decision)
          .beside(beside)
          .build();
    }
    if (current.isEmpty()) {
      return unobserved(row, indicator, beside);
    }
    return observed(row, indicator, current, beside);
  }

  private Basis observed(
      int row, Indicator indicator, List<Observation> current, List<Observation> beside) {
    boolean several = current.size() > 1;
    Observation counted =
        several
            ? methodology.reconciliation().reconcile(current, indicator.scale())
            : current.get(0);
    current.stream().filter(o -> !o.equals(counted)).forEach(beside::add);
    return Basis.builder()
        .origin(several ? Basis.Origin.RECONCILED : Basis.Origin.OBSERVED)
        .answer(counted.answer().map(a -> spelled(row, indicator, a)))
        .absence(counted.absence())
        .qualifiers(counted.qualifiers())
        .confidence(counted.confidence())
        .evidence(counted.evidence())
        .note(counted.note())
        .beside(beside)
        .build();
  }

  /** An answer on a position in the word of the stand that it means. */
  private Answer spelled(int row, Indicator indicator, Answer answer) {
    if (!(indicator.scale() instanceof PositionScale scale) || !scale.accepts(answer)) {
      return answer;
    }
    boolean signed = positions.hasSigned(states.get(row), scale.instrument(), date);
    return PositionScale.answer(scale.stand(answer).orElse(signed ? Stand.SIGNED : Stand.NONE));
  }

  private Basis unobserved(int row, Indicator indicator, List<Observation> beside) {
    Basis.Builder nothing =
        Basis.builder().origin(Basis.Origin.NOTHING).absence(Absence.NOT_ASSESSED).beside(beside);
    if (!(indicator.scale() instanceof PositionScale scale)) {
      return nothing.build();
    }
    Derived derived = positions.derive(states.get(row), scale.instrument(), date);
    if (derived.register().isEmpty()) {
      return nothing.build();
    }
    Basis.Builder basis =
        Basis.builder()
            .origin(Basis.Origin.REGISTER)
            .answer(derived.stand().map(PositionScale::answer))
            .absence(derived.absence())
            .note(derived.position().flatMap(p -> p.reservations().stream().findFirst()))
            .beside(beside);
    derived
        .carriedFrom()
        .ifPresent(
            day ->
                basis.addQualifiers(Qualifier.of(Qualifier.Kind.CARRIED_FORWARD, day.toString())));
    return basis.evidence(evidence(derived)).build();
  }

  private static List<Evidence> evidence(Derived derived) {
    Optional<PositionRegister> register = derived.register();
    List<String> sources =
        derived
            .position()
            .map(Position::sources)
            .filter(own -> !own.isEmpty())
            .orElseGet(() -> register.map(PositionRegister::sources).orElse(List.of()));
    return sources.stream()
        .map(
            source ->
                Evidence.builder()
                    .method(Evidence.Method.REGISTER)
                    .source(source)
                    .locator(register.map(PositionRegister::id))
                    .collectedOn(register.map(PositionRegister::asOf))
                    .build())
        .toList();
  }

  /** Whether an indicator applies: its own condition, and for positions whether it is open. */
  private Truth applies(int row, Indicator indicator) {
    Truth applies = indicator.condition().map(c -> c.test(facts(row))).orElse(Truth.TRUE);
    return indicator.scale() instanceof PositionScale scale
        ? applies.and(isOpen(scale.instrument(), row))
        : applies;
  }

  /** Whether an instrument is open to a state on the reference date. */
  Truth isOpen(String id, int row) {
    Instrument instrument = instruments.get(id);
    return instrument == null
        ? Truth.UNKNOWN
        : Truth.of(stateIndex.isOpen(instrument, states.get(row), date));
  }

  /** What is known about one state: explicit answers on positions first, registers second. */
  private Condition.Facts facts(int row) {
    Condition.Facts registers = positions.facts(states.get(row), date);
    return new Condition.Facts() {
      @Override
      public LocalDate date() {
        return date;
      }

      @Override
      public Truth inGroup(String group) {
        return registers.inGroup(group);
      }

      @Override
      public Optional<Stand> stand(String instrument) {
        return explicitStand(row, instrument).or(() -> registers.stand(instrument));
      }
    };
  }

  private Optional<Stand> explicitStand(int row, String instrument) {
    for (int leaf : leavesOnInstrument.getOrDefault(instrument, List.of())) {
      List<Observation> current = index.current(row, leaf);
      Indicator indicator = leaves.get(leaf);
      if (!current.isEmpty() && indicator.scale() instanceof PositionScale scale) {
        Optional<Answer> answer = observed(row, indicator, current, new ArrayList<>()).answer();
        return answer.flatMap(scale::stand);
      }
    }
    return Optional.empty();
  }

  /** The reference date. */
  LocalDate date() {
    return date;
  }

  /** The name of a state as the register has it, or else its code. */
  Text name(int row) {
    String code = states.get(row);
    return stateIndex.state(code).map(State::name).orElseGet(() -> Text.of(code));
  }

  /** The framework whose questions are answered. */
  Framework framework() {
    return framework;
  }
}
