package org.ecpat.monitoring.observation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ecpat.monitoring.Definitions;
import org.ecpat.monitoring.Source;
import org.ecpat.monitoring.commitment.Instrument;
import org.ecpat.monitoring.commitment.State;
import org.ecpat.monitoring.commitment.StateIndex;
import org.ecpat.monitoring.framework.Answer;
import org.ecpat.monitoring.framework.Framework;
import org.ecpat.monitoring.framework.Indicator;

/** What observations may refer to, ready for looking up. */
final class KnownParts {
  final Definitions sources = Definitions.of("source", "the observations' sources");
  final Definitions instruments = Definitions.of("instrument", "the framework's instruments");
  final Definitions indicators = Definitions.of("indicator", "the framework's indicators");
  final Definitions states = Definitions.of("state", "the framework's states");
  final StateIndex stateIndex;
  private final Map<String, Indicator> indicatorById = new HashMap<>();
  private final Map<String, Instrument> instrumentById = new HashMap<>();

  KnownParts(Framework framework, List<Source> sources) {
    stateIndex = StateIndex.of(framework.states());
    for (int i = 0; i < sources.size(); i++) {
      this.sources.put(sources.get(i).id(), "/sources/" + i + "/id");
    }
    for (Indicator indicator : framework.indicators()) {
      indicators.put(indicator.id(), "");
      indicatorById.putIfAbsent(indicator.id(), indicator);
    }
    for (Instrument instrument : framework.instruments()) {
      instruments.put(instrument.id(), "");
      instrumentById.putIfAbsent(instrument.id(), instrument);
    }
    for (State state : framework.states().states()) {
      states.put(state.code(), "");
    }
  }

  Optional<Indicator> indicator(String id) {
    return Optional.ofNullable(indicatorById.get(id));
  }

  Optional<Instrument> instrument(String id) {
    return Optional.ofNullable(instrumentById.get(id));
  }

  /** Requires a state of the framework, which without states accepts every code. */
  void requireState(String code, Spot spot) {
    if (!stateIndex.accepts(code)) {
      spot.require(states, code);
    }
  }

  /** Requires that an answer fits the scale of its indicator, if that is known. */
  void requireFit(String indicator, Answer answer, Spot spot) {
    Indicator asked = indicatorById.get(indicator);
    if (asked != null && !asked.scale().accepts(answer)) {
      spot.add(
          spot.error("answer-misfit")
              .rule("an answer must fit the scale of its indicator")
              .value("'" + answer.text() + "'")
              .remedy("Valid: " + asked.scale().valid() + "."));
    }
  }
}
