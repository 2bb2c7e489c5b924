package org.ecpat.monitoring.robustness;

import java.util.List;
import java.util.OptionalDouble;
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
import org.ecpat.monitoring.methodology.Methodology;
import org.ecpat.monitoring.methodology.RatingRules;
import org.ecpat.monitoring.observation.Observation;
import org.ecpat.monitoring.observation.Observations;
import org.ecpat.monitoring.observation.Round;
import org.ecpat.monitoring.scoring.Scoring;
import org.ecpat.monitoring.scoring.ScoringPlan;

/** Small exercises to be uncertain about. */
final class Exercises {
  static final Round ROUND = Round.of(2020);
  static final List<String> STATES = List.of("AAA", "BBB", "CCC", "DDD");

  private Exercises() {}

  /** Two goals: plan and law (yes or no, levels) and money and staff (numbers). */
  static Framework framework() {
    LevelScale levels =
        LevelScale.of(Level.of("no", 0), Level.of("partial", 50), Level.of("yes", 100));
    return Framework.builder()
        .id("small")
        .title(Text.of("Small"))
        .addIndicators(
            indicator("plan", YesNoScale.yesIsGood()),
            indicator("law", levels),
            indicator("money", NumberScale.between(0, 10)),
            indicator("staff", NumberScale.between(0, 50)))
        .addGoals(goal("promise").weight(3).addIndicators("plan", "law").build())
        .addGoals(goal("means").weight(1).addIndicators("money", "staff").build())
        .build();
  }

  static Methodology methodology() {
    return Methodology.builder()
        .from(Methodology.of("simple", "Simple", framework()))
        .rating(RatingRules.of(band("weak", OptionalDouble.empty()), band("strong", at(60))))
        .build();
  }

  static ScoringPlan plan() {
    return Scoring.plan(framework(), methodology());
  }

  /** Four states; CCC has no staff, DDD nothing but a plan. */
  static Observations observations() {
    return Observations.builder()
        .id("seen")
        .framework("small")
        .addObservations(
            of("AAA", "plan", Answer.of(true)),
            of("AAA", "law", Answer.of("partial")),
            of("AAA", "money", Answer.of(4)),
            of("AAA", "staff", Answer.of(30)),
            of("BBB", "plan", Answer.of(true)),
            of("BBB", "law", Answer.of("no")),
            of("BBB", "money", Answer.of(9)),
            of("BBB", "staff", Answer.of(45)),
            of("CCC", "plan", Answer.of(false)),
            of("CCC", "law", Answer.of("yes")),
            of("CCC", "money", Answer.of(2)),
            of("DDD", "plan", Answer.of(false)))
        .build();
  }

  static Observation of(String state, String indicator, Answer answer) {
    return Observation.of(state, indicator, ROUND, answer);
  }

  static Indicator indicator(String id, Scale scale) {
    return Indicator.of(id, "What about " + id + "?", IndicatorKind.PROCESS, scale);
  }

  static Goal.Builder goal(String id) {
    return Goal.builder().id(id).title(Text.of(id));
  }

  static Band band(String id, OptionalDouble atLeast) {
    return Band.builder().id(id).label(Text.of(id)).atLeast(atLeast).build();
  }

  static OptionalDouble at(double bound) {
    return OptionalDouble.of(bound);
  }

  static UncertaintyModel model(Factor... factors) {
    return UncertaintyModel.of(plan(), observations(), ROUND, List.of(factors));
  }
}
