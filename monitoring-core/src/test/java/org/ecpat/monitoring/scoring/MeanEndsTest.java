package org.ecpat.monitoring.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Set;
import org.ecpat.monitoring.methodology.Aggregation;
import org.ecpat.monitoring.methodology.Aggregations;
import org.ecpat.monitoring.methodology.Methodology;
import org.ecpat.monitoring.methodology.Monotonicity;
import org.ecpat.monitoring.methodology.Split;
import org.ecpat.monitoring.methodology.Trait;
import org.ecpat.monitoring.table.Column;
import org.ecpat.monitoring.table.Columns;
import org.junit.jupiter.api.Test;

/** The short way to the bounds of arithmetic means must end where the general one does. */
class MeanEndsTest {

  /** The arithmetic mean by another name, which goes the general way. */
  private static final class OtherMean implements Aggregation {
    private final Aggregation mean = Aggregations.arithmeticMean();

    @Override
    public void aggregate(Columns children, double[] weights, Column out) {
      mean.aggregate(children, weights, out);
    }

    @Override
    public Monotonicity monotonicity(int child) {
      return mean.monotonicity(child);
    }

    @Override
    public Set<Trait> traits() {
      return mean.traits();
    }

    @Override
    public Optional<Split> split() {
      return mean.split();
    }
  }

  @Test
  void givesTheBitsOfTheGeneralWay() {
    int bounded = 0;
    for (long seed = 0; seed < 200; seed++) {
      RandomExercise exercise = new RandomExercise(seed, RandomExercise.Kind.ANY);
      Scoreboard plain = board(exercise, Aggregations.arithmeticMean());
      Scoreboard general = board(exercise, new OtherMean());
      assertThat(plain.cards()).isEqualTo(general.cards());
      bounded +=
          (int)
              plain.cards().stream()
                  .filter(card -> card.overall().bounds().filter(b -> b.width() > 0).isPresent())
                  .count();
    }
    assertThat(bounded).isGreaterThan(500);
  }

  private static Scoreboard board(RandomExercise exercise, Aggregation aggregation) {
    Methodology drawn = exercise.methodology;
    Methodology methodology =
        Methodology.builder()
            .from(Methodology.of("mean", "Mean", exercise.framework))
            .aggregation(aggregation)
            .threshold(drawn.threshold())
            .missing(drawn.missing())
            .build();
    ScoringPlan plan = Scoring.plan(exercise.framework, methodology);
    return plan.score(exercise.all(), RandomExercise.ROUND);
  }
}
