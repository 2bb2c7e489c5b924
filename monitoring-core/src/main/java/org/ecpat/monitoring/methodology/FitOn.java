package org.ecpat.monitoring.methodology;

import java.util.Optional;
import org.ecpat.monitoring.observation.Round;

/**
 * Which rounds normalisations are fitted on.
 *
 * @param rounds this round, all rounds that are scored together, or one frozen round
 * @param frozen the frozen round
 */
public record FitOn(Rounds rounds, Optional<Round> frozen) {

  /** Which rounds. */
  public enum Rounds {
    /** The round that is scored. */
    THIS,
    /** All rounds that have observations. */
    ALL,
    /** One named round, so that a state can be added later without moving the others. */
    FROZEN
  }

  /** Checks that a round is named if, and only if, it is needed. */
  public FitOn {
    org.ecpat.monitoring.Rules.of("fitOn")
        .require(
            frozen.isPresent() == (rounds == Rounds.FROZEN),
            "frozen-round",
            "frozen",
            "a round must be named if, and only if, parameters are frozen",
            frozen.map(Round::id).orElse("none"))
        .verify();
  }

  /** Fitted on the round that is scored. */
  public static FitOn thisRound() {
    return new FitOn(Rounds.THIS, Optional.empty());
  }

  /** Fitted on all rounds that have observations. */
  public static FitOn allRounds() {
    return new FitOn(Rounds.ALL, Optional.empty());
  }

  /** Fitted on one round. */
  public static FitOn round(Round round) {
    return new FitOn(Rounds.FROZEN, Optional.of(round));
  }
}
