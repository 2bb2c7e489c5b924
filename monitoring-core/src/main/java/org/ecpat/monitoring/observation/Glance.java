package org.ecpat.monitoring.observation;

import org.ecpat.monitoring.framework.Indicator;
import org.ecpat.monitoring.framework.PositionScale;
import org.jspecify.annotations.Nullable;

/**
 * Recognises observations whose content cannot give rise to a finding.
 *
 * <p>Among a million observations most are of this kind, and need none of the closer looks: a known
 * state that exists, a question that asks for no position and depends on no condition, an answer
 * that fits or none, a round met before, no evidence.
 */
final class Glance {
  private final KnownParts known;
  private final Rounds rounds;
  private String indicator = "";
  private @Nullable Indicator asked;

  Glance(KnownParts known, Rounds rounds) {
    this.known = known;
    this.rounds = rounds;
  }

  boolean isSound(Observation observation) {
    return observation.evidence().isEmpty()
        && rounds.isMet(observation.round())
        && fits(observation)
        && known.stateIndex.accepts(observation.state())
        && known.stateIndex.existed(observation.state(), observation.round().date());
  }

  private boolean fits(Observation observation) {
    if (!observation.indicator().equals(indicator)) {
      indicator = observation.indicator();
      asked = known.indicator(indicator).orElse(null);
    }
    Indicator question = asked;
    return question != null
        && question.condition().isEmpty()
        && !(question.scale() instanceof PositionScale)
        && (observation.answer().isEmpty() || question.scale().accepts(observation.answer().get()));
  }
}
