package org.ecpat.monitoring.observation;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.ecpat.monitoring.Finding;
import org.ecpat.monitoring.commitment.Stand;
import org.ecpat.monitoring.framework.Answer;
import org.ecpat.monitoring.framework.Indicator;
import org.ecpat.monitoring.framework.PositionScale;
import org.ecpat.monitoring.framework.Truth;

/** Finds observations of what did not apply, and answers against the registers of positions. */
final class Applicability {
  private final KnownParts known;
  private final PositionIndex positions;

  Applicability(KnownParts known, PositionIndex positions) {
    this.known = known;
    this.positions = positions;
  }

  void validate(Observation observation, String subject, String place, List<Finding> findings) {
    if (observation.absence().equals(Optional.of(Absence.NOT_APPLICABLE))) {
      return;
    }
    existence(observation, subject, place, findings);
    known
        .indicator(observation.indicator())
        .ifPresent(indicator -> indicator(indicator, observation, subject, place, findings));
  }

  private void existence(
      Observation observation, String subject, String place, List<Finding> findings) {
    LocalDate day = observation.round().date();
    if (!known.stateIndex.existed(observation.state(), day)) {
      findings.add(
          Finding.warning("state-not-existing", subject, place + "/state")
              .rule("the state did not exist on the day of the round, " + day)
              .value("'" + observation.state() + "'")
              .build());
    }
  }

  private void indicator(
      Indicator indicator,
      Observation observation,
      String subject,
      String place,
      List<Finding> findings) {
    if (indicator.scale() instanceof PositionScale scale) {
      open(scale, observation, subject, place, findings);
      agreement(scale, observation, subject, place, findings);
    }
    if (indicator.condition().isPresent()
        && fails(indicator, observation.state(), observation.round().date())) {
      findings.add(
          Finding.warning("condition-fails", subject, place)
              .rule("the condition of the indicator does not hold, so this is not scored")
              .build());
    }
  }

  private boolean fails(Indicator indicator, String state, LocalDate day) {
    return indicator
        .condition()
        .map(c -> c.test(positions.facts(state, day)) == Truth.FALSE)
        .orElse(false);
  }

  private void open(
      PositionScale scale,
      Observation observation,
      String subject,
      String place,
      List<Finding> findings) {
    LocalDate day = observation.round().date();
    known
        .instrument(scale.instrument())
        .filter(i -> !known.stateIndex.isOpen(i, observation.state(), day))
        .ifPresent(
            i ->
                findings.add(
                    Finding.warning("not-open", subject, place)
                        .rule(
                            "instrument '"
                                + i.id()
                                + "' is not open to the state on the day of the round, "
                                + day
                                + ", so this is not scored")
                        .build()));
  }

  /** Compares with what a register knows; a no says nothing about a signature or a withdrawal. */
  private void agreement(
      PositionScale scale,
      Observation observation,
      String subject,
      String place,
      List<Finding> findings) {
    LocalDate day = observation.round().date();
    Optional<Stand> registered =
        Optional.of(positions.derive(observation.state(), scale.instrument(), day))
            .filter(derived -> derived.carriedFrom().isEmpty())
            .flatMap(PositionIndex.Derived::stand);
    Optional<Answer> answer = observation.answer().filter(scale::accepts);
    if (registered.isEmpty() || answer.isEmpty()) {
      return;
    }
    boolean agrees =
        scale
            .stand(answer.get())
            .map(stand -> stand == registered.get())
            .orElse(registered.get() != Stand.BOUND);
    if (!agrees && observation.disaggregation().isEmpty()) {
      String stand = registered.get().name().toLowerCase(Locale.ROOT);
      findings.add(
          Finding.warning("against-register", subject, place + "/answer")
              .rule("the register of positions says '" + stand + "' on " + day)
              .value("'" + answer.get().text() + "'")
              .remedy("The answer counts, not the register.")
              .build());
    }
  }
}
