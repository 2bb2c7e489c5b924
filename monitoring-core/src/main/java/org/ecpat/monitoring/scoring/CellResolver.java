package org.ecpat.monitoring.scoring;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.ecpat.monitoring.commitment.Stand;
import org.ecpat.monitoring.framework.Answer;
import org.ecpat.monitoring.framework.Condition;
import org.ecpat.monitoring.framework.Indicator;
import org.ecpat.monitoring.framework.PositionScale;
import org.ecpat.monitoring.framework.Scale;
import org.ecpat.monitoring.framework.Truth;
import org.ecpat.monitoring.methodology.Methodology;
import org.ecpat.monitoring.observation.Absence;
import org.ecpat.monitoring.observation.Adjudication;
import org.ecpat.monitoring.observation.Observation;
import org.ecpat.monitoring.observation.Observations;
import org.ecpat.monitoring.observation.Qualifier;
import org.ecpat.monitoring.observation.Round;
import org.ecpat.monitoring.table.Column;
import org.ecpat.monitoring.table.Reason;

/** Finds for every state and indicator of a round the answer that counts, and its basis. */
final class CellResolver {
  private final StateFacts facts;
  private final RegisterAnswers registers;
  private final Methodology methodology;
  private final List<Indicator> leaves;
  private final List<String> states;
  private final CellIndex index;
  private final Map<String, List<Integer>> leavesOnInstrument = new HashMap<>();

  CellResolver(
      StateFacts facts,
      Methodology methodology,
      List<Indicator> leaves,
      Observations observations,
      Round round) {
    this.facts = facts;
    this.registers = new RegisterAnswers(facts);
    this.methodology = methodology;
    this.leaves = leaves;
    this.states = facts.states();
    this.index = new CellIndex(observations, round, states, leaves);
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
      Indicator indicator = leaves.get(leaf);
      boolean plain =
          indicator.condition().isEmpty() && !(indicator.scale() instanceof PositionScale);
      for (int row = 0; row < states.size(); row++) {
        List<Qualifier> qualifiers =
            plain && !index.isDisputed(leaf, row)
                ? fillPlain(columns[leaf], leaf, row, indicator.scale())
                : fill(columns[leaf], leaf, row, basis(leaf, row));
        if (!qualifiers.isEmpty()) {
          imputed[leaf].set(row, has(qualifiers, Qualifier.Kind.IMPUTED));
          breaks[leaf].set(row, has(qualifiers, Qualifier.Kind.BREAK_IN_SERIES));
        }
      }
    }
    return new InputTable(states, columns, imputed, breaks, facts.date());
  }

  private static boolean has(List<Qualifier> qualifiers, Qualifier.Kind kind) {
    return qualifiers.stream().anyMatch(q -> q.kind() == kind);
  }

  /** Fills a cell with at most one observation and returns the remarks on its answer. */
  private List<Qualifier> fillPlain(Column column, int leaf, int row, Scale scale) {
    Observation only = index.first(leaf, row);
    if (only == null) {
      return List.of();
    }
    if (only.answer().isPresent()) {
      column.set(row, scale.value(only.answer().get()));
    } else {
      column.set(row, Reason.of(only.absence().orElseThrow()));
    }
    return only.qualifiers();
  }

  private List<Qualifier> fill(Column column, int leaf, int row, Basis basis) {
    if (basis.answer().isPresent()) {
      column.set(row, value(leaf, row, basis));
    } else {
      column.set(row, Reason.of(basis.absence().orElseThrow()));
    }
    return basis.qualifiers();
  }

  private double value(int leaf, int row, Basis basis) {
    Scale scale = leaves.get(leaf).scale();
    OptionalDouble reserved = methodology.reservedPoints();
    return reserved.isPresent() && registers.isBoundWithReservations(row, scale, basis)
        ? reserved.getAsDouble()
        : scale.value(basis.answer().orElseThrow());
  }

  /** What a cell rests on. */
  Basis basis(int leaf, int row) {
    Indicator indicator = leaves.get(leaf);
    List<Observation> beside = new ArrayList<>(index.superseded(leaf, row));
    List<Observation> current = index.current(leaf, row);
    Truth applies = applies(row, indicator);
    if (applies != Truth.TRUE) {
      beside.addAll(current);
      return Basis.builder()
          .origin(Basis.Origin.CONDITION)
          .absence(applies == Truth.FALSE ? Absence.NOT_APPLICABLE : Absence.NO_DATA)
          .beside(beside)
          .build();
    }
    Optional<Adjudication> decision = index.adjudication(leaf, row);
    if (decision.isPresent()) {
      beside.addAll(current);
      return Basis.builder()
          .origin(Basis.Origin.ADJUDICATED)
          .answer(registers.spelled(row, indicator, decision.get().answer().orElseThrow()))
          .adjudication(decision)
          .beside(beside)
          .build();
    }
    if (current.isEmpty()) {
      return registers.unobserved(row, indicator, beside);
    }
    return observed(row, indicator, current, beside);
  }

  private Basis observed(
      int row, Indicator indicator, List<Observation> current, List<Observation> beside) {
    boolean several = current.size() > 1;
    Observation counted = current.get(0);
    if (several) {
      counted = methodology.reconciliation().reconcile(current, indicator.scale());
      beside.addAll(without(counted, current));
    }
    return Basis.builder()
        .origin(several ? Basis.Origin.RECONCILED : Basis.Origin.OBSERVED)
        .answer(counted.answer().map(a -> registers.spelled(row, indicator, a)))
        .absence(counted.absence())
        .qualifiers(counted.qualifiers())
        .confidence(counted.confidence())
        .evidence(counted.evidence())
        .note(counted.note())
        .beside(beside)
        .build();
  }

  private static List<Observation> without(Observation counted, List<Observation> all) {
    return all.stream().filter(o -> !o.equals(counted)).toList();
  }

  /** Whether an indicator applies: its own condition, and for positions whether it is open. */
  private Truth applies(int row, Indicator indicator) {
    Truth applies = indicator.condition().map(c -> c.test(known(row))).orElse(Truth.TRUE);
    return indicator.scale() instanceof PositionScale scale
        ? applies.and(facts.isOpen(scale.instrument(), row))
        : applies;
  }

  /** What is known about one state: explicit answers on positions first, registers second. */
  private Condition.Facts known(int row) {
    Condition.Facts known = facts.of(row);
    return new Condition.Facts() {
      @Override
      public LocalDate date() {
        return known.date();
      }

      @Override
      public Truth inGroup(String group) {
        return known.inGroup(group);
      }

      @Override
      public Optional<Stand> stand(String instrument) {
        return explicitStand(row, instrument).or(() -> known.stand(instrument));
      }
    };
  }

  private Optional<Stand> explicitStand(int row, String instrument) {
    for (int leaf : leavesOnInstrument.getOrDefault(instrument, List.of())) {
      List<Observation> current = index.current(leaf, row);
      Indicator indicator = leaves.get(leaf);
      if (!current.isEmpty() && indicator.scale() instanceof PositionScale scale) {
        Optional<Answer> answer = observed(row, indicator, current, new ArrayList<>()).answer();
        return answer.flatMap(scale::stand);
      }
    }
    return Optional.empty();
  }

  /** What the registers know about the states. */
  StateFacts facts() {
    return facts;
  }
}
