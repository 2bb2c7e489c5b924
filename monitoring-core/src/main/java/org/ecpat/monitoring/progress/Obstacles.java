package org.ecpat.monitoring.progress;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.ecpat.monitoring.framework.Framework;
import org.ecpat.monitoring.methodology.Cap;
import org.ecpat.monitoring.methodology.RatingRules;
import org.ecpat.monitoring.scoring.CapOutcome;
import org.ecpat.monitoring.scoring.Rating;
import org.ecpat.monitoring.scoring.Scorecard;
import org.ecpat.monitoring.scoring.Unrated;

/** Finds what keeps states out of bands. */
final class Obstacles {
  private final RatingRules rules;

  /** 1 if higher bands are better, −1 if lower ones are. */
  private final int up;

  Obstacles(RatingRules rules, int up) {
    this.rules = rules;
    this.up = up;
  }

  /** The caps in order, then coverage or the missing score, then a score or class too low. */
  List<Obstacle> of(Scorecard card, int target, OptionalDouble needed) {
    List<Obstacle> obstacles = new ArrayList<>();
    for (Cap cap : rules.caps()) {
      if (holds(cap, card) && up * rules.index(cap.atMost()) < up * target) {
        obstacles.add(
            new Obstacle(
                Obstacle.Kind.CAP, cap.id(), OptionalDouble.empty(), OptionalDouble.empty()));
      }
    }
    card.unrated()
        .filter(unrated -> unrated.cause() != Unrated.Cause.NO_CLASS)
        .ifPresent(unrated -> obstacles.add(obstacle(unrated)));
    OptionalDouble score = card.overall().value();
    if (!rules.classification().isByScore()) {
      if (isClassedBelow(card, target)) {
        obstacles.add(obstacle(Obstacle.Kind.CLASS));
      }
    } else if (score.isPresent() && up * rules.indexOf(score.getAsDouble()) < up * target) {
      obstacles.add(new Obstacle(Obstacle.Kind.SCORE, Framework.OVERALL, score, needed));
    }
    return obstacles;
  }

  /** Whether the class before caps is below a band, or there is none for want of a class. */
  private boolean isClassedBelow(Scorecard card, int target) {
    return card.rating()
        .map(rating -> up * rules.index(rating.uncapped()) < up * target)
        .orElseGet(
            () -> card.unrated().filter(u -> u.cause() == Unrated.Cause.NO_CLASS).isPresent());
  }

  private static boolean holds(Cap cap, Scorecard card) {
    return card.rating().map(Rating::caps).orElse(List.of()).stream()
        .anyMatch(c -> c.cap().equals(cap.id()) && c.effect() != CapOutcome.Effect.UNKNOWN);
  }

  private static Obstacle obstacle(Obstacle.Kind kind) {
    return new Obstacle(kind, Framework.OVERALL, OptionalDouble.empty(), OptionalDouble.empty());
  }

  private static Obstacle obstacle(Unrated unrated) {
    return unrated.cause() == Unrated.Cause.NO_SCORE
        ? obstacle(Obstacle.Kind.NO_SCORE)
        : new Obstacle(
            Obstacle.Kind.COVERAGE,
            Framework.OVERALL,
            unrated.coverage(),
            OptionalDouble.of(unrated.minimum()));
  }
}
