package org.ecpat.monitoring.observation;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.ecpat.monitoring.commitment.Instrument;
import org.ecpat.monitoring.commitment.Stand;
import org.ecpat.monitoring.framework.Answer;
import org.ecpat.monitoring.framework.Condition;
import org.ecpat.monitoring.framework.Indicator;
import org.ecpat.monitoring.framework.PositionScale;
import org.ecpat.monitoring.framework.Truth;

/** Finds observations of what did not apply, and answers against the registers of positions. */
final class Applicability {
  private static final Optional<Absence> NOT_APPLICABLE = Optional.of(Absence.NOT_APPLICABLE);

  private final KnownParts known;
  private final PositionIndex positions;

  Applicability(KnownParts known, PositionIndex positions) {
    this.known = known;
    this.positions = positions;
  }

  void validate(Observation observation, Spot spot) {
    Indicator indicator = known.indicator(observation.indicator()).orElse(null);
    if (observation.absence().equals(NOT_APPLICABLE)) {
      return;
    }
    existence(observation, spot.at("/state"));
    if (indicator != null && indicator.scale() instanceof PositionScale scale) {
      open(scale, observation, spot);
      agreement(scale, observation, spot.at("/answer"));
    }
    if (indicator != null && indicator.condition().isPresent()) {
      condition(indicator.condition().get(), observation, spot);
    }
  }

  private void existence(Observation observation, Spot spot) {
    LocalDate day = observation.round().date();
    if (!known.stateIndex.existed(observation.state(), day)) {
      spot.add(
          spot.warning("state-not-existing")
              .rule("the state did not exist on the day of the round, " + day)
              .value("'" + observation.state() + "'"));
    }
  }

  private void condition(Condition condition, Observation observation, Spot spot) {
    LocalDate day = observation.round().date();
    if (condition.test(positions.facts(observation.state(), day)) == Truth.FALSE) {
      spot.add(
          spot.warning("condition-fails")
              .rule("the condition of the indicator does not hold, so this is not scored"));
    }
  }

  private void open(PositionScale scale, Observation observation, Spot spot) {
    LocalDate day = observation.round().date();
    Instrument instrument = known.instrument(scale.instrument()).orElse(null);
    if (instrument != null && !known.stateIndex.isOpen(observation.state(), instrument, day)) {
      spot.add(
          spot.warning("not-open")
              .rule(
                  "instrument '"
                      + instrument.id()
                      + "' is not open to the state on the day of the round, "
                      + day
                      + ", so this is not scored"));
    }
  }

  /** Compares with what a register knows; a no says nothing about a signature or a withdrawal. */
  private void agreement(PositionScale scale, Observation observation, Spot spot) {
    LocalDate day = observation.round().date();
    Optional<Stand> registered =
        Optional.of(positions.derive(observation.state(), scale.instrument(), day))
            .filter(derived -> derived.carriedFrom().isEmpty())
            .flatMap(PositionIndex.Derived::stand);
    Optional<Answer> answer = observation.answer().filter(scale::accepts);
    if (registered.isEmpty() || answer.isEmpty() || !observation.disaggregation().isEmpty()) {
      return;
    }
    boolean agrees =
        scale
            .stand(answer.get())
            .map(stand -> stand == registered.get())
            .orElse(registered.get() != Stand.BOUND);
    if (!agrees) {
      String stand = registered.get().name().toLowerCase(Locale.ROOT);
      spot.add(
          spot.warning("against-register")
              .rule("the register of positions says '" + stand + "' on " + day)
              .value("'" + answer.get().text() + "'")
              .remedy("The answer counts, not the register."));
    }
  }
}
