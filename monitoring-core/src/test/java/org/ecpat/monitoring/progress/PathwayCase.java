package org.ecpat.monitoring.progress;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.ecpat.monitoring.Text;
import org.ecpat.monitoring.framework.Answer;
import org.ecpat.monitoring.framework.Framework;
import org.ecpat.monitoring.framework.Goal;
import org.ecpat.monitoring.framework.Indicator;
import org.ecpat.monitoring.framework.IndicatorKind;
import org.ecpat.monitoring.framework.Level;
import org.ecpat.monitoring.framework.LevelScale;
import org.ecpat.monitoring.framework.NumberScale;
import org.ecpat.monitoring.framework.Scale;
import org.ecpat.monitoring.framework.YesNoScale;
import org.ecpat.monitoring.methodology.Band;
import org.ecpat.monitoring.methodology.Cap;
import org.ecpat.monitoring.methodology.Criterion;
import org.ecpat.monitoring.methodology.Methodology;
import org.ecpat.monitoring.methodology.MissingPolicy;
import org.ecpat.monitoring.methodology.RatingRules;
import org.ecpat.monitoring.observation.Absence;
import org.ecpat.monitoring.observation.Observation;
import org.ecpat.monitoring.observation.Observations;
import org.ecpat.monitoring.observation.Round;
import org.ecpat.monitoring.scoring.Exercise;

/** A small random exercise of three goals, with caps, a gate, gaps and a minimum coverage. */
final class PathwayCase {
  static final Round ROUND = Round.of(2022);
  static final int INDICATORS = 7;

  private final Random random;
  final Exercise exercise;

  PathwayCase(long seed, Methodology.Builder methods) {
    this.random = new Random(seed);
    Framework framework = framework();
    Methodology methodology =
        methods
            .id("m")
            .title(Text.of("M"))
            .framework("f")
            .missing(random.nextInt(4) == 0 ? MissingPolicy.WORST : MissingPolicy.SKIP)
            .minimumCoverage(random.nextInt(3) * 0.35)
            .rating(rating())
            .build();
    this.exercise = new Exercise(framework, methodology, observations());
  }

  Assessment assessment() {
    return Assessment.of(exercise, ROUND);
  }

  private Framework framework() {
    Framework.Builder framework = Framework.builder().id("f").title(Text.of("F"));
    String[] goals = {"a", "b", "c"};
    for (int g = 0; g < 3; g++) {
      int goal = g;
      List<String> own =
          IntStream.range(0, INDICATORS)
              .filter(i -> i % 3 == goal)
              .mapToObj(i -> "i" + i)
              .toList();
      framework.addGoals(
          Goal.builder()
              .id(goals[g])
              .title(Text.of(goals[g]))
              .indicators(own)
              .weight(1 + random.nextInt(2))
              .build());
    }
    for (int i = 0; i < INDICATORS; i++) {
      framework.addIndicators(
          Indicator.builder()
              .from(Indicator.of("i" + i, "?", IndicatorKind.PROCESS, scale(i)))
              .weight(1 + random.nextInt(2))
              .build());
    }
    return framework.build();
  }

  private static Scale scale(int i) {
    return switch (i % 7) {
      case 1, 5 -> LevelScale.of(Level.of("none", 0), Level.of("some", 1), Level.of("all", 2));
      case 2 -> YesNoScale.noIsGood();
      case 3 -> NumberScale.between(10, 0);
      default -> YesNoScale.yesIsGood();
    };
  }

  /** The best answer of an indicator, by its scale. */
  static Answer best(int i) {
    return switch (i % 7) {
      case 1, 5 -> Answer.of("all");
      case 2 -> Answer.of(false);
      case 3 -> Answer.of(0.0);
      default -> Answer.of(true);
    };
  }

  private Answer any(int i) {
    return switch (i % 7) {
      case 1, 5 -> Answer.of(List.of("none", "some", "all").get(random.nextInt(3)));
      case 3 -> Answer.of((double) random.nextInt(11));
      default -> Answer.of(random.nextBoolean());
    };
  }

  private RatingRules rating() {
    return RatingRules.builder()
        .addBands(Band.lowest("low", "low"), Band.of("mid", "mid", 45), Band.of("top", "top", 75))
        .addCaps(
            new Cap(
                "c0",
                random.nextBoolean() ? "low" : "mid",
                new Criterion.AnswerIs("i0", List.of(Answer.of(false))),
                Text.of("-")),
            Cap.gate("c1", "mid", "b", 60, Text.of("-")))
        .build();
  }

  private Observations observations() {
    List<Observation> all = new ArrayList<>();
    for (String state : List.of("A", "B", "C")) {
      for (int i = 0; i < INDICATORS; i++) {
        int kind = random.nextInt(8);
        if (kind == 0) {
          all.add(absent(state, i, Absence.NOT_APPLICABLE));
        } else if (kind == 1) {
          all.add(absent(state, i, Absence.NO_DATA));
        } else if (kind > 2) {
          all.add(Observation.of(state, "i" + i, ROUND, any(i)));
        }
      }
    }
    all.add(Observation.of("A", "i6", ROUND, Answer.of(false)));
    return Observations.builder().id("o").framework("f").observations(distinct(all)).build();
  }

  private static List<Observation> distinct(List<Observation> all) {
    Map<String, Observation> last = new LinkedHashMap<>();
    all.forEach(o -> last.put(o.state() + o.indicator(), o));
    return List.copyOf(last.values());
  }

  private static Observation absent(String state, int i, Absence absence) {
    return Observation.builder()
        .state(state)
        .indicator("i" + i)
        .round(ROUND)
        .absence(absence)
        .build();
  }
}
