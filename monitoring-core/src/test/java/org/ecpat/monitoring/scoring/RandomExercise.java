package org.ecpat.monitoring.scoring;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.ecpat.monitoring.Text;
import org.ecpat.monitoring.framework.Answer;
import org.ecpat.monitoring.framework.Framework;
import org.ecpat.monitoring.framework.Goal;
import org.ecpat.monitoring.framework.Indicator;
import org.ecpat.monitoring.framework.IndicatorKind;
import org.ecpat.monitoring.framework.NumberScale;
import org.ecpat.monitoring.methodology.Aggregation;
import org.ecpat.monitoring.methodology.Aggregations;
import org.ecpat.monitoring.methodology.Methodology;
import org.ecpat.monitoring.methodology.MissingPolicy;
import org.ecpat.monitoring.methodology.NodeImputation;
import org.ecpat.monitoring.methodology.NodeRules;
import org.ecpat.monitoring.methodology.Rounding;
import org.ecpat.monitoring.methodology.Transforms;
import org.ecpat.monitoring.observation.Absence;
import org.ecpat.monitoring.observation.Observation;
import org.ecpat.monitoring.observation.Observations;
import org.ecpat.monitoring.observation.Round;

/** An exercise drawn from a seed: three levels, an indicator under two goals, gaps of all kinds. */
final class RandomExercise {
  static final Round ROUND = Round.of(2020);
  private static final int INDICATORS = 7;
  private static final int STATES = 6;

  final Framework framework;
  final Methodology methodology;
  final List<Observation> observations = new ArrayList<>();

  private final Random random;

  /** What kinds of methodology are drawn. */
  enum Kind {
    /** Means that have bounds, all missing policies, thresholds, transforms and roundings. */
    ANY,
    /** Arithmetic means, geometric means and minima that skip what is missing. */
    PLAIN
  }

  RandomExercise(long seed, Kind kind) {
    this.random = new Random(seed);
    this.framework = framework();
    this.methodology = kind == Kind.PLAIN ? plain() : any();
    for (int s = 0; s < STATES; s++) {
      for (int i = 0; i < INDICATORS; i++) {
        observe("S" + s, "i" + i);
      }
    }
  }

  Observations all() {
    return of(observations);
  }

  static Observations of(List<Observation> observations) {
    return Observations.builder().id("drawn").framework("drawn").observations(observations).build();
  }

  Scoreboard board() {
    return Scoring.plan(framework, methodology).score(all(), ROUND);
  }

  private Framework framework() {
    Framework.Builder framework = Framework.builder().id("drawn").title(Text.of("Drawn"));
    for (int i = 0; i < INDICATORS; i++) {
      framework.addIndicators(
          Indicator.builder()
              .id("i" + i)
              .question(Text.of("Question " + i))
              .kind(IndicatorKind.PROCESS)
              .scale(random.nextBoolean() ? NumberScale.between(0, 10) : NumberScale.between(5, -5))
              .weight(i == 6 ? 0 : 1 + random.nextInt(3))
              .build());
    }
    return framework
        .addGoals(goal("a").addGoals("b").addIndicators("i0", "i1").build())
        .addGoals(goal("b").addIndicators("i2", "i3", "i4").build())
        .addGoals(goal("c").addIndicators("i4", "i5", "i6").build())
        .build();
  }

  private Goal.Builder goal(String id) {
    return Goal.builder().id(id).title(Text.of(id)).weight(1 + random.nextInt(2));
  }

  private Methodology plain() {
    return Methodology.builder()
        .from(Methodology.of("plain", "Plain", framework))
        .aggregation(mean())
        .putNodes("b", NodeRules.builder().aggregation(mean()).build())
        .build();
  }

  private Methodology any() {
    return Methodology.builder()
        .from(Methodology.of("any", "Any", framework))
        .aggregation(mean())
        .threshold(random.nextBoolean() ? 0.5 : 0)
        .missing(List.of(MissingPolicy.values()).get(random.nextInt(3)))
        .putNodes(
            "b",
            NodeRules.builder()
                .aggregation(mean())
                .missing(MissingPolicy.SKIP)
                .transform(Transforms.linear(5, random.nextBoolean() ? 0.9 : -0.5))
                .build())
        .putNodes(
            "c",
            NodeRules.builder()
                .aggregation(mean())
                .rounding(Rounding.of(0, RoundingMode.HALF_UP))
                .imputation(new NodeImputation(NodeImputation.By.MEAN, List.of()))
                .build())
        .putNodes(
            "overall", NodeRules.builder().rounding(Rounding.of(1, RoundingMode.HALF_EVEN)).build())
        .build();
  }

  private Aggregation mean() {
    return switch (random.nextInt(4)) {
      case 0 -> Aggregations.geometricMean();
      case 1 -> Aggregations.minimum();
      default -> Aggregations.arithmeticMean();
    };
  }

  private void observe(String state, String indicator) {
    int draw = random.nextInt(10);
    if (draw < 6) {
      double value = -6 + 17 * random.nextDouble();
      observations.add(Observation.of(state, indicator, ROUND, Answer.of(value)));
    } else if (draw < 9) {
      Absence absence = List.of(Absence.values()).get(random.nextInt(5));
      observations.add(Observation.of(state, indicator, ROUND, absence));
    }
  }
}
