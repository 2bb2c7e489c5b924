package org.ecpat.monitoring.scoring;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.ecpat.monitoring.commitment.Instrument;
import org.ecpat.monitoring.commitment.InstrumentKind;
import org.ecpat.monitoring.commitment.Stand;
import org.ecpat.monitoring.framework.PositionScale;
import org.ecpat.monitoring.framework.Truth;
import org.ecpat.monitoring.observation.PositionIndex.Derived;

/** Finds how far states accepted instruments: what was observed first, registers second. */
final class Acceptances {
  private final Results results;
  private final Map<String, Integer> leaves = new HashMap<>();

  Acceptances(Results results) {
    this.results = results;
    for (int leaf = 0; leaf < results.layout.leaves.size(); leaf++) {
      if (results.layout.leaves.get(leaf).scale() instanceof PositionScale scale) {
        leaves.putIfAbsent(scale.instrument(), leaf);
      }
    }
  }

  /** The name of a constant as ids of groups have it. */
  static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  /** How far the state of a row accepted an instrument on the reference date. */
  Acceptance of(int row, Instrument instrument) {
    if (results.facts.isOpen(instrument.id(), row) == Truth.FALSE) {
      return Acceptance.NOT_OPEN;
    }
    Derived derived =
        results
            .facts
            .positions()
            .derive(results.facts.states().get(row), instrument.id(), results.facts.date());
    boolean reserved =
        derived.position().map(position -> !position.reservations().isEmpty()).orElse(false);
    return observed(row, instrument)
        .or(derived::stand)
        .map(stand -> Acceptance.of(stand, reserved))
        .orElse(
            instrument.kind() == InstrumentKind.TREATY ? Acceptance.UNKNOWN : Acceptance.ADOPTED);
  }

  /** The stand that an indicator on the instrument has, if the plan has one that applies. */
  private Optional<Stand> observed(int row, Instrument instrument) {
    Integer leaf = leaves.get(instrument.id());
    if (leaf == null || !(results.layout.leaves.get(leaf).scale() instanceof PositionScale scale)) {
      return Optional.empty();
    }
    return results.basis(leaf, row).flatMap(Basis::answer).flatMap(scale::stand);
  }
}
