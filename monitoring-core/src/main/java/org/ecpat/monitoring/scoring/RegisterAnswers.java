package org.ecpat.monitoring.scoring;

import java.util.List;
import java.util.Optional;
import org.ecpat.monitoring.commitment.Position;
import org.ecpat.monitoring.commitment.PositionRegister;
import org.ecpat.monitoring.commitment.Stand;
import org.ecpat.monitoring.framework.Answer;
import org.ecpat.monitoring.framework.Indicator;
import org.ecpat.monitoring.framework.PositionScale;
import org.ecpat.monitoring.framework.Scale;
import org.ecpat.monitoring.observation.Absence;
import org.ecpat.monitoring.observation.Evidence;
import org.ecpat.monitoring.observation.Observation;
import org.ecpat.monitoring.observation.PositionIndex.Derived;
import org.ecpat.monitoring.observation.Qualifier;

/** What the registers of positions answer where nothing was observed, and how they spell it. */
final class RegisterAnswers {
  private final StateFacts facts;

  RegisterAnswers(StateFacts facts) {
    this.facts = facts;
  }

  /** Whether a register says that a state is bound, with reservations. */
  boolean isBoundWithReservations(int row, Scale scale, Basis basis) {
    return basis.origin() == Basis.Origin.REGISTER
        && scale instanceof PositionScale position
        && position.stand(basis.answer().orElseThrow()).equals(Optional.of(Stand.BOUND))
        && facts
            .positions()
            .derive(facts.states().get(row), position.instrument(), facts.date())
            .position()
            .map(p -> !p.reservations().isEmpty())
            .orElse(false);
  }

  /** An answer on a position in the word of the stand that it means. */
  Answer spelled(int row, Indicator indicator, Answer answer) {
    if (!(indicator.scale() instanceof PositionScale scale) || !scale.accepts(answer)) {
      return answer;
    }
    boolean signed =
        facts.positions().hasSigned(facts.states().get(row), scale.instrument(), facts.date());
    return PositionScale.answer(scale.stand(answer).orElse(signed ? Stand.SIGNED : Stand.NONE));
  }

  /** The basis of a cell without an observation that counts. */
  Basis unobserved(int row, Indicator indicator, List<Observation> beside) {
    Basis.Builder nothing =
        Basis.builder().origin(Basis.Origin.NOTHING).absence(Absence.NOT_ASSESSED).beside(beside);
    if (!(indicator.scale() instanceof PositionScale scale)) {
      return nothing.build();
    }
    Derived derived =
        facts.positions().derive(facts.states().get(row), scale.instrument(), facts.date());
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
}
