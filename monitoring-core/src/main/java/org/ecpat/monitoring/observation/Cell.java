package org.ecpat.monitoring.observation;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** What an observation speaks about, and who speaks. */
record Cell(
    String state,
    String indicator,
    String round,
    Map<String, String> disaggregation,
    Optional<String> assessor) {

  static Cell of(Observation o) {
    return new Cell(o.state(), o.indicator(), o.round().id(), o.disaggregation(), o.assessor());
  }

  /** Codes and ids often differ in a digit or two; the products keep such cells apart. */
  @Override
  public int hashCode() {
    int cell = (state.hashCode() * 0x9E3779B1 + indicator.hashCode()) * 0x85EBCA6B;
    return cell + Objects.hash(round, disaggregation, assessor);
  }

  Cell withoutAssessor() {
    return new Cell(state, indicator, round, disaggregation, Optional.empty());
  }
}
